// Original file: protos/creditroll/commission_ledger/v1/commission_ledger.proto

import type { VolumeTier as _creditroll_campaigns_v1_VolumeTier, VolumeTier__Output as _creditroll_campaigns_v1_VolumeTier__Output } from '../../../creditroll/campaigns/v1/VolumeTier.ts';
import type { Long } from '@grpc/proto-loader';

export interface VolumeUse {
  'termsId'?: (string);
  'tiers'?: (_creditroll_campaigns_v1_VolumeTier)[];
  'ratePpm'?: (number);
  'untilNextMinor'?: (number | string | Long);
}

export interface VolumeUse__Output {
  'termsId': (string);
  'tiers': (_creditroll_campaigns_v1_VolumeTier__Output)[];
  'ratePpm': (number);
  'untilNextMinor': (number);
}
