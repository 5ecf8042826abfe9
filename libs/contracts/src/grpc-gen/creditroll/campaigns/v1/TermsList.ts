// Original file: protos/creditroll/campaigns/v1/campaigns.proto

import type { Terms as _creditroll_campaigns_v1_Terms, Terms__Output as _creditroll_campaigns_v1_Terms__Output } from '../../../creditroll/campaigns/v1/Terms.ts';

export interface TermsList {
  'terms'?: (_creditroll_campaigns_v1_Terms)[];
  'next'?: (string);
}

export interface TermsList__Output {
  'terms': (_creditroll_campaigns_v1_Terms__Output)[];
  'next': (string);
}
