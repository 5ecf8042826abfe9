// Original file: protos/creditroll/commission_ledger/v1/commission_ledger.proto

import type { Command as _creditroll_common_v1_Command, Command__Output as _creditroll_common_v1_Command__Output } from '../../../creditroll/common/v1/Command.ts';

export interface DecideRecomputeRequest {
  'command'?: (_creditroll_common_v1_Command | null);
  'recomputeId'?: (string);
  'brandId'?: (string);
  'approve'?: (boolean);
  'digest'?: (string);
  'note'?: (string);
}

export interface DecideRecomputeRequest__Output {
  'command': (_creditroll_common_v1_Command__Output | null);
  'recomputeId': (string);
  'brandId': (string);
  'approve': (boolean);
  'digest': (string);
  'note': (string);
}
