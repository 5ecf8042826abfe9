// Original file: protos/creditroll/commission_ledger/v1/commission_ledger.proto

import type { VolumeUse as _creditroll_commission_ledger_v1_VolumeUse, VolumeUse__Output as _creditroll_commission_ledger_v1_VolumeUse__Output } from '../../../creditroll/commission_ledger/v1/VolumeUse.ts';
import type { Long } from '@grpc/proto-loader';

export interface QuotaUse {
  'per'?: (string);
  'creatorId'?: (string);
  'span'?: (string);
  'currency'?: (string);
  'limitMinor'?: (number | string | Long);
  'usedMinor'?: (number | string | Long);
  'leftMinor'?: (number | string | Long);
  'volume'?: (_creditroll_commission_ledger_v1_VolumeUse | null);
}

export interface QuotaUse__Output {
  'per': (string);
  'creatorId': (string);
  'span': (string);
  'currency': (string);
  'limitMinor': (number);
  'usedMinor': (number);
  'leftMinor': (number);
  'volume': (_creditroll_commission_ledger_v1_VolumeUse__Output | null);
}
