// Original file: protos/creditroll/campaigns/v1/campaigns.proto

import type { Command as _creditroll_common_v1_Command, Command__Output as _creditroll_common_v1_Command__Output } from '../../../creditroll/common/v1/Command.ts';
import type { FraudParameter as _creditroll_campaigns_v1_FraudParameter, FraudParameter__Output as _creditroll_campaigns_v1_FraudParameter__Output } from '../../../creditroll/campaigns/v1/FraudParameter.ts';

export interface SetFraudPolicyRequest {
  'command'?: (_creditroll_common_v1_Command | null);
  'brandId'?: (string);
  'off'?: (string)[];
  'parameters'?: (_creditroll_campaigns_v1_FraudParameter)[];
}

export interface SetFraudPolicyRequest__Output {
  'command': (_creditroll_common_v1_Command__Output | null);
  'brandId': (string);
  'off': (string)[];
  'parameters': (_creditroll_campaigns_v1_FraudParameter__Output)[];
}
