// Original file: protos/creditroll/commission_ledger/v1/commission_ledger.proto

import type { Long } from '@grpc/proto-loader';

export interface Deposit {
  'currency'?: (string);
  'paidInMinor'?: (number | string | Long);
  'drawnMinor'?: (number | string | Long);
  'availableMinor'?: (number | string | Long);
  'unfundedMinor'?: (number | string | Long);
  'stoppedAtMs'?: (number | string | Long);
}

export interface Deposit__Output {
  'currency': (string);
  'paidInMinor': (number);
  'drawnMinor': (number);
  'availableMinor': (number);
  'unfundedMinor': (number);
  'stoppedAtMs': (number);
}
