// Original file: protos/creditroll/reporting/v1/reporting.proto

import type { Figures as _creditroll_reporting_v1_Figures, Figures__Output as _creditroll_reporting_v1_Figures__Output } from '../../../creditroll/reporting/v1/Figures.ts';

export interface Day {
  'day'?: (string);
  'currency'?: (string);
  'figures'?: (_creditroll_reporting_v1_Figures | null);
}

export interface Day__Output {
  'day': (string);
  'currency': (string);
  'figures': (_creditroll_reporting_v1_Figures__Output | null);
}
