// Original file: protos/creditroll/campaigns/v1/campaigns.proto

import type { Product as _creditroll_campaigns_v1_Product, Product__Output as _creditroll_campaigns_v1_Product__Output } from '../../../creditroll/campaigns/v1/Product.ts';

export interface Products {
  'products'?: (_creditroll_campaigns_v1_Product)[];
  'next'?: (string);
}

export interface Products__Output {
  'products': (_creditroll_campaigns_v1_Product__Output)[];
  'next': (string);
}
