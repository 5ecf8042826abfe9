// Original file: protos/creditroll/commission_ledger/v1/commission_ledger.proto

import type { Recompute as _creditroll_commission_ledger_v1_Recompute, Recompute__Output as _creditroll_commission_ledger_v1_Recompute__Output } from '../../../creditroll/commission_ledger/v1/Recompute.ts';

export interface Recomputes {
  'recomputes'?: (_creditroll_commission_ledger_v1_Recompute)[];
  'next'?: (string);
}

export interface Recomputes__Output {
  'recomputes': (_creditroll_commission_ledger_v1_Recompute__Output)[];
  'next': (string);
}
