// Original file: protos/creditroll/attribution/v1/attribution.proto

import type { Long } from '@grpc/proto-loader';

export interface OverrideCredit {
  'creatorId'?: (string);
  'campaignId'?: (string);
  'weight'?: (number | string | Long);
}

export interface OverrideCredit__Output {
  'creatorId': (string);
  'campaignId': (string);
  'weight': (number);
}
