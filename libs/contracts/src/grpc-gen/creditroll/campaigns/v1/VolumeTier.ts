// Original file: protos/creditroll/campaigns/v1/campaigns.proto

import type { Long } from '@grpc/proto-loader';

export interface VolumeTier {
  'fromMinor'?: (number | string | Long);
  'ratePpm'?: (number);
}

export interface VolumeTier__Output {
  'fromMinor': (number);
  'ratePpm': (number);
}
