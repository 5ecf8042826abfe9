// Original file: protos/creditroll/payout/v1/payout.proto

import type { Long } from '@grpc/proto-loader';

export interface PaidLine {
  'itemId'?: (string);
  'lineId'?: (string);
  'payeeId'?: (string);
  'amountMinor'?: (number | string | Long);
  'currency'?: (string);
  'state'?: (string);
  'batchId'?: (string);
  'payoutItemId'?: (string);
}

export interface PaidLine__Output {
  'itemId': (string);
  'lineId': (string);
  'payeeId': (string);
  'amountMinor': (number);
  'currency': (string);
  'state': (string);
  'batchId': (string);
  'payoutItemId': (string);
}
