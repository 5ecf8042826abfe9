// Original file: protos/creditroll/campaigns/v1/campaigns.proto


export interface GetLinkPolicyRequest {
  'campaignId'?: (string);
  'creatorId'?: (string);
}

export interface GetLinkPolicyRequest__Output {
  'campaignId': (string);
  'creatorId': (string);
}
