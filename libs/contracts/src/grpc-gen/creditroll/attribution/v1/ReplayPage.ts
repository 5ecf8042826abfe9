// Original file: protos/creditroll/attribution/v1/attribution.proto

import type { ReplayedOrder as _creditroll_attribution_v1_ReplayedOrder, ReplayedOrder__Output as _creditroll_attribution_v1_ReplayedOrder__Output } from '../../../creditroll/attribution/v1/ReplayedOrder.ts';

export interface ReplayPage {
  'orders'?: (_creditroll_attribution_v1_ReplayedOrder)[];
  'next'?: (string);
}

export interface ReplayPage__Output {
  'orders': (_creditroll_attribution_v1_ReplayedOrder__Output)[];
  'next': (string);
}
