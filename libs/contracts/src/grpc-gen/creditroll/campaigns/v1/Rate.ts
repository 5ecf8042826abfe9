// Original file: protos/creditroll/campaigns/v1/campaigns.proto

import type { Money as _creditroll_common_v1_Money, Money__Output as _creditroll_common_v1_Money__Output } from '../../../creditroll/common/v1/Money.ts';
import type { VolumeTiers as _creditroll_campaigns_v1_VolumeTiers, VolumeTiers__Output as _creditroll_campaigns_v1_VolumeTiers__Output } from '../../../creditroll/campaigns/v1/VolumeTiers.ts';

export interface Rate {
  'ratePpm'?: (number);
  'fixedPerItem'?: (_creditroll_common_v1_Money | null);
  'volumeTiers'?: (_creditroll_campaigns_v1_VolumeTiers | null);
  'kind'?: "ratePpm"|"fixedPerItem"|"volumeTiers";
}

export interface Rate__Output {
  'ratePpm'?: (number);
  'fixedPerItem'?: (_creditroll_common_v1_Money__Output | null);
  'volumeTiers'?: (_creditroll_campaigns_v1_VolumeTiers__Output | null);
  'kind'?: "ratePpm"|"fixedPerItem"|"volumeTiers";
}
