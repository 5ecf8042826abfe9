// Original file: protos/creditroll/commission_ledger/v1/commission_ledger.proto

import type { Command as _creditroll_common_v1_Command, Command__Output as _creditroll_common_v1_Command__Output } from '../../../creditroll/common/v1/Command.ts';
import type { TermsDraft as _creditroll_campaigns_v1_TermsDraft, TermsDraft__Output as _creditroll_campaigns_v1_TermsDraft__Output } from '../../../creditroll/campaigns/v1/TermsDraft.ts';
import type { PolicyWish as _creditroll_commission_ledger_v1_PolicyWish, PolicyWish__Output as _creditroll_commission_ledger_v1_PolicyWish__Output } from '../../../creditroll/commission_ledger/v1/PolicyWish.ts';
import type { RecomputeScope as _creditroll_attribution_v1_RecomputeScope, RecomputeScope__Output as _creditroll_attribution_v1_RecomputeScope__Output } from '../../../creditroll/attribution/v1/RecomputeScope.ts';
import type { Long } from '@grpc/proto-loader';

export interface RequestRecomputeRequest {
  'command'?: (_creditroll_common_v1_Command | null);
  'brandId'?: (string);
  'fromMs'?: (number | string | Long);
  'belowMs'?: (number | string | Long);
  'terms'?: (_creditroll_campaigns_v1_TermsDraft)[];
  'reason'?: (string);
  'policy'?: (_creditroll_commission_ledger_v1_PolicyWish | null);
  'lateFacts'?: (boolean);
  'only'?: (_creditroll_attribution_v1_RecomputeScope | null);
}

export interface RequestRecomputeRequest__Output {
  'command': (_creditroll_common_v1_Command__Output | null);
  'brandId': (string);
  'fromMs': (number);
  'belowMs': (number);
  'terms': (_creditroll_campaigns_v1_TermsDraft__Output)[];
  'reason': (string);
  'policy': (_creditroll_commission_ledger_v1_PolicyWish__Output | null);
  'lateFacts': (boolean);
  'only': (_creditroll_attribution_v1_RecomputeScope__Output | null);
}
