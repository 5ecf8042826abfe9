// Original file: protos/creditroll/payout/v1/payout.proto

import type { Candidate as _creditroll_payout_v1_Candidate, Candidate__Output as _creditroll_payout_v1_Candidate__Output } from '../../../creditroll/payout/v1/Candidate.ts';

export interface CandidateList {
  'candidates'?: (_creditroll_payout_v1_Candidate)[];
  'next'?: (string);
}

export interface CandidateList__Output {
  'candidates': (_creditroll_payout_v1_Candidate__Output)[];
  'next': (string);
}
