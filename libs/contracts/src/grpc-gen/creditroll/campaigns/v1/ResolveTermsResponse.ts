// Original file: protos/creditroll/campaigns/v1/campaigns.proto

import type { TermsAnswer as _creditroll_campaigns_v1_TermsAnswer, TermsAnswer__Output as _creditroll_campaigns_v1_TermsAnswer__Output } from '../../../creditroll/campaigns/v1/TermsAnswer.ts';

export interface ResolveTermsResponse {
  'answers'?: (_creditroll_campaigns_v1_TermsAnswer)[];
  'answerOf'?: (number)[];
}

export interface ResolveTermsResponse__Output {
  'answers': (_creditroll_campaigns_v1_TermsAnswer__Output)[];
  'answerOf': (number)[];
}
