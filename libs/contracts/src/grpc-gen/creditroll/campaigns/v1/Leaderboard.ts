// Original file: protos/creditroll/campaigns/v1/campaigns.proto

import type { Long } from '@grpc/proto-loader';

export interface Leaderboard {
  'period'?: (string);
  'currency'?: (string);
  'prizesMinor'?: (number | string | Long)[];
  'minSalesMinor'?: (number | string | Long);
  'settlingDays'?: (number);
  'endsAtMs'?: (number | string | Long);
  'public'?: (boolean);
}

export interface Leaderboard__Output {
  'period': (string);
  'currency': (string);
  'prizesMinor': (number)[];
  'minSalesMinor': (number);
  'settlingDays': (number);
  'endsAtMs': (number);
  'public': (boolean);
}
