// Original file: protos/creditroll/commission_ledger/v1/commission_ledger.proto

import type { Long } from '@grpc/proto-loader';

export interface Because {
  'code'?: (string);
  'subject'?: (string);
  'atMs'?: (number | string | Long);
}

export interface Because__Output {
  'code': (string);
  'subject': (string);
  'atMs': (number);
}
