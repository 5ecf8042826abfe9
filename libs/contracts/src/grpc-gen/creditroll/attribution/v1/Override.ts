// Original file: protos/creditroll/attribution/v1/attribution.proto

import type { OverrideCredit as _creditroll_attribution_v1_OverrideCredit, OverrideCredit__Output as _creditroll_attribution_v1_OverrideCredit__Output } from '../../../creditroll/attribution/v1/OverrideCredit.ts';
import type { Long } from '@grpc/proto-loader';

export interface Override {
  'overrideId'?: (string);
  'lineId'?: (string);
  'credits'?: (_creditroll_attribution_v1_OverrideCredit)[];
  'state'?: (string);
  'reason'?: (string);
  'proposedBy'?: (string);
  'proposedAtMs'?: (number | string | Long);
  'decidedBy'?: (string);
  'decidedAtMs'?: (number | string | Long);
  'note'?: (string);
}

export interface Override__Output {
  'overrideId': (string);
  'lineId': (string);
  'credits': (_creditroll_attribution_v1_OverrideCredit__Output)[];
  'state': (string);
  'reason': (string);
  'proposedBy': (string);
  'proposedAtMs': (number);
  'decidedBy': (string);
  'decidedAtMs': (number);
  'note': (string);
}
