// Original file: protos/creditroll/reporting/v1/reporting.proto

import type { Total as _creditroll_reporting_v1_Total, Total__Output as _creditroll_reporting_v1_Total__Output } from '../../../creditroll/reporting/v1/Total.ts';
import type { Long } from '@grpc/proto-loader';

export interface TotalsResponse {
  'totals'?: (_creditroll_reporting_v1_Total)[];
  'completeToMs'?: (number | string | Long);
}

export interface TotalsResponse__Output {
  'totals': (_creditroll_reporting_v1_Total__Output)[];
  'completeToMs': (number);
}
