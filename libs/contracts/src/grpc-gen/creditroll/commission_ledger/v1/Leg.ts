// Original file: protos/creditroll/commission_ledger/v1/commission_ledger.proto

import type { Long } from '@grpc/proto-loader';

export interface Leg {
  'account'?: (string);
  'amountMinor'?: (number | string | Long);
  'lineId'?: (string);
}

export interface Leg__Output {
  'account': (string);
  'amountMinor': (number);
  'lineId': (string);
}
