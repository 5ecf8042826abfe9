// Original file: protos/creditroll/campaigns/v1/campaigns.proto

import type { TermsQuestion as _creditroll_campaigns_v1_TermsQuestion, TermsQuestion__Output as _creditroll_campaigns_v1_TermsQuestion__Output } from '../../../creditroll/campaigns/v1/TermsQuestion.ts';
import type { TermsDraft as _creditroll_campaigns_v1_TermsDraft, TermsDraft__Output as _creditroll_campaigns_v1_TermsDraft__Output } from '../../../creditroll/campaigns/v1/TermsDraft.ts';

export interface ResolveDraftTermsRequest {
  'questions'?: (_creditroll_campaigns_v1_TermsQuestion)[];
  'drafts'?: (_creditroll_campaigns_v1_TermsDraft)[];
}

export interface ResolveDraftTermsRequest__Output {
  'questions': (_creditroll_campaigns_v1_TermsQuestion__Output)[];
  'drafts': (_creditroll_campaigns_v1_TermsDraft__Output)[];
}
