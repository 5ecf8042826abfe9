// Original file: protos/creditroll/campaigns/v1/campaigns.proto

import type { Brand as _creditroll_campaigns_v1_Brand, Brand__Output as _creditroll_campaigns_v1_Brand__Output } from '../../../creditroll/campaigns/v1/Brand.ts';

export interface Brands {
  'brands'?: (_creditroll_campaigns_v1_Brand)[];
  'next'?: (string);
}

export interface Brands__Output {
  'brands': (_creditroll_campaigns_v1_Brand__Output)[];
  'next': (string);
}
