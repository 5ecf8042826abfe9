// Original file: protos/creditroll/payout/v1/payout.proto

import type { Command as _creditroll_common_v1_Command, Command__Output as _creditroll_common_v1_Command__Output } from '../../../creditroll/common/v1/Command.ts';

export interface SetMethodRequest {
  'command'?: (_creditroll_common_v1_Command | null);
  'payeeId'?: (string);
  'rail'?: (string);
  'destination'?: (string);
  'accountHolder'?: (string);
}

export interface SetMethodRequest__Output {
  'command': (_creditroll_common_v1_Command__Output | null);
  'payeeId': (string);
  'rail': (string);
  'destination': (string);
  'accountHolder': (string);
}
