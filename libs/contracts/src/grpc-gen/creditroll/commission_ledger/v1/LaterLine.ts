// Original file: protos/creditroll/commission_ledger/v1/commission_ledger.proto

import type { Long } from '@grpc/proto-loader';

export interface LaterLine {
  'quantity'?: (number);
  'baseMinor'?: (number | string | Long);
}

export interface LaterLine__Output {
  'quantity': (number);
  'baseMinor': (number);
}
