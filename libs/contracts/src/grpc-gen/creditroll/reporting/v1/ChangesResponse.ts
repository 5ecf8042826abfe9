// Original file: protos/creditroll/reporting/v1/reporting.proto

import type { Change as _creditroll_reporting_v1_Change, Change__Output as _creditroll_reporting_v1_Change__Output } from '../../../creditroll/reporting/v1/Change.ts';
import type { Long } from '@grpc/proto-loader';

export interface ChangesResponse {
  'changes'?: (_creditroll_reporting_v1_Change)[];
  'lastId'?: (number | string | Long);
  'gap'?: (boolean);
}

export interface ChangesResponse__Output {
  'changes': (_creditroll_reporting_v1_Change__Output)[];
  'lastId': (number);
  'gap': (boolean);
}
