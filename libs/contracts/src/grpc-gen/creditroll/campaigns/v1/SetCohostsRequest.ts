// Original file: protos/creditroll/campaigns/v1/campaigns.proto

import type { Command as _creditroll_common_v1_Command, Command__Output as _creditroll_common_v1_Command__Output } from '../../../creditroll/common/v1/Command.ts';
import type { CohostShare as _creditroll_campaigns_v1_CohostShare, CohostShare__Output as _creditroll_campaigns_v1_CohostShare__Output } from '../../../creditroll/campaigns/v1/CohostShare.ts';

export interface SetCohostsRequest {
  'command'?: (_creditroll_common_v1_Command | null);
  'campaignId'?: (string);
  'creatorId'?: (string);
  'cohosts'?: (_creditroll_campaigns_v1_CohostShare)[];
}

export interface SetCohostsRequest__Output {
  'command': (_creditroll_common_v1_Command__Output | null);
  'campaignId': (string);
  'creatorId': (string);
  'cohosts': (_creditroll_campaigns_v1_CohostShare__Output)[];
}
