// Original file: protos/creditroll/campaigns/v1/campaigns.proto

import type { Money as _creditroll_common_v1_Money, Money__Output as _creditroll_common_v1_Money__Output } from '../../../creditroll/common/v1/Money.ts';

export interface Rate {
  'ratePpm'?: (number);
  'fixedPerItem'?: (_creditroll_common_v1_Money | null);
  'kind'?: "ratePpm"|"fixedPerItem";
}

export interface Rate__Output {
  'ratePpm'?: (number);
  'fixedPerItem'?: (_creditroll_common_v1_Money__Output | null);
  'kind'?: "ratePpm"|"fixedPerItem";
}
