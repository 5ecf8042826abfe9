// Original file: protos/creditroll/commission_ledger/v1/commission_ledger.proto

import type { StatementPosting as _creditroll_commission_ledger_v1_StatementPosting, StatementPosting__Output as _creditroll_commission_ledger_v1_StatementPosting__Output } from '../../../creditroll/commission_ledger/v1/StatementPosting.ts';

export interface StatementPage {
  'postings'?: (_creditroll_commission_ledger_v1_StatementPosting)[];
  'next'?: (string);
}

export interface StatementPage__Output {
  'postings': (_creditroll_commission_ledger_v1_StatementPosting__Output)[];
  'next': (string);
}
