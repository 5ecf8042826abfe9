// Original file: protos/creditroll/campaigns/v1/campaigns.proto

import type { Command as _creditroll_common_v1_Command, Command__Output as _creditroll_common_v1_Command__Output } from '../../../creditroll/common/v1/Command.ts';

export interface CreateAgencyRequest {
  'command'?: (_creditroll_common_v1_Command | null);
  'name'?: (string);
  'parentAgencyId'?: (string);
  'splitPpm'?: (number);
}

export interface CreateAgencyRequest__Output {
  'command': (_creditroll_common_v1_Command__Output | null);
  'name': (string);
  'parentAgencyId': (string);
  'splitPpm': (number);
}
