// Original file: protos/creditroll/payout/v1/payout.proto

import type { Command as _creditroll_common_v1_Command, Command__Output as _creditroll_common_v1_Command__Output } from '../../../creditroll/common/v1/Command.ts';
import type { ResultItem as _creditroll_payout_v1_ResultItem, ResultItem__Output as _creditroll_payout_v1_ResultItem__Output } from '../../../creditroll/payout/v1/ResultItem.ts';

export interface ResultsRequest {
  'command'?: (_creditroll_common_v1_Command | null);
  'batchId'?: (string);
  'results'?: (_creditroll_payout_v1_ResultItem)[];
}

export interface ResultsRequest__Output {
  'command': (_creditroll_common_v1_Command__Output | null);
  'batchId': (string);
  'results': (_creditroll_payout_v1_ResultItem__Output)[];
}
