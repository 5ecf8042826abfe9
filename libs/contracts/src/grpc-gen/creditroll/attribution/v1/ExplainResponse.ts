// Original file: protos/creditroll/attribution/v1/attribution.proto

import type { Decision as _creditroll_attribution_v1_Decision, Decision__Output as _creditroll_attribution_v1_Decision__Output } from '../../../creditroll/attribution/v1/Decision.ts';
import type { Dispute as _creditroll_attribution_v1_Dispute, Dispute__Output as _creditroll_attribution_v1_Dispute__Output } from '../../../creditroll/attribution/v1/Dispute.ts';

export interface ExplainResponse {
  'decisions'?: (_creditroll_attribution_v1_Decision)[];
  'disputes'?: (_creditroll_attribution_v1_Dispute)[];
}

export interface ExplainResponse__Output {
  'decisions': (_creditroll_attribution_v1_Decision__Output)[];
  'disputes': (_creditroll_attribution_v1_Dispute__Output)[];
}
