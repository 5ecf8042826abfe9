// Original file: protos/creditroll/campaigns/v1/campaigns.proto

import type { FraudPolicy as _creditroll_campaigns_v1_FraudPolicy, FraudPolicy__Output as _creditroll_campaigns_v1_FraudPolicy__Output } from '../../../creditroll/campaigns/v1/FraudPolicy.ts';

export interface FraudPolicies {
  'brandId'?: (string);
  'policies'?: (_creditroll_campaigns_v1_FraudPolicy)[];
}

export interface FraudPolicies__Output {
  'brandId': (string);
  'policies': (_creditroll_campaigns_v1_FraudPolicy__Output)[];
}
