// Original file: protos/creditroll/attribution/v1/attribution.proto

import type { PolicyDraft as _creditroll_attribution_v1_PolicyDraft, PolicyDraft__Output as _creditroll_attribution_v1_PolicyDraft__Output } from '../../../creditroll/attribution/v1/PolicyDraft.ts';
import type { Long } from '@grpc/proto-loader';

export interface ReplayRequest {
  'brandId'?: (string);
  'fromMs'?: (number | string | Long);
  'belowMs'?: (number | string | Long);
  'limit'?: (number);
  'cursor'?: (string);
  'draft'?: (_creditroll_attribution_v1_PolicyDraft | null);
}

export interface ReplayRequest__Output {
  'brandId': (string);
  'fromMs': (number);
  'belowMs': (number);
  'limit': (number);
  'cursor': (string);
  'draft': (_creditroll_attribution_v1_PolicyDraft__Output | null);
}
