// Original file: protos/creditroll/commission_ledger/v1/commission_ledger.proto

import type { CreatorLine as _creditroll_commission_ledger_v1_CreatorLine, CreatorLine__Output as _creditroll_commission_ledger_v1_CreatorLine__Output } from '../../../creditroll/commission_ledger/v1/CreatorLine.ts';

export interface Lines {
  'lines'?: (_creditroll_commission_ledger_v1_CreatorLine)[];
  'next'?: (string);
}

export interface Lines__Output {
  'lines': (_creditroll_commission_ledger_v1_CreatorLine__Output)[];
  'next': (string);
}
