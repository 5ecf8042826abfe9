// Original file: protos/creditroll/campaigns/v1/campaigns.proto

import type { Long } from '@grpc/proto-loader';

export interface BonusStep {
  'salesMinor'?: (number | string | Long);
  'bonusMinor'?: (number | string | Long);
}

export interface BonusStep__Output {
  'salesMinor': (number);
  'bonusMinor': (number);
}
