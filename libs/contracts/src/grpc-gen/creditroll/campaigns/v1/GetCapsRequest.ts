// Original file: protos/creditroll/campaigns/v1/campaigns.proto


export interface GetCapsRequest {
  'campaignId'?: (string);
}

export interface GetCapsRequest__Output {
  'campaignId': (string);
}
