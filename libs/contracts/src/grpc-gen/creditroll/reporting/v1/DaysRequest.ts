// Original file: protos/creditroll/reporting/v1/reporting.proto

import type { Long } from '@grpc/proto-loader';

export interface DaysRequest {
  'subject'?: (string);
  'timeZone'?: (string);
  'fromMs'?: (number | string | Long);
  'belowMs'?: (number | string | Long);
}

export interface DaysRequest__Output {
  'subject': (string);
  'timeZone': (string);
  'fromMs': (number);
  'belowMs': (number);
}
