// Original file: protos/creditroll/campaigns/v1/campaigns.proto

import type { Coupon as _creditroll_campaigns_v1_Coupon, Coupon__Output as _creditroll_campaigns_v1_Coupon__Output } from '../../../creditroll/campaigns/v1/Coupon.ts';

export interface Coupons {
  'coupons'?: (_creditroll_campaigns_v1_Coupon)[];
  'next'?: (string);
}

export interface Coupons__Output {
  'coupons': (_creditroll_campaigns_v1_Coupon__Output)[];
  'next': (string);
}
