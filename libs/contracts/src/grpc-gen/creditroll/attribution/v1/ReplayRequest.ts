// Original file: protos/creditroll/attribution/v1/attribution.proto

import type { PolicyDraft as _creditroll_attribution_v1_PolicyDraft, PolicyDraft__Output as _creditroll_attribution_v1_PolicyDraft__Output } from '../../../creditroll/attribution/v1/PolicyDraft.ts';
import type { RecomputeScope as _creditroll_attribution_v1_RecomputeScope, RecomputeScope__Output as _creditroll_attribution_v1_RecomputeScope__Output } from '../../../creditroll/attribution/v1/RecomputeScope.ts';
import type { Long } from '@grpc/proto-loader';

export interface ReplayRequest {
  'brandId'?: (string);
  'fromMs'?: (number | string | Long);
  'belowMs'?: (number | string | Long);
  'limit'?: (number);
  'cursor'?: (string);
  'draft'?: (_creditroll_attribution_v1_PolicyDraft | null);
  'lateFacts'?: (boolean);
  'scope'?: (_creditroll_attribution_v1_RecomputeScope | null);
}

export interface ReplayRequest__Output {
  'brandId': (string);
  'fromMs': (number);
  'belowMs': (number);
  'limit': (number);
  'cursor': (string);
  'draft': (_creditroll_attribution_v1_PolicyDraft__Output | null);
  'lateFacts': (boolean);
  'scope': (_creditroll_attribution_v1_RecomputeScope__Output | null);
}
