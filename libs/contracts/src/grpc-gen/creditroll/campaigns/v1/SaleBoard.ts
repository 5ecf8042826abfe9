// Original file: protos/creditroll/campaigns/v1/campaigns.proto

import type { Long } from '@grpc/proto-loader';

export interface SaleBoard {
  'campaignId'?: (string);
  'prizesMinor'?: (number | string | Long)[];
  'minSalesMinor'?: (number | string | Long);
  'endsAtMs'?: (number | string | Long);
  'decidesAtMs'?: (number | string | Long);
  'public'?: (boolean);
}

export interface SaleBoard__Output {
  'campaignId': (string);
  'prizesMinor': (number)[];
  'minSalesMinor': (number);
  'endsAtMs': (number);
  'decidesAtMs': (number);
  'public': (boolean);
}
