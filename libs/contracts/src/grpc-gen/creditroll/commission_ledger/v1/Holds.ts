// Original file: protos/creditroll/commission_ledger/v1/commission_ledger.proto

import type { Hold as _creditroll_commission_ledger_v1_Hold, Hold__Output as _creditroll_commission_ledger_v1_Hold__Output } from '../../../creditroll/commission_ledger/v1/Hold.ts';

export interface Holds {
  'holds'?: (_creditroll_commission_ledger_v1_Hold)[];
  'next'?: (string);
}

export interface Holds__Output {
  'holds': (_creditroll_commission_ledger_v1_Hold__Output)[];
  'next': (string);
}
