// Original file: protos/creditroll/campaigns/v1/campaigns.proto

import type { Placement as _creditroll_campaigns_v1_Placement, Placement__Output as _creditroll_campaigns_v1_Placement__Output } from '../../../creditroll/campaigns/v1/Placement.ts';

export interface Placements {
  'placements'?: (_creditroll_campaigns_v1_Placement)[];
  'next'?: (string);
}

export interface Placements__Output {
  'placements': (_creditroll_campaigns_v1_Placement__Output)[];
  'next': (string);
}
