// Original file: protos/creditroll/commission_ledger/v1/commission_ledger.proto

import type { Deposit as _creditroll_commission_ledger_v1_Deposit, Deposit__Output as _creditroll_commission_ledger_v1_Deposit__Output } from '../../../creditroll/commission_ledger/v1/Deposit.ts';
import type { DepositMovement as _creditroll_commission_ledger_v1_DepositMovement, DepositMovement__Output as _creditroll_commission_ledger_v1_DepositMovement__Output } from '../../../creditroll/commission_ledger/v1/DepositMovement.ts';

export interface Deposits {
  'deposits'?: (_creditroll_commission_ledger_v1_Deposit)[];
  'movements'?: (_creditroll_commission_ledger_v1_DepositMovement)[];
  'next'?: (string);
}

export interface Deposits__Output {
  'deposits': (_creditroll_commission_ledger_v1_Deposit__Output)[];
  'movements': (_creditroll_commission_ledger_v1_DepositMovement__Output)[];
  'next': (string);
}
