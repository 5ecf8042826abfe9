// Original file: protos/creditroll/commission_ledger/v1/commission_ledger.proto

import type { Long } from '@grpc/proto-loader';

export interface StatementPosting {
  'index'?: (number | string | Long);
  'postingId'?: (string);
  'entryId'?: (string);
  'kind'?: (string);
  'amountMinor'?: (number | string | Long);
  'balanceMinor'?: (number | string | Long);
  'orderId'?: (string);
  'lineId'?: (string);
  'atMs'?: (number | string | Long);
  'hash'?: (string);
}

export interface StatementPosting__Output {
  'index': (number);
  'postingId': (string);
  'entryId': (string);
  'kind': (string);
  'amountMinor': (number);
  'balanceMinor': (number);
  'orderId': (string);
  'lineId': (string);
  'atMs': (number);
  'hash': (string);
}
