// Original file: protos/creditroll/payout/v1/payout.proto

import type { Long } from '@grpc/proto-loader';

export interface Item {
  'payoutItemId'?: (string);
  'payeeId'?: (string);
  'amountMinor'?: (number | string | Long);
  'state'?: (string);
  'reason'?: (string);
  'lines'?: (number);
  'attempt'?: (number);
}

export interface Item__Output {
  'payoutItemId': (string);
  'payeeId': (string);
  'amountMinor': (number);
  'state': (string);
  'reason': (string);
  'lines': (number);
  'attempt': (number);
}
