// Original file: protos/creditroll/order_intake/v1/order_intake.proto

import type { BackfillRefusal as _creditroll_order_intake_v1_BackfillRefusal, BackfillRefusal__Output as _creditroll_order_intake_v1_BackfillRefusal__Output } from '../../../creditroll/order_intake/v1/BackfillRefusal.ts';

export interface BackfillResponse {
  'accepted'?: (number);
  'refused'?: (_creditroll_order_intake_v1_BackfillRefusal)[];
}

export interface BackfillResponse__Output {
  'accepted': (number);
  'refused': (_creditroll_order_intake_v1_BackfillRefusal__Output)[];
}
