// Original file: protos/creditroll/payout/v1/payout.proto

import type { Long } from '@grpc/proto-loader';

export interface Candidate {
  'payeeId'?: (string);
  'payableMinor'?: (number | string | Long);
  'excludedBecause'?: (string);
}

export interface Candidate__Output {
  'payeeId': (string);
  'payableMinor': (number);
  'excludedBecause': (string);
}
