// Original file: protos/creditroll/campaigns/v1/campaigns.proto

import type { Command as _creditroll_common_v1_Command, Command__Output as _creditroll_common_v1_Command__Output } from '../../../creditroll/common/v1/Command.ts';

export interface SetFundingRequest {
  'command'?: (_creditroll_common_v1_Command | null);
  'brandId'?: (string);
  'funding'?: (string);
}

export interface SetFundingRequest__Output {
  'command': (_creditroll_common_v1_Command__Output | null);
  'brandId': (string);
  'funding': (string);
}
