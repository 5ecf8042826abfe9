// Original file: protos/creditroll/attribution/v1/attribution.proto

import type { FiguresVerdict as _creditroll_attribution_v1_FiguresVerdict, FiguresVerdict__Output as _creditroll_attribution_v1_FiguresVerdict__Output } from '../../../creditroll/attribution/v1/FiguresVerdict.ts';

export interface VerdictList {
  'verdicts'?: (_creditroll_attribution_v1_FiguresVerdict)[];
  'next'?: (string);
}

export interface VerdictList__Output {
  'verdicts': (_creditroll_attribution_v1_FiguresVerdict__Output)[];
  'next': (string);
}
