// Original file: protos/creditroll/attribution/v1/attribution.proto

import type { DisputeEvidence as _creditroll_attribution_v1_DisputeEvidence, DisputeEvidence__Output as _creditroll_attribution_v1_DisputeEvidence__Output } from '../../../creditroll/attribution/v1/DisputeEvidence.ts';
import type { Long } from '@grpc/proto-loader';

export interface DisputePiece {
  'evidence'?: (_creditroll_attribution_v1_DisputeEvidence | null);
  'personId'?: (string);
  'atMs'?: (number | string | Long);
  'outcome'?: (string);
}

export interface DisputePiece__Output {
  'evidence': (_creditroll_attribution_v1_DisputeEvidence__Output | null);
  'personId': (string);
  'atMs': (number);
  'outcome': (string);
}
