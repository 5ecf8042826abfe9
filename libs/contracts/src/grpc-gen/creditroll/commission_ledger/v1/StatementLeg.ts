// Original file: protos/creditroll/commission_ledger/v1/commission_ledger.proto

import type { Long } from '@grpc/proto-loader';

export interface StatementLeg {
  'index'?: (number | string | Long);
  'lineId'?: (string);
  'amountMinor'?: (number | string | Long);
}

export interface StatementLeg__Output {
  'index': (number);
  'lineId': (string);
  'amountMinor': (number);
}
