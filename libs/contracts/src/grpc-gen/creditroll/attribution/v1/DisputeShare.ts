// Original file: protos/creditroll/attribution/v1/attribution.proto

import type { Long } from '@grpc/proto-loader';

export interface DisputeShare {
  'creatorId'?: (string);
  'campaignId'?: (string);
  'sharePpm'?: (number | string | Long);
}

export interface DisputeShare__Output {
  'creatorId': (string);
  'campaignId': (string);
  'sharePpm': (number);
}
