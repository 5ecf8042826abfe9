// Original file: protos/creditroll/commission_ledger/v1/commission_ledger.proto

import type { Board as _creditroll_commission_ledger_v1_Board, Board__Output as _creditroll_commission_ledger_v1_Board__Output } from '../../../creditroll/commission_ledger/v1/Board.ts';

export interface Boards {
  'boards'?: (_creditroll_commission_ledger_v1_Board)[];
  'next'?: (string);
}

export interface Boards__Output {
  'boards': (_creditroll_commission_ledger_v1_Board__Output)[];
  'next': (string);
}
