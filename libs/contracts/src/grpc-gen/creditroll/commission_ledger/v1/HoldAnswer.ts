// Original file: protos/creditroll/commission_ledger/v1/commission_ledger.proto

import type { Long } from '@grpc/proto-loader';

export interface HoldAnswer {
  'answer'?: (string);
  'reason'?: (string);
  'personId'?: (string);
  'atMs'?: (number | string | Long);
}

export interface HoldAnswer__Output {
  'answer': (string);
  'reason': (string);
  'personId': (string);
  'atMs': (number);
}
