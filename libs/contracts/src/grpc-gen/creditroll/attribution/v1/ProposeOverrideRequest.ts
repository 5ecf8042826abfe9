// Original file: protos/creditroll/attribution/v1/attribution.proto

import type { Command as _creditroll_common_v1_Command, Command__Output as _creditroll_common_v1_Command__Output } from '../../../creditroll/common/v1/Command.ts';
import type { OverrideCredit as _creditroll_attribution_v1_OverrideCredit, OverrideCredit__Output as _creditroll_attribution_v1_OverrideCredit__Output } from '../../../creditroll/attribution/v1/OverrideCredit.ts';

export interface ProposeOverrideRequest {
  'command'?: (_creditroll_common_v1_Command | null);
  'orderId'?: (string);
  'lineId'?: (string);
  'credits'?: (_creditroll_attribution_v1_OverrideCredit)[];
  'reason'?: (string);
}

export interface ProposeOverrideRequest__Output {
  'command': (_creditroll_common_v1_Command__Output | null);
  'orderId': (string);
  'lineId': (string);
  'credits': (_creditroll_attribution_v1_OverrideCredit__Output)[];
  'reason': (string);
}
