// Original file: protos/creditroll/campaigns/v1/campaigns.proto

import type { Rate as _creditroll_campaigns_v1_Rate, Rate__Output as _creditroll_campaigns_v1_Rate__Output } from '../../../creditroll/campaigns/v1/Rate.ts';
import type { Money as _creditroll_common_v1_Money, Money__Output as _creditroll_common_v1_Money__Output } from '../../../creditroll/common/v1/Money.ts';

export interface Offered {
  'termsId'?: (string);
  'rate'?: (_creditroll_campaigns_v1_Rate | null);
  'orderCap'?: (_creditroll_common_v1_Money | null);
}

export interface Offered__Output {
  'termsId': (string);
  'rate': (_creditroll_campaigns_v1_Rate__Output | null);
  'orderCap': (_creditroll_common_v1_Money__Output | null);
}
