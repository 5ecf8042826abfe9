// Original file: protos/creditroll/campaigns/v1/campaigns.proto

import type { Agency as _creditroll_campaigns_v1_Agency, Agency__Output as _creditroll_campaigns_v1_Agency__Output } from '../../../creditroll/campaigns/v1/Agency.ts';

export interface Agencies {
  'agencies'?: (_creditroll_campaigns_v1_Agency)[];
  'next'?: (string);
}

export interface Agencies__Output {
  'agencies': (_creditroll_campaigns_v1_Agency__Output)[];
  'next': (string);
}
