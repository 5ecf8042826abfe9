// Original file: protos/creditroll/attribution/v1/attribution.proto

import type { Long } from '@grpc/proto-loader';

export interface RerunResponse {
  'revision'?: (number | string | Long);
  'outcome'?: (string);
  'recordedDigest'?: (string);
  'inputDigest'?: (string);
  'differences'?: (string)[];
  'missing'?: (string)[];
}

export interface RerunResponse__Output {
  'revision': (number);
  'outcome': (string);
  'recordedDigest': (string);
  'inputDigest': (string);
  'differences': (string)[];
  'missing': (string)[];
}
