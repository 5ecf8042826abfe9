// Original file: protos/creditroll/payout/v1/payout.proto

import type { Command as _creditroll_common_v1_Command, Command__Output as _creditroll_common_v1_Command__Output } from '../../../creditroll/common/v1/Command.ts';
import type { Long } from '@grpc/proto-loader';

export interface DraftRequest {
  'command'?: (_creditroll_common_v1_Command | null);
  'currency'?: (string);
  'rail'?: (string);
  'minimumMinor'?: (number | string | Long);
}

export interface DraftRequest__Output {
  'command': (_creditroll_common_v1_Command__Output | null);
  'currency': (string);
  'rail': (string);
  'minimumMinor': (number);
}
