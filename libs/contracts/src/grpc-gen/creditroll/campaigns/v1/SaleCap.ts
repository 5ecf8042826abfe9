// Original file: protos/creditroll/campaigns/v1/campaigns.proto

import type { Money as _creditroll_common_v1_Money, Money__Output as _creditroll_common_v1_Money__Output } from '../../../creditroll/common/v1/Money.ts';

export interface SaleCap {
  'per'?: (string);
  'campaignId'?: (string);
  'span'?: (string);
  'limit'?: (_creditroll_common_v1_Money | null);
}

export interface SaleCap__Output {
  'per': (string);
  'campaignId': (string);
  'span': (string);
  'limit': (_creditroll_common_v1_Money__Output | null);
}
