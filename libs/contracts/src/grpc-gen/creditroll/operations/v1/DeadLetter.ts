// Original file: protos/creditroll/operations/v1/operations.proto

import type { Long } from '@grpc/proto-loader';

export interface DeadLetter {
  'deadLetterId'?: (string);
  'stage'?: (string);
  'topic'?: (string);
  'key'?: (string);
  'reason'?: (string);
  'atMs'?: (number | string | Long);
  'valuePreview'?: (string);
  'replayedAtMs'?: (number | string | Long);
  'outcome'?: (string);
  'againAs'?: (string);
}

export interface DeadLetter__Output {
  'deadLetterId': (string);
  'stage': (string);
  'topic': (string);
  'key': (string);
  'reason': (string);
  'atMs': (number);
  'valuePreview': (string);
  'replayedAtMs': (number);
  'outcome': (string);
  'againAs': (string);
}
