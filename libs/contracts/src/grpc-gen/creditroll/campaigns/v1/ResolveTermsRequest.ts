// Original file: protos/creditroll/campaigns/v1/campaigns.proto

import type { TermsQuestion as _creditroll_campaigns_v1_TermsQuestion, TermsQuestion__Output as _creditroll_campaigns_v1_TermsQuestion__Output } from '../../../creditroll/campaigns/v1/TermsQuestion.ts';

export interface ResolveTermsRequest {
  'questions'?: (_creditroll_campaigns_v1_TermsQuestion)[];
  'distinctAnswers'?: (boolean);
}

export interface ResolveTermsRequest__Output {
  'questions': (_creditroll_campaigns_v1_TermsQuestion__Output)[];
  'distinctAnswers': (boolean);
}
