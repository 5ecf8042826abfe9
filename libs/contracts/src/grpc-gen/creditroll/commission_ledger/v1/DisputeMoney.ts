// Original file: protos/creditroll/commission_ledger/v1/commission_ledger.proto

import type { DisputedLineMoney as _creditroll_commission_ledger_v1_DisputedLineMoney, DisputedLineMoney__Output as _creditroll_commission_ledger_v1_DisputedLineMoney__Output } from '../../../creditroll/commission_ledger/v1/DisputedLineMoney.ts';

export interface DisputeMoney {
  'found'?: (boolean);
  'currency'?: (string);
  'lines'?: (_creditroll_commission_ledger_v1_DisputedLineMoney)[];
}

export interface DisputeMoney__Output {
  'found': (boolean);
  'currency': (string);
  'lines': (_creditroll_commission_ledger_v1_DisputedLineMoney__Output)[];
}
