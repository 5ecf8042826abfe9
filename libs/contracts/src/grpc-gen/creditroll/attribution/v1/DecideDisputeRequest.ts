// Original file: protos/creditroll/attribution/v1/attribution.proto

import type { Command as _creditroll_common_v1_Command, Command__Output as _creditroll_common_v1_Command__Output } from '../../../creditroll/common/v1/Command.ts';

export interface DecideDisputeRequest {
  'command'?: (_creditroll_common_v1_Command | null);
  'disputeId'?: (string);
  'accept'?: (boolean);
  'reason'?: (string);
}

export interface DecideDisputeRequest__Output {
  'command': (_creditroll_common_v1_Command__Output | null);
  'disputeId': (string);
  'accept': (boolean);
  'reason': (string);
}
