// Original file: protos/creditroll/campaigns/v1/campaigns.proto


export interface CohostShare {
  'creatorId'?: (string);
  'sharePpm'?: (number);
}

export interface CohostShare__Output {
  'creatorId': (string);
  'sharePpm': (number);
}
