// Original file: protos/creditroll/payout/v1/payout.proto

import type { Command as _creditroll_common_v1_Command, Command__Output as _creditroll_common_v1_Command__Output } from '../../../creditroll/common/v1/Command.ts';

export interface BatchCommand {
  'command'?: (_creditroll_common_v1_Command | null);
  'batchId'?: (string);
}

export interface BatchCommand__Output {
  'command': (_creditroll_common_v1_Command__Output | null);
  'batchId': (string);
}
