// Original file: protos/creditroll/commission_ledger/v1/commission_ledger.proto

import type { VolumeSlice as _creditroll_commission_ledger_v1_VolumeSlice, VolumeSlice__Output as _creditroll_commission_ledger_v1_VolumeSlice__Output } from '../../../creditroll/commission_ledger/v1/VolumeSlice.ts';
import type { Long } from '@grpc/proto-loader';

export interface PartVolume {
  'span'?: (string);
  'slices'?: (_creditroll_commission_ledger_v1_VolumeSlice)[];
  'awaitedMinor'?: (number | string | Long);
  'grossMinor'?: (number | string | Long);
}

export interface PartVolume__Output {
  'span': (string);
  'slices': (_creditroll_commission_ledger_v1_VolumeSlice__Output)[];
  'awaitedMinor': (number);
  'grossMinor': (number);
}
