// Original file: protos/creditroll/commission_ledger/v1/commission_ledger.proto

import type { Long } from '@grpc/proto-loader';

export interface PreviewCap {
  'creatorId'?: (string);
  'campaignId'?: (string);
  'span'?: (string);
  'currency'?: (string);
  'limitMinor'?: (number | string | Long);
  'usedBeforeMinor'?: (number | string | Long);
  'usedAfterMinor'?: (number | string | Long);
  'refusedMinor'?: (number | string | Long);
  'orders'?: (number | string | Long);
  'firstOrderId'?: (string);
  'firstOrderAtMs'?: (number | string | Long);
}

export interface PreviewCap__Output {
  'creatorId': (string);
  'campaignId': (string);
  'span': (string);
  'currency': (string);
  'limitMinor': (number);
  'usedBeforeMinor': (number);
  'usedAfterMinor': (number);
  'refusedMinor': (number);
  'orders': (number);
  'firstOrderId': (string);
  'firstOrderAtMs': (number);
}
