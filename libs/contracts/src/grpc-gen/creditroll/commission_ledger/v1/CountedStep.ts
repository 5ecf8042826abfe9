// Original file: protos/creditroll/commission_ledger/v1/commission_ledger.proto

import type { Long } from '@grpc/proto-loader';

export interface CountedStep {
  'salesMinor'?: (number | string | Long);
  'bonusMinor'?: (number | string | Long);
  'state'?: (string);
  'dueAtMs'?: (number | string | Long);
}

export interface CountedStep__Output {
  'salesMinor': (number);
  'bonusMinor': (number);
  'state': (string);
  'dueAtMs': (number);
}
