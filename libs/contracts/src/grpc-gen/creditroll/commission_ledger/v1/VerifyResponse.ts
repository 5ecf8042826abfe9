// Original file: protos/creditroll/commission_ledger/v1/commission_ledger.proto

import type { Long } from '@grpc/proto-loader';

export interface VerifyResponse {
  'balanced'?: (boolean);
  'entries'?: (number | string | Long);
  'accounts'?: (number | string | Long);
  'chainsVerified'?: (number | string | Long);
  'postings'?: (number | string | Long);
  'firstProblem'?: (string);
}

export interface VerifyResponse__Output {
  'balanced': (boolean);
  'entries': (number);
  'accounts': (number);
  'chainsVerified': (number);
  'postings': (number);
  'firstProblem': (string);
}
