// Original file: protos/creditroll/campaigns/v1/campaigns.proto

import type { SaleCap as _creditroll_campaigns_v1_SaleCap, SaleCap__Output as _creditroll_campaigns_v1_SaleCap__Output } from '../../../creditroll/campaigns/v1/SaleCap.ts';

export interface RunningCaps {
  'brandId'?: (string);
  'caps'?: (_creditroll_campaigns_v1_SaleCap)[];
}

export interface RunningCaps__Output {
  'brandId': (string);
  'caps': (_creditroll_campaigns_v1_SaleCap__Output)[];
}
