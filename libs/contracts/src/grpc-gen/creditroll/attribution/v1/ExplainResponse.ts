// Original file: protos/creditroll/attribution/v1/attribution.proto

import type { Decision as _creditroll_attribution_v1_Decision, Decision__Output as _creditroll_attribution_v1_Decision__Output } from '../../../creditroll/attribution/v1/Decision.ts';

export interface ExplainResponse {
  'decisions'?: (_creditroll_attribution_v1_Decision)[];
}

export interface ExplainResponse__Output {
  'decisions': (_creditroll_attribution_v1_Decision__Output)[];
}
