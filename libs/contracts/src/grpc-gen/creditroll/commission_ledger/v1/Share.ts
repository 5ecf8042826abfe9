// Original file: protos/creditroll/commission_ledger/v1/commission_ledger.proto

import type { Long } from '@grpc/proto-loader';

export interface Share {
  'payeeId'?: (string);
  'hostId'?: (string);
  'campaignId'?: (string);
  'sharePpm'?: (number);
  'creditMinor'?: (number | string | Long);
  'postedMinor'?: (number | string | Long);
  'state'?: (string);
  'unfunded'?: (boolean);
}

export interface Share__Output {
  'payeeId': (string);
  'hostId': (string);
  'campaignId': (string);
  'sharePpm': (number);
  'creditMinor': (number);
  'postedMinor': (number);
  'state': (string);
  'unfunded': (boolean);
}
