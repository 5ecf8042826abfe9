// Original file: protos/creditroll/attribution/v1/attribution.proto

import type { Long } from '@grpc/proto-loader';

export interface FiguresVerdict {
  'verdictId'?: (string);
  'brandId'?: (string);
  'campaignId'?: (string);
  'creatorId'?: (string);
  'couponId'?: (string);
  'rule'?: (string);
  'parameters'?: (string);
  'evidence'?: (string);
  'fraudPolicyId'?: (string);
  'foundAtMs'?: (number | string | Long);
  'fromMs'?: (number | string | Long);
  'belowMs'?: (number | string | Long);
  'endedAtMs'?: (number | string | Long);
  'dismissedBy'?: (string);
  'dismissedBecause'?: (string);
}

export interface FiguresVerdict__Output {
  'verdictId': (string);
  'brandId': (string);
  'campaignId': (string);
  'creatorId': (string);
  'couponId': (string);
  'rule': (string);
  'parameters': (string);
  'evidence': (string);
  'fraudPolicyId': (string);
  'foundAtMs': (number);
  'fromMs': (number);
  'belowMs': (number);
  'endedAtMs': (number);
  'dismissedBy': (string);
  'dismissedBecause': (string);
}
