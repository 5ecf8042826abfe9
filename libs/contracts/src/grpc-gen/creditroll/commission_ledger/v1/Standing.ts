// Original file: protos/creditroll/commission_ledger/v1/commission_ledger.proto

import type { Long } from '@grpc/proto-loader';

export interface Standing {
  'place'?: (number);
  'creatorId'?: (string);
  'salesMinor'?: (number | string | Long);
  'prizeMinor'?: (number | string | Long);
  'state'?: (string);
}

export interface Standing__Output {
  'place': (number);
  'creatorId': (string);
  'salesMinor': (number);
  'prizeMinor': (number);
  'state': (string);
}
