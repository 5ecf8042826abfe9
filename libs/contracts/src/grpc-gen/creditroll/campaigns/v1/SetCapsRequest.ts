// Original file: protos/creditroll/campaigns/v1/campaigns.proto

import type { Command as _creditroll_common_v1_Command, Command__Output as _creditroll_common_v1_Command__Output } from '../../../creditroll/common/v1/Command.ts';
import type { Cap as _creditroll_campaigns_v1_Cap, Cap__Output as _creditroll_campaigns_v1_Cap__Output } from '../../../creditroll/campaigns/v1/Cap.ts';

export interface SetCapsRequest {
  'command'?: (_creditroll_common_v1_Command | null);
  'campaignId'?: (string);
  'caps'?: (_creditroll_campaigns_v1_Cap)[];
}

export interface SetCapsRequest__Output {
  'command': (_creditroll_common_v1_Command__Output | null);
  'campaignId': (string);
  'caps': (_creditroll_campaigns_v1_Cap__Output)[];
}
