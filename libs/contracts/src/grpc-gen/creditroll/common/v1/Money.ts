// Original file: protos/creditroll/common/v1/common.proto

import type { Long } from '@grpc/proto-loader';

export interface Money {
  'amountMinor'?: (number | string | Long);
  'currency'?: (string);
}

export interface Money__Output {
  'amountMinor': (number);
  'currency': (string);
}
