// Original file: protos/creditroll/commission_ledger/v1/commission_ledger.proto

import type { BonusCount as _creditroll_commission_ledger_v1_BonusCount, BonusCount__Output as _creditroll_commission_ledger_v1_BonusCount__Output } from '../../../creditroll/commission_ledger/v1/BonusCount.ts';

export interface BonusCounts {
  'counts'?: (_creditroll_commission_ledger_v1_BonusCount)[];
  'next'?: (string);
}

export interface BonusCounts__Output {
  'counts': (_creditroll_commission_ledger_v1_BonusCount__Output)[];
  'next': (string);
}
