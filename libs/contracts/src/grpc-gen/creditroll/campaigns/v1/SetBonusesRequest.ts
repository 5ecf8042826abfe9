// Original file: protos/creditroll/campaigns/v1/campaigns.proto

import type { Command as _creditroll_common_v1_Command, Command__Output as _creditroll_common_v1_Command__Output } from '../../../creditroll/common/v1/Command.ts';
import type { Bonus as _creditroll_campaigns_v1_Bonus, Bonus__Output as _creditroll_campaigns_v1_Bonus__Output } from '../../../creditroll/campaigns/v1/Bonus.ts';

export interface SetBonusesRequest {
  'command'?: (_creditroll_common_v1_Command | null);
  'campaignId'?: (string);
  'bonuses'?: (_creditroll_campaigns_v1_Bonus)[];
}

export interface SetBonusesRequest__Output {
  'command': (_creditroll_common_v1_Command__Output | null);
  'campaignId': (string);
  'bonuses': (_creditroll_campaigns_v1_Bonus__Output)[];
}
