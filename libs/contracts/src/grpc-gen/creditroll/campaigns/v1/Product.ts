// Original file: protos/creditroll/campaigns/v1/campaigns.proto

import type { Long } from '@grpc/proto-loader';

export interface Product {
  'brandId'?: (string);
  'productId'?: (string);
  'collectionIds'?: (string)[];
  'fromMs'?: (number | string | Long);
}

export interface Product__Output {
  'brandId': (string);
  'productId': (string);
  'collectionIds': (string)[];
  'fromMs': (number);
}
