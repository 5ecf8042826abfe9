// Original file: protos/creditroll/attribution/v1/attribution.proto

import type { Long } from '@grpc/proto-loader';

export interface Candidate {
  'touchId'?: (string);
  'creatorId'?: (string);
  'campaignId'?: (string);
  'contentId'?: (string);
  'channel'?: (string);
  'tier'?: (string);
  'occurredAtMs'?: (number | string | Long);
  'ageMs'?: (number | string | Long);
  'credited'?: (boolean);
  'weight'?: (number | string | Long);
  'reason'?: (string);
  'joinKey'?: (string);
  'linkCode'?: (string);
  'invalidBy'?: (string);
}

export interface Candidate__Output {
  'touchId': (string);
  'creatorId': (string);
  'campaignId': (string);
  'contentId': (string);
  'channel': (string);
  'tier': (string);
  'occurredAtMs': (number);
  'ageMs': (number);
  'credited': (boolean);
  'weight': (number);
  'reason': (string);
  'joinKey': (string);
  'linkCode': (string);
  'invalidBy': (string);
}
