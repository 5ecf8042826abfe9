// Original file: protos/creditroll/order_intake/v1/order_intake.proto

import type { Command as _creditroll_common_v1_Command, Command__Output as _creditroll_common_v1_Command__Output } from '../../../creditroll/common/v1/Command.ts';

export interface BackfillRequest {
  'command'?: (_creditroll_common_v1_Command | null);
  'connectionId'?: (string);
  'ordersJson'?: (string)[];
}

export interface BackfillRequest__Output {
  'command': (_creditroll_common_v1_Command__Output | null);
  'connectionId': (string);
  'ordersJson': (string)[];
}
