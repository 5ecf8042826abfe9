// Original file: protos/creditroll/attribution/v1/attribution.proto

import type { Candidate as _creditroll_attribution_v1_Candidate, Candidate__Output as _creditroll_attribution_v1_Candidate__Output } from '../../../creditroll/attribution/v1/Candidate.ts';

export interface LineDecision {
  'lineId'?: (string);
  'reason'?: (string);
  'model'?: (string);
  'policyId'?: (string);
  'policyHash'?: (string);
  'rule'?: (string);
  'inputDigest'?: (string);
  'lastClickCreatorId'?: (string);
  'candidates'?: (_creditroll_attribution_v1_Candidate)[];
  'kept'?: (boolean);
}

export interface LineDecision__Output {
  'lineId': (string);
  'reason': (string);
  'model': (string);
  'policyId': (string);
  'policyHash': (string);
  'rule': (string);
  'inputDigest': (string);
  'lastClickCreatorId': (string);
  'candidates': (_creditroll_attribution_v1_Candidate__Output)[];
  'kept': (boolean);
}
