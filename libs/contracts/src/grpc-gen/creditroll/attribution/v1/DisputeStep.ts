// Original file: protos/creditroll/attribution/v1/attribution.proto

import type { Long } from '@grpc/proto-loader';

export interface DisputeStep {
  'what'?: (string);
  'atMs'?: (number | string | Long);
  'personId'?: (string);
  'note'?: (string);
}

export interface DisputeStep__Output {
  'what': (string);
  'atMs': (number);
  'personId': (string);
  'note': (string);
}
