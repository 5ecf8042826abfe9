// Original file: protos/creditroll/campaigns/v1/campaigns.proto

import type { AttributionPolicyWish as _creditroll_campaigns_v1_AttributionPolicyWish, AttributionPolicyWish__Output as _creditroll_campaigns_v1_AttributionPolicyWish__Output } from '../../../creditroll/campaigns/v1/AttributionPolicyWish.ts';

export interface DraftAttributionPolicyRequest {
  'brandId'?: (string);
  'campaignId'?: (string);
  'policy'?: (_creditroll_campaigns_v1_AttributionPolicyWish | null);
}

export interface DraftAttributionPolicyRequest__Output {
  'brandId': (string);
  'campaignId': (string);
  'policy': (_creditroll_campaigns_v1_AttributionPolicyWish__Output | null);
}
