// Original file: protos/creditroll/payout/v1/payout.proto

import type { Long } from '@grpc/proto-loader';

export interface VerifyResponse {
  'ok'?: (boolean);
  'batches'?: (number | string | Long);
  'items'?: (number | string | Long);
  'lines'?: (number | string | Long);
  'firstProblem'?: (string);
}

export interface VerifyResponse__Output {
  'ok': (boolean);
  'batches': (number);
  'items': (number);
  'lines': (number);
  'firstProblem': (string);
}
