// Original file: protos/creditroll/campaigns/v1/campaigns.proto


export interface AgencySplit {
  'agencyId'?: (string);
  'splitPpm'?: (number);
}

export interface AgencySplit__Output {
  'agencyId': (string);
  'splitPpm': (number);
}
