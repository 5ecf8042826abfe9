// Original file: protos/creditroll/reporting/v1/reporting.proto

import type { Figures as _creditroll_reporting_v1_Figures, Figures__Output as _creditroll_reporting_v1_Figures__Output } from '../../../creditroll/reporting/v1/Figures.ts';

export interface Total {
  'subject'?: (string);
  'currency'?: (string);
  'figures'?: (_creditroll_reporting_v1_Figures | null);
}

export interface Total__Output {
  'subject': (string);
  'currency': (string);
  'figures': (_creditroll_reporting_v1_Figures__Output | null);
}
