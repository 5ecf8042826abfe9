// Original file: protos/creditroll/reporting/v1/reporting.proto

import type { Long } from '@grpc/proto-loader';

export interface ChangesRequest {
  'subjects'?: (string)[];
  'afterId'?: (number | string | Long);
  'waitMs'?: (number);
}

export interface ChangesRequest__Output {
  'subjects': (string)[];
  'afterId': (number);
  'waitMs': (number);
}
