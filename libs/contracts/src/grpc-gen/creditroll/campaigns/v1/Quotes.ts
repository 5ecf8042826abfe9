// Original file: protos/creditroll/campaigns/v1/campaigns.proto

import type { Quote as _creditroll_campaigns_v1_Quote, Quote__Output as _creditroll_campaigns_v1_Quote__Output } from '../../../creditroll/campaigns/v1/Quote.ts';

export interface Quotes {
  'quotes'?: (_creditroll_campaigns_v1_Quote)[];
  'next'?: (string);
}

export interface Quotes__Output {
  'quotes': (_creditroll_campaigns_v1_Quote__Output)[];
  'next': (string);
}
