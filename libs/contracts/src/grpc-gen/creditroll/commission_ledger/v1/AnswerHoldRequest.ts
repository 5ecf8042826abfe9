// Original file: protos/creditroll/commission_ledger/v1/commission_ledger.proto

import type { Command as _creditroll_common_v1_Command, Command__Output as _creditroll_common_v1_Command__Output } from '../../../creditroll/common/v1/Command.ts';

export interface AnswerHoldRequest {
  'command'?: (_creditroll_common_v1_Command | null);
  'orderId'?: (string);
  'creatorId'?: (string);
  'answer'?: (string);
  'reason'?: (string);
}

export interface AnswerHoldRequest__Output {
  'command': (_creditroll_common_v1_Command__Output | null);
  'orderId': (string);
  'creatorId': (string);
  'answer': (string);
  'reason': (string);
}
