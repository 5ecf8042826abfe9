// Original file: protos/creditroll/campaigns/v1/campaigns.proto

import type { Campaign as _creditroll_campaigns_v1_Campaign, Campaign__Output as _creditroll_campaigns_v1_Campaign__Output } from '../../../creditroll/campaigns/v1/Campaign.ts';

export interface CampaignList {
  'campaigns'?: (_creditroll_campaigns_v1_Campaign)[];
  'next'?: (string);
}

export interface CampaignList__Output {
  'campaigns': (_creditroll_campaigns_v1_Campaign__Output)[];
  'next': (string);
}
