// Original file: protos/creditroll/order_intake/v1/order_intake.proto

import type { Command as _creditroll_common_v1_Command, Command__Output as _creditroll_common_v1_Command__Output } from '../../../creditroll/common/v1/Command.ts';

export interface CreateConnectionRequest {
  'command'?: (_creditroll_common_v1_Command | null);
  'brandId'?: (string);
  'source'?: (string);
  'channel'?: (string);
  'secret'?: (string);
}

export interface CreateConnectionRequest__Output {
  'command': (_creditroll_common_v1_Command__Output | null);
  'brandId': (string);
  'source': (string);
  'channel': (string);
  'secret': (string);
}
