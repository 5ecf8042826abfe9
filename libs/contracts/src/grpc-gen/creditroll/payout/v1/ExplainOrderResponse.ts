// Original file: protos/creditroll/payout/v1/payout.proto

import type { PaidLine as _creditroll_payout_v1_PaidLine, PaidLine__Output as _creditroll_payout_v1_PaidLine__Output } from '../../../creditroll/payout/v1/PaidLine.ts';

export interface ExplainOrderResponse {
  'lines'?: (_creditroll_payout_v1_PaidLine)[];
}

export interface ExplainOrderResponse__Output {
  'lines': (_creditroll_payout_v1_PaidLine__Output)[];
}
