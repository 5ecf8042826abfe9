// Original file: protos/creditroll/attribution/v1/attribution.proto

import type { Long } from '@grpc/proto-loader';

export interface PolicyDraft {
  'campaignId'?: (string);
  'fromMs'?: (number | string | Long);
  'policyJson'?: (string);
}

export interface PolicyDraft__Output {
  'campaignId': (string);
  'fromMs': (number);
  'policyJson': (string);
}
