// Original file: protos/creditroll/attribution/v1/attribution.proto

import type { Override as _creditroll_attribution_v1_Override, Override__Output as _creditroll_attribution_v1_Override__Output } from '../../../creditroll/attribution/v1/Override.ts';

export interface OverrideList {
  'overrides'?: (_creditroll_attribution_v1_Override)[];
}

export interface OverrideList__Output {
  'overrides': (_creditroll_attribution_v1_Override__Output)[];
}
