// Original file: protos/creditroll/commission_ledger/v1/commission_ledger.proto

import type { Long } from '@grpc/proto-loader';

export interface PreviewTier {
  'fromMinor'?: (number | string | Long);
  'ratePpm'?: (number);
  'orderId'?: (string);
  'orderAtMs'?: (number | string | Long);
}

export interface PreviewTier__Output {
  'fromMinor': (number);
  'ratePpm': (number);
  'orderId': (string);
  'orderAtMs': (number);
}
