// Original file: protos/creditroll/campaigns/v1/campaigns.proto

import type { Money as _creditroll_common_v1_Money, Money__Output as _creditroll_common_v1_Money__Output } from '../../../creditroll/common/v1/Money.ts';

export interface Cap {
  'per'?: (string);
  'period'?: (string);
  'amount'?: (_creditroll_common_v1_Money | null);
}

export interface Cap__Output {
  'per': (string);
  'period': (string);
  'amount': (_creditroll_common_v1_Money__Output | null);
}
