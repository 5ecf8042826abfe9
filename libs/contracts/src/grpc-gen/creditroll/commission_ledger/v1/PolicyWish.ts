// Original file: protos/creditroll/commission_ledger/v1/commission_ledger.proto

import type { AttributionPolicyWish as _creditroll_campaigns_v1_AttributionPolicyWish, AttributionPolicyWish__Output as _creditroll_campaigns_v1_AttributionPolicyWish__Output } from '../../../creditroll/campaigns/v1/AttributionPolicyWish.ts';
import type { Long } from '@grpc/proto-loader';

export interface PolicyWish {
  'campaignId'?: (string);
  'fromMs'?: (number | string | Long);
  'policy'?: (_creditroll_campaigns_v1_AttributionPolicyWish | null);
}

export interface PolicyWish__Output {
  'campaignId': (string);
  'fromMs': (number);
  'policy': (_creditroll_campaigns_v1_AttributionPolicyWish__Output | null);
}
