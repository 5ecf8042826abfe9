// Original file: protos/creditroll/payout/v1/payout.proto

import type { Payable as _creditroll_payout_v1_Payable, Payable__Output as _creditroll_payout_v1_Payable__Output } from '../../../creditroll/payout/v1/Payable.ts';

export interface PayableList {
  'payables'?: (_creditroll_payout_v1_Payable)[];
}

export interface PayableList__Output {
  'payables': (_creditroll_payout_v1_Payable__Output)[];
}
