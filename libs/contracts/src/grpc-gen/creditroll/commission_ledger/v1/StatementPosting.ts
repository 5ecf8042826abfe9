// Original file: protos/creditroll/commission_ledger/v1/commission_ledger.proto

import type { StatementLeg as _creditroll_commission_ledger_v1_StatementLeg, StatementLeg__Output as _creditroll_commission_ledger_v1_StatementLeg__Output } from '../../../creditroll/commission_ledger/v1/StatementLeg.ts';
import type { Long } from '@grpc/proto-loader';

export interface StatementPosting {
  'index'?: (number | string | Long);
  'entryId'?: (string);
  'kind'?: (string);
  'orderId'?: (string);
  'atMs'?: (number | string | Long);
  'amountMinor'?: (number | string | Long);
  'balanceMinor'?: (number | string | Long);
  'legs'?: (_creditroll_commission_ledger_v1_StatementLeg)[];
  'hash'?: (string);
}

export interface StatementPosting__Output {
  'index': (number);
  'entryId': (string);
  'kind': (string);
  'orderId': (string);
  'atMs': (number);
  'amountMinor': (number);
  'balanceMinor': (number);
  'legs': (_creditroll_commission_ledger_v1_StatementLeg__Output)[];
  'hash': (string);
}
