// Original file: protos/creditroll/attribution/v1/attribution.proto

import type { Long } from '@grpc/proto-loader';

export interface IdentityLink {
  'linkId'?: (string);
  'source'?: (string);
  'brandId'?: (string);
  'ids'?: (string)[];
  'atMs'?: (number | string | Long);
  'withdrawnAtMs'?: (number | string | Long);
}

export interface IdentityLink__Output {
  'linkId': (string);
  'source': (string);
  'brandId': (string);
  'ids': (string)[];
  'atMs': (number);
  'withdrawnAtMs': (number);
}
