// Original file: protos/creditroll/attribution/v1/attribution.proto

import type { Long } from '@grpc/proto-loader';

export interface RerunRequest {
  'orderId'?: (string);
  'revision'?: (number | string | Long);
}

export interface RerunRequest__Output {
  'orderId': (string);
  'revision': (number);
}
