// Original file: protos/creditroll/attribution/v1/attribution.proto

import type { PathReportRow as _creditroll_attribution_v1_PathReportRow, PathReportRow__Output as _creditroll_attribution_v1_PathReportRow__Output } from '../../../creditroll/attribution/v1/PathReportRow.ts';
import type { Long } from '@grpc/proto-loader';

export interface PathReportResponse {
  'rows'?: (_creditroll_attribution_v1_PathReportRow)[];
  'hasRemovalEffects'?: (boolean);
  'orders'?: (number | string | Long);
  'ordersWithoutTouch'?: (number | string | Long);
  'nullJourneys'?: (number | string | Long);
}

export interface PathReportResponse__Output {
  'rows': (_creditroll_attribution_v1_PathReportRow__Output)[];
  'hasRemovalEffects': (boolean);
  'orders': (number);
  'ordersWithoutTouch': (number);
  'nullJourneys': (number);
}
