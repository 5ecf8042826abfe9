// Original file: protos/creditroll/payout/v1/payout.proto

import type { Long } from '@grpc/proto-loader';

export interface Method {
  'payeeId'?: (string);
  'rail'?: (string);
  'destination'?: (string);
  'accountHolder'?: (string);
  'present'?: (boolean);
  'changedAtMs'?: (number | string | Long);
}

export interface Method__Output {
  'payeeId': (string);
  'rail': (string);
  'destination': (string);
  'accountHolder': (string);
  'present': (boolean);
  'changedAtMs': (number);
}
