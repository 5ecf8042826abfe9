// Original file: protos/creditroll/attribution/v1/attribution.proto

import type { DisputeShare as _creditroll_attribution_v1_DisputeShare, DisputeShare__Output as _creditroll_attribution_v1_DisputeShare__Output } from '../../../creditroll/attribution/v1/DisputeShare.ts';

export interface DisputedLine {
  'lineId'?: (string);
  'beforeReason'?: (string);
  'before'?: (_creditroll_attribution_v1_DisputeShare)[];
  'afterReason'?: (string);
  'after'?: (_creditroll_attribution_v1_DisputeShare)[];
  'afterRule'?: (string);
}

export interface DisputedLine__Output {
  'lineId': (string);
  'beforeReason': (string);
  'before': (_creditroll_attribution_v1_DisputeShare__Output)[];
  'afterReason': (string);
  'after': (_creditroll_attribution_v1_DisputeShare__Output)[];
  'afterRule': (string);
}
