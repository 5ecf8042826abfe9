// Original file: protos/creditroll/campaigns/v1/campaigns.proto

import type { Creator as _creditroll_campaigns_v1_Creator, Creator__Output as _creditroll_campaigns_v1_Creator__Output } from '../../../creditroll/campaigns/v1/Creator.ts';

export interface Creators {
  'creators'?: (_creditroll_campaigns_v1_Creator)[];
  'next'?: (string);
}

export interface Creators__Output {
  'creators': (_creditroll_campaigns_v1_Creator__Output)[];
  'next': (string);
}
