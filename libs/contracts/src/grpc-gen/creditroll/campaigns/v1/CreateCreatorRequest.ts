// Original file: protos/creditroll/campaigns/v1/campaigns.proto

import type { Command as _creditroll_common_v1_Command, Command__Output as _creditroll_common_v1_Command__Output } from '../../../creditroll/common/v1/Command.ts';
import type { Handle as _creditroll_campaigns_v1_Handle, Handle__Output as _creditroll_campaigns_v1_Handle__Output } from '../../../creditroll/campaigns/v1/Handle.ts';

export interface CreateCreatorRequest {
  'command'?: (_creditroll_common_v1_Command | null);
  'displayName'?: (string);
  'handles'?: (_creditroll_campaigns_v1_Handle)[];
  'email'?: (string);
  'kind'?: (string);
}

export interface CreateCreatorRequest__Output {
  'command': (_creditroll_common_v1_Command__Output | null);
  'displayName': (string);
  'handles': (_creditroll_campaigns_v1_Handle__Output)[];
  'email': (string);
  'kind': (string);
}
