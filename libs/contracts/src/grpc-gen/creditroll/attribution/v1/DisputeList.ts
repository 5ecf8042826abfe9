// Original file: protos/creditroll/attribution/v1/attribution.proto

import type { Dispute as _creditroll_attribution_v1_Dispute, Dispute__Output as _creditroll_attribution_v1_Dispute__Output } from '../../../creditroll/attribution/v1/Dispute.ts';

export interface DisputeList {
  'disputes'?: (_creditroll_attribution_v1_Dispute)[];
  'next'?: (string);
}

export interface DisputeList__Output {
  'disputes': (_creditroll_attribution_v1_Dispute__Output)[];
  'next': (string);
}
