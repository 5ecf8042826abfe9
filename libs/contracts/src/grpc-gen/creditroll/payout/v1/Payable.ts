// Original file: protos/creditroll/payout/v1/payout.proto

import type { Long } from '@grpc/proto-loader';

export interface Payable {
  'currency'?: (string);
  'payableMinor'?: (number | string | Long);
  'inPayoutMinor'?: (number | string | Long);
  'paidMinor'?: (number | string | Long);
  'carriedForwardMinor'?: (number | string | Long);
  'lines'?: (number);
}

export interface Payable__Output {
  'currency': (string);
  'payableMinor': (number);
  'inPayoutMinor': (number);
  'paidMinor': (number);
  'carriedForwardMinor': (number);
  'lines': (number);
}
