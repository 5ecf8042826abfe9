// Original file: protos/creditroll/campaigns/v1/campaigns.proto

import type { Long } from '@grpc/proto-loader';

export interface Because {
  'code'?: (string);
  'subject'?: (string);
  'atMs'?: (number | string | Long);
}

export interface Because__Output {
  'code': (string);
  'subject': (string);
  'atMs': (number);
}
