// Original file: protos/creditroll/campaigns/v1/campaigns.proto

import type { Command as _creditroll_common_v1_Command, Command__Output as _creditroll_common_v1_Command__Output } from '../../../creditroll/common/v1/Command.ts';
import type { AttributionPolicyWish as _creditroll_campaigns_v1_AttributionPolicyWish, AttributionPolicyWish__Output as _creditroll_campaigns_v1_AttributionPolicyWish__Output } from '../../../creditroll/campaigns/v1/AttributionPolicyWish.ts';

export interface SetAttributionPolicyRequest {
  'command'?: (_creditroll_common_v1_Command | null);
  'campaignId'?: (string);
  'policy'?: (_creditroll_campaigns_v1_AttributionPolicyWish | null);
}

export interface SetAttributionPolicyRequest__Output {
  'command': (_creditroll_common_v1_Command__Output | null);
  'campaignId': (string);
  'policy': (_creditroll_campaigns_v1_AttributionPolicyWish__Output | null);
}
