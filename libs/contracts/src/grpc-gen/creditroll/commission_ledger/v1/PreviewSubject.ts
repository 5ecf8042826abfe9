// Original file: protos/creditroll/commission_ledger/v1/commission_ledger.proto

import type { Long } from '@grpc/proto-loader';

export interface PreviewSubject {
  'id'?: (string);
  'currency'?: (string);
  'beforeMinor'?: (number | string | Long);
  'afterMinor'?: (number | string | Long);
  'deltaMinor'?: (number | string | Long);
  'orders'?: (number | string | Long);
}

export interface PreviewSubject__Output {
  'id': (string);
  'currency': (string);
  'beforeMinor': (number);
  'afterMinor': (number);
  'deltaMinor': (number);
  'orders': (number);
}
