// Original file: protos/creditroll/commission_ledger/v1/commission_ledger.proto

import type { Long } from '@grpc/proto-loader';

export interface VolumeSlice {
  'fromMinor'?: (number | string | Long);
  'baseMinor'?: (number | string | Long);
  'ratePpm'?: (number);
}

export interface VolumeSlice__Output {
  'fromMinor': (number);
  'baseMinor': (number);
  'ratePpm': (number);
}
