// Original file: protos/creditroll/attribution/v1/attribution.proto

import type { Command as _creditroll_common_v1_Command, Command__Output as _creditroll_common_v1_Command__Output } from '../../../creditroll/common/v1/Command.ts';

export interface DecideOverrideRequest {
  'command'?: (_creditroll_common_v1_Command | null);
  'orderId'?: (string);
  'overrideId'?: (string);
  'approve'?: (boolean);
  'note'?: (string);
}

export interface DecideOverrideRequest__Output {
  'command': (_creditroll_common_v1_Command__Output | null);
  'orderId': (string);
  'overrideId': (string);
  'approve': (boolean);
  'note': (string);
}
