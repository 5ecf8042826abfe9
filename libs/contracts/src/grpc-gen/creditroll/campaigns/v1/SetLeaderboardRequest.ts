// Original file: protos/creditroll/campaigns/v1/campaigns.proto

import type { Command as _creditroll_common_v1_Command, Command__Output as _creditroll_common_v1_Command__Output } from '../../../creditroll/common/v1/Command.ts';
import type { Leaderboard as _creditroll_campaigns_v1_Leaderboard, Leaderboard__Output as _creditroll_campaigns_v1_Leaderboard__Output } from '../../../creditroll/campaigns/v1/Leaderboard.ts';

export interface SetLeaderboardRequest {
  'command'?: (_creditroll_common_v1_Command | null);
  'campaignId'?: (string);
  'leaderboard'?: (_creditroll_campaigns_v1_Leaderboard)[];
}

export interface SetLeaderboardRequest__Output {
  'command': (_creditroll_common_v1_Command__Output | null);
  'campaignId': (string);
  'leaderboard': (_creditroll_campaigns_v1_Leaderboard__Output)[];
}
