// Original file: protos/creditroll/campaigns/v1/campaigns.proto


export interface GetCampaignRequest {
  'campaignId'?: (string);
  'creatorId'?: (string);
}

export interface GetCampaignRequest__Output {
  'campaignId': (string);
  'creatorId': (string);
}
