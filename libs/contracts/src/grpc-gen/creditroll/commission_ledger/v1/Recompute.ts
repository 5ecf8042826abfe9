// Original file: protos/creditroll/commission_ledger/v1/commission_ledger.proto

import type { TermsDraft as _creditroll_campaigns_v1_TermsDraft, TermsDraft__Output as _creditroll_campaigns_v1_TermsDraft__Output } from '../../../creditroll/campaigns/v1/TermsDraft.ts';
import type { PreviewTotals as _creditroll_commission_ledger_v1_PreviewTotals, PreviewTotals__Output as _creditroll_commission_ledger_v1_PreviewTotals__Output } from '../../../creditroll/commission_ledger/v1/PreviewTotals.ts';
import type { RecomputeScope as _creditroll_attribution_v1_RecomputeScope, RecomputeScope__Output as _creditroll_attribution_v1_RecomputeScope__Output } from '../../../creditroll/attribution/v1/RecomputeScope.ts';
import type { PreviewCap as _creditroll_commission_ledger_v1_PreviewCap, PreviewCap__Output as _creditroll_commission_ledger_v1_PreviewCap__Output } from '../../../creditroll/commission_ledger/v1/PreviewCap.ts';
import type { Long } from '@grpc/proto-loader';

export interface Recompute {
  'recomputeId'?: (string);
  'brandId'?: (string);
  'fromMs'?: (number | string | Long);
  'belowMs'?: (number | string | Long);
  'terms'?: (_creditroll_campaigns_v1_TermsDraft)[];
  'reason'?: (string);
  'state'?: (string);
  'requestedBy'?: (string);
  'requestedAtMs'?: (number | string | Long);
  'decidedBy'?: (string);
  'decidedAtMs'?: (number | string | Long);
  'note'?: (string);
  'totals'?: (_creditroll_commission_ledger_v1_PreviewTotals)[];
  'digest'?: (string);
  'ordersSeen'?: (number | string | Long);
  'ordersChanged'?: (number | string | Long);
  'ordersLeftOut'?: (number | string | Long);
  'appliedAtMs'?: (number | string | Long);
  'policyJson'?: (string);
  'lateFacts'?: (boolean);
  'only'?: (_creditroll_attribution_v1_RecomputeScope | null);
  'exhaustedCaps'?: (_creditroll_commission_ledger_v1_PreviewCap)[];
}

export interface Recompute__Output {
  'recomputeId': (string);
  'brandId': (string);
  'fromMs': (number);
  'belowMs': (number);
  'terms': (_creditroll_campaigns_v1_TermsDraft__Output)[];
  'reason': (string);
  'state': (string);
  'requestedBy': (string);
  'requestedAtMs': (number);
  'decidedBy': (string);
  'decidedAtMs': (number);
  'note': (string);
  'totals': (_creditroll_commission_ledger_v1_PreviewTotals__Output)[];
  'digest': (string);
  'ordersSeen': (number);
  'ordersChanged': (number);
  'ordersLeftOut': (number);
  'appliedAtMs': (number);
  'policyJson': (string);
  'lateFacts': (boolean);
  'only': (_creditroll_attribution_v1_RecomputeScope__Output | null);
  'exhaustedCaps': (_creditroll_commission_ledger_v1_PreviewCap__Output)[];
}
