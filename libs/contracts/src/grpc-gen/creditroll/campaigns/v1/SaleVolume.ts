// Original file: protos/creditroll/campaigns/v1/campaigns.proto


export interface SaleVolume {
  'campaignId'?: (string);
  'counter'?: (string);
  'span'?: (string);
}

export interface SaleVolume__Output {
  'campaignId': (string);
  'counter': (string);
  'span': (string);
}
