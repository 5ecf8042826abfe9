// Original file: protos/creditroll/attribution/v1/attribution.proto

import type { Command as _creditroll_common_v1_Command, Command__Output as _creditroll_common_v1_Command__Output } from '../../../creditroll/common/v1/Command.ts';

export interface DismissVerdictRequest {
  'command'?: (_creditroll_common_v1_Command | null);
  'campaignId'?: (string);
  'verdictId'?: (string);
  'reason'?: (string);
}

export interface DismissVerdictRequest__Output {
  'command': (_creditroll_common_v1_Command__Output | null);
  'campaignId': (string);
  'verdictId': (string);
  'reason': (string);
}
