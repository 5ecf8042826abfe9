// Original file: protos/creditroll/reporting/v1/reporting.proto

import type { Long } from '@grpc/proto-loader';

export interface Figures {
  'clicks'?: (number | string | Long);
  'invalidClicks'?: (number | string | Long);
  'orders'?: (number | string | Long);
  'lines'?: (number | string | Long);
  'declinedLines'?: (number | string | Long);
  'salesMinor'?: (number | string | Long);
  'accruedMinor'?: (number | string | Long);
  'reversedMinor'?: (number | string | Long);
  'releasedMinor'?: (number | string | Long);
  'paidMinor'?: (number | string | Long);
  'feeMinor'?: (number | string | Long);
  'views'?: (number | string | Long);
  'engagedViews'?: (number | string | Long);
  'liveViews'?: (number | string | Long);
}

export interface Figures__Output {
  'clicks': (number);
  'invalidClicks': (number);
  'orders': (number);
  'lines': (number);
  'declinedLines': (number);
  'salesMinor': (number);
  'accruedMinor': (number);
  'reversedMinor': (number);
  'releasedMinor': (number);
  'paidMinor': (number);
  'feeMinor': (number);
  'views': (number);
  'engagedViews': (number);
  'liveViews': (number);
}
