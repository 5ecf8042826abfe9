// Original file: protos/creditroll/campaigns/v1/campaigns.proto

import type { Long } from '@grpc/proto-loader';

export interface Coupon {
  'couponId'?: (string);
  'brandId'?: (string);
  'campaignId'?: (string);
  'creatorId'?: (string);
  'code'?: (string);
  'validFromMs'?: (number | string | Long);
  'validBelowMs'?: (number | string | Long);
  'state'?: (string);
}

export interface Coupon__Output {
  'couponId': (string);
  'brandId': (string);
  'campaignId': (string);
  'creatorId': (string);
  'code': (string);
  'validFromMs': (number);
  'validBelowMs': (number);
  'state': (string);
}
