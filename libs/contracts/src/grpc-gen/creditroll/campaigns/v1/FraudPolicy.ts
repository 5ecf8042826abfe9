// Original file: protos/creditroll/campaigns/v1/campaigns.proto

import type { FraudParameter as _creditroll_campaigns_v1_FraudParameter, FraudParameter__Output as _creditroll_campaigns_v1_FraudParameter__Output } from '../../../creditroll/campaigns/v1/FraudParameter.ts';
import type { Long } from '@grpc/proto-loader';

export interface FraudPolicy {
  'policyId'?: (string);
  'fromMs'?: (number | string | Long);
  'off'?: (string)[];
  'parameters'?: (_creditroll_campaigns_v1_FraudParameter)[];
}

export interface FraudPolicy__Output {
  'policyId': (string);
  'fromMs': (number);
  'off': (string)[];
  'parameters': (_creditroll_campaigns_v1_FraudParameter__Output)[];
}
