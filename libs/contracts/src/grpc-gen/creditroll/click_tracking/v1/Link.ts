// Original file: protos/creditroll/click_tracking/v1/click_tracking.proto

import type { Long } from '@grpc/proto-loader';

export interface Link {
  'code'?: (string);
  'brandId'?: (string);
  'campaignId'?: (string);
  'creatorId'?: (string);
  'contentId'?: (string);
  'channel'?: (string);
  'productId'?: (string);
  'destination'?: (string);
  'contentKind'?: (string);
  'createdAtMs'?: (number | string | Long);
}

export interface Link__Output {
  'code': (string);
  'brandId': (string);
  'campaignId': (string);
  'creatorId': (string);
  'contentId': (string);
  'channel': (string);
  'productId': (string);
  'destination': (string);
  'contentKind': (string);
  'createdAtMs': (number);
}
