// Original file: protos/creditroll/campaigns/v1/campaigns.proto

import type { VolumeTier as _creditroll_campaigns_v1_VolumeTier, VolumeTier__Output as _creditroll_campaigns_v1_VolumeTier__Output } from '../../../creditroll/campaigns/v1/VolumeTier.ts';

export interface VolumeTiers {
  'period'?: (string);
  'currency'?: (string);
  'tiers'?: (_creditroll_campaigns_v1_VolumeTier)[];
}

export interface VolumeTiers__Output {
  'period': (string);
  'currency': (string);
  'tiers': (_creditroll_campaigns_v1_VolumeTier__Output)[];
}
