// Original file: protos/creditroll/campaigns/v1/campaigns.proto

import type { Long } from '@grpc/proto-loader';

export interface RatePromise {
  'rateLock'?: (string);
  'keepMs'?: (number | string | Long);
  'noticeMs'?: (number | string | Long);
}

export interface RatePromise__Output {
  'rateLock': (string);
  'keepMs': (number);
  'noticeMs': (number);
}
