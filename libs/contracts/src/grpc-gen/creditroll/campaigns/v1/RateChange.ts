// Original file: protos/creditroll/campaigns/v1/campaigns.proto

import type { Offered as _creditroll_campaigns_v1_Offered, Offered__Output as _creditroll_campaigns_v1_Offered__Output } from '../../../creditroll/campaigns/v1/Offered.ts';

export interface RateChange {
  'productId'?: (string);
  'before'?: (_creditroll_campaigns_v1_Offered | null);
  'after'?: (_creditroll_campaigns_v1_Offered | null);
}

export interface RateChange__Output {
  'productId': (string);
  'before': (_creditroll_campaigns_v1_Offered__Output | null);
  'after': (_creditroll_campaigns_v1_Offered__Output | null);
}
