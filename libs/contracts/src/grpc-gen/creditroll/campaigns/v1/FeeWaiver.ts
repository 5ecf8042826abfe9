// Original file: protos/creditroll/campaigns/v1/campaigns.proto

import type { Long } from '@grpc/proto-loader';

export interface FeeWaiver {
  'waiverId'?: (string);
  'fromMs'?: (number | string | Long);
  'belowMs'?: (number | string | Long);
  'reason'?: (string);
}

export interface FeeWaiver__Output {
  'waiverId': (string);
  'fromMs': (number);
  'belowMs': (number);
  'reason': (string);
}
