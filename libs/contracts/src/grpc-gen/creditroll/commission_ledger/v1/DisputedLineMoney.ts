// Original file: protos/creditroll/commission_ledger/v1/commission_ledger.proto

import type { PartyMoney as _creditroll_commission_ledger_v1_PartyMoney, PartyMoney__Output as _creditroll_commission_ledger_v1_PartyMoney__Output } from '../../../creditroll/commission_ledger/v1/PartyMoney.ts';

export interface DisputedLineMoney {
  'lineId'?: (string);
  'parties'?: (_creditroll_commission_ledger_v1_PartyMoney)[];
}

export interface DisputedLineMoney__Output {
  'lineId': (string);
  'parties': (_creditroll_commission_ledger_v1_PartyMoney__Output)[];
}
