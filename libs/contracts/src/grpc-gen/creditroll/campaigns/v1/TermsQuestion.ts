// Original file: protos/creditroll/campaigns/v1/campaigns.proto

import type { Long } from '@grpc/proto-loader';

export interface TermsQuestion {
  'brandId'?: (string);
  'campaignId'?: (string);
  'creatorId'?: (string);
  'productId'?: (string);
  'atMs'?: (number | string | Long);
  'collectionIds'?: (string)[];
  'channel'?: (string);
  'customer'?: (string);
  'clickAtMs'?: (number | string | Long);
}

export interface TermsQuestion__Output {
  'brandId': (string);
  'campaignId': (string);
  'creatorId': (string);
  'productId': (string);
  'atMs': (number);
  'collectionIds': (string)[];
  'channel': (string);
  'customer': (string);
  'clickAtMs': (number);
}
