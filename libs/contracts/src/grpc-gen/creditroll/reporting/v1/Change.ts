// Original file: protos/creditroll/reporting/v1/reporting.proto

import type { Figures as _creditroll_reporting_v1_Figures, Figures__Output as _creditroll_reporting_v1_Figures__Output } from '../../../creditroll/reporting/v1/Figures.ts';
import type { Long } from '@grpc/proto-loader';

export interface Change {
  'id'?: (number | string | Long);
  'subject'?: (string);
  'currency'?: (string);
  'delta'?: (_creditroll_reporting_v1_Figures | null);
  'atMs'?: (number | string | Long);
}

export interface Change__Output {
  'id': (number);
  'subject': (string);
  'currency': (string);
  'delta': (_creditroll_reporting_v1_Figures__Output | null);
  'atMs': (number);
}
