// Original file: protos/creditroll/attribution/v1/attribution.proto

import type { DisputePiece as _creditroll_attribution_v1_DisputePiece, DisputePiece__Output as _creditroll_attribution_v1_DisputePiece__Output } from '../../../creditroll/attribution/v1/DisputePiece.ts';
import type { DisputeComparison as _creditroll_attribution_v1_DisputeComparison, DisputeComparison__Output as _creditroll_attribution_v1_DisputeComparison__Output } from '../../../creditroll/attribution/v1/DisputeComparison.ts';
import type { DisputeStep as _creditroll_attribution_v1_DisputeStep, DisputeStep__Output as _creditroll_attribution_v1_DisputeStep__Output } from '../../../creditroll/attribution/v1/DisputeStep.ts';
import type { Long } from '@grpc/proto-loader';

export interface Dispute {
  'disputeId'?: (string);
  'brandId'?: (string);
  'creatorId'?: (string);
  'campaignId'?: (string);
  'orderId'?: (string);
  'lineId'?: (string);
  'reference'?: (string);
  'state'?: (string);
  'filedAtMs'?: (number | string | Long);
  'decideByMs'?: (number | string | Long);
  'reason'?: (string);
  'effect'?: (string);
  'effectRevision'?: (number | string | Long);
  'pieces'?: (_creditroll_attribution_v1_DisputePiece)[];
  'comparison'?: (_creditroll_attribution_v1_DisputeComparison | null);
  'steps'?: (_creditroll_attribution_v1_DisputeStep)[];
}

export interface Dispute__Output {
  'disputeId': (string);
  'brandId': (string);
  'creatorId': (string);
  'campaignId': (string);
  'orderId': (string);
  'lineId': (string);
  'reference': (string);
  'state': (string);
  'filedAtMs': (number);
  'decideByMs': (number);
  'reason': (string);
  'effect': (string);
  'effectRevision': (number);
  'pieces': (_creditroll_attribution_v1_DisputePiece__Output)[];
  'comparison': (_creditroll_attribution_v1_DisputeComparison__Output | null);
  'steps': (_creditroll_attribution_v1_DisputeStep__Output)[];
}
