// Original file: protos/creditroll/attribution/v1/attribution.proto

import type { Long } from '@grpc/proto-loader';

export interface DisputeEvidence {
  'clickId'?: (string);
  'linkCode'?: (string);
  'contentId'?: (string);
  'clickAtMs'?: (number | string | Long);
  'code'?: (string);
  'text'?: (string);
}

export interface DisputeEvidence__Output {
  'clickId': (string);
  'linkCode': (string);
  'contentId': (string);
  'clickAtMs': (number);
  'code': (string);
  'text': (string);
}
