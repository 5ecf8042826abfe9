// Original file: protos/creditroll/operations/v1/operations.proto

import type { Command as _creditroll_common_v1_Command, Command__Output as _creditroll_common_v1_Command__Output } from '../../../creditroll/common/v1/Command.ts';

export interface ReplayRequest {
  'command'?: (_creditroll_common_v1_Command | null);
  'deadLetterIds'?: (string)[];
}

export interface ReplayRequest__Output {
  'command': (_creditroll_common_v1_Command__Output | null);
  'deadLetterIds': (string)[];
}
