// Original file: protos/creditroll/campaigns/v1/campaigns.proto

import type { Long } from '@grpc/proto-loader';

export interface FraudParameter {
  'name'?: (string);
  'number'?: (number | string | Long);
  'texts'?: (string)[];
  '_number'?: "number";
}

export interface FraudParameter__Output {
  'name': (string);
  'number'?: (number);
  'texts': (string)[];
  '_number'?: "number";
}
