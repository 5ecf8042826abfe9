// Original file: protos/creditroll/campaigns/v1/campaigns.proto

import type { Command as _creditroll_common_v1_Command, Command__Output as _creditroll_common_v1_Command__Output } from '../../../creditroll/common/v1/Command.ts';

export interface SetAgencySplitRequest {
  'command'?: (_creditroll_common_v1_Command | null);
  'agencyId'?: (string);
  'splitPpm'?: (number);
}

export interface SetAgencySplitRequest__Output {
  'command': (_creditroll_common_v1_Command__Output | null);
  'agencyId': (string);
  'splitPpm': (number);
}
