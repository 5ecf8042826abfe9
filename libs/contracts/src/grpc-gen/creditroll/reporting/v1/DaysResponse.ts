// Original file: protos/creditroll/reporting/v1/reporting.proto

import type { Day as _creditroll_reporting_v1_Day, Day__Output as _creditroll_reporting_v1_Day__Output } from '../../../creditroll/reporting/v1/Day.ts';
import type { Long } from '@grpc/proto-loader';

export interface DaysResponse {
  'days'?: (_creditroll_reporting_v1_Day)[];
  'completeToMs'?: (number | string | Long);
}

export interface DaysResponse__Output {
  'days': (_creditroll_reporting_v1_Day__Output)[];
  'completeToMs': (number);
}
