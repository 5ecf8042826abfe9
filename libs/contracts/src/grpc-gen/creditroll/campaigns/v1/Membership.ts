// Original file: protos/creditroll/campaigns/v1/campaigns.proto

import type { Long } from '@grpc/proto-loader';

export interface Membership {
  'membershipId'?: (string);
  'campaignId'?: (string);
  'brandId'?: (string);
  'creatorId'?: (string);
  'state'?: (string);
  'revision'?: (number | string | Long);
}

export interface Membership__Output {
  'membershipId': (string);
  'campaignId': (string);
  'brandId': (string);
  'creatorId': (string);
  'state': (string);
  'revision': (number);
}
