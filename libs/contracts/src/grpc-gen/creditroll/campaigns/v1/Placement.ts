// Original file: protos/creditroll/campaigns/v1/campaigns.proto

import type { Long } from '@grpc/proto-loader';

export interface Placement {
  'creatorId'?: (string);
  'agencyId'?: (string);
  'fromMs'?: (number | string | Long);
  'revision'?: (number | string | Long);
}

export interface Placement__Output {
  'creatorId': (string);
  'agencyId': (string);
  'fromMs': (number);
  'revision': (number);
}
