// Original file: protos/creditroll/commission_ledger/v1/commission_ledger.proto

import type { Balance as _creditroll_commission_ledger_v1_Balance, Balance__Output as _creditroll_commission_ledger_v1_Balance__Output } from '../../../creditroll/commission_ledger/v1/Balance.ts';

export interface BalanceList {
  'balances'?: (_creditroll_commission_ledger_v1_Balance)[];
}

export interface BalanceList__Output {
  'balances': (_creditroll_commission_ledger_v1_Balance__Output)[];
}
