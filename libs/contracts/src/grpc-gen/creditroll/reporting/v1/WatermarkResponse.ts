// Original file: protos/creditroll/reporting/v1/reporting.proto

import type { Long } from '@grpc/proto-loader';

export interface WatermarkResponse {
  'completeToMs'?: (number | string | Long);
}

export interface WatermarkResponse__Output {
  'completeToMs': (number);
}
