// Original file: protos/creditroll/attribution/v1/attribution.proto

import type { LineDecision as _creditroll_attribution_v1_LineDecision, LineDecision__Output as _creditroll_attribution_v1_LineDecision__Output } from '../../../creditroll/attribution/v1/LineDecision.ts';
import type { FraudVerdict as _creditroll_attribution_v1_FraudVerdict, FraudVerdict__Output as _creditroll_attribution_v1_FraudVerdict__Output } from '../../../creditroll/attribution/v1/FraudVerdict.ts';
import type { Long } from '@grpc/proto-loader';

export interface Decision {
  'orderId'?: (string);
  'revision'?: (number | string | Long);
  'decidedAtMs'?: (number | string | Long);
  'locked'?: (boolean);
  'lockAtMs'?: (number | string | Long);
  'engineVersion'?: (string);
  'lines'?: (_creditroll_attribution_v1_LineDecision)[];
  'tooWide'?: (string)[];
  'fraud'?: (_creditroll_attribution_v1_FraudVerdict)[];
  'fraudPolicyId'?: (string);
  'lateAfterLock'?: (boolean);
  'recomputeId'?: (string);
  'recomputeReason'?: (string);
}

export interface Decision__Output {
  'orderId': (string);
  'revision': (number);
  'decidedAtMs': (number);
  'locked': (boolean);
  'lockAtMs': (number);
  'engineVersion': (string);
  'lines': (_creditroll_attribution_v1_LineDecision__Output)[];
  'tooWide': (string)[];
  'fraud': (_creditroll_attribution_v1_FraudVerdict__Output)[];
  'fraudPolicyId': (string);
  'lateAfterLock': (boolean);
  'recomputeId': (string);
  'recomputeReason': (string);
}
