// Original file: protos/creditroll/payout/v1/payout.proto

import type { Batch as _creditroll_payout_v1_Batch, Batch__Output as _creditroll_payout_v1_Batch__Output } from '../../../creditroll/payout/v1/Batch.ts';

export interface Batches {
  'batches'?: (_creditroll_payout_v1_Batch)[];
  'next'?: (string);
}

export interface Batches__Output {
  'batches': (_creditroll_payout_v1_Batch__Output)[];
  'next': (string);
}
