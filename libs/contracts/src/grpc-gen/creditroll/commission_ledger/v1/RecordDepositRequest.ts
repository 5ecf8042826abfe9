// Original file: protos/creditroll/commission_ledger/v1/commission_ledger.proto

import type { Command as _creditroll_common_v1_Command, Command__Output as _creditroll_common_v1_Command__Output } from '../../../creditroll/common/v1/Command.ts';
import type { Money as _creditroll_common_v1_Money, Money__Output as _creditroll_common_v1_Money__Output } from '../../../creditroll/common/v1/Money.ts';

export interface RecordDepositRequest {
  'command'?: (_creditroll_common_v1_Command | null);
  'brandId'?: (string);
  'kind'?: (string);
  'amount'?: (_creditroll_common_v1_Money | null);
  'reference'?: (string);
  'note'?: (string);
}

export interface RecordDepositRequest__Output {
  'command': (_creditroll_common_v1_Command__Output | null);
  'brandId': (string);
  'kind': (string);
  'amount': (_creditroll_common_v1_Money__Output | null);
  'reference': (string);
  'note': (string);
}
