// Original file: protos/creditroll/campaigns/v1/campaigns.proto

import type { Command as _creditroll_common_v1_Command, Command__Output as _creditroll_common_v1_Command__Output } from '../../../creditroll/common/v1/Command.ts';
import type { AttributionPolicy as _creditroll_campaigns_v1_AttributionPolicy, AttributionPolicy__Output as _creditroll_campaigns_v1_AttributionPolicy__Output } from '../../../creditroll/campaigns/v1/AttributionPolicy.ts';

export interface SetAttributionPolicyRequest {
  'command'?: (_creditroll_common_v1_Command | null);
  'campaignId'?: (string);
  'policy'?: (_creditroll_campaigns_v1_AttributionPolicy | null);
}

export interface SetAttributionPolicyRequest__Output {
  'command': (_creditroll_common_v1_Command__Output | null);
  'campaignId': (string);
  'policy': (_creditroll_campaigns_v1_AttributionPolicy__Output | null);
}
