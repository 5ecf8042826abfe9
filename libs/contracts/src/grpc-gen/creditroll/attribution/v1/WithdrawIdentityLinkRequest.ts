// Original file: protos/creditroll/attribution/v1/attribution.proto

import type { Command as _creditroll_common_v1_Command, Command__Output as _creditroll_common_v1_Command__Output } from '../../../creditroll/common/v1/Command.ts';

export interface WithdrawIdentityLinkRequest {
  'command'?: (_creditroll_common_v1_Command | null);
  'linkId'?: (string);
  'reason'?: (string);
  'brandId'?: (string);
}

export interface WithdrawIdentityLinkRequest__Output {
  'command': (_creditroll_common_v1_Command__Output | null);
  'linkId': (string);
  'reason': (string);
  'brandId': (string);
}
