// Original file: protos/creditroll/campaigns/v1/campaigns.proto

import type { Long } from '@grpc/proto-loader';

export interface Agency {
  'agencyId'?: (string);
  'name'?: (string);
  'parentAgencyId'?: (string);
  'splitPpm'?: (number);
  'revision'?: (number | string | Long);
  'createdAtMs'?: (number | string | Long);
}

export interface Agency__Output {
  'agencyId': (string);
  'name': (string);
  'parentAgencyId': (string);
  'splitPpm': (number);
  'revision': (number);
  'createdAtMs': (number);
}
