// Original file: protos/creditroll/operations/v1/operations.proto

import type { Long } from '@grpc/proto-loader';

export interface Partition {
  'stage'?: (string);
  'topic'?: (string);
  'partition'?: (number);
  'nextOffset'?: (number | string | Long);
  'logEnd'?: (number | string | Long);
  'standingStill'?: (boolean);
  'eventId'?: (string);
  'reason'?: (string);
}

export interface Partition__Output {
  'stage': (string);
  'topic': (string);
  'partition': (number);
  'nextOffset': (number);
  'logEnd': (number);
  'standingStill': (boolean);
  'eventId': (string);
  'reason': (string);
}
