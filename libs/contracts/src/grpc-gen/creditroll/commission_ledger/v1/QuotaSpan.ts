// Original file: protos/creditroll/commission_ledger/v1/commission_ledger.proto

import type { Long } from '@grpc/proto-loader';

export interface QuotaSpan {
  'owner'?: (string);
  'span'?: (string);
  'limitMinor'?: (number | string | Long);
}

export interface QuotaSpan__Output {
  'owner': (string);
  'span': (string);
  'limitMinor': (number);
}
