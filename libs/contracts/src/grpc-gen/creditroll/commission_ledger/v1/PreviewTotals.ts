// Original file: protos/creditroll/commission_ledger/v1/commission_ledger.proto

import type { PreviewCost as _creditroll_commission_ledger_v1_PreviewCost, PreviewCost__Output as _creditroll_commission_ledger_v1_PreviewCost__Output } from '../../../creditroll/commission_ledger/v1/PreviewCost.ts';
import type { Long } from '@grpc/proto-loader';

export interface PreviewTotals {
  'currency'?: (string);
  'orders'?: (number | string | Long);
  'changedOrders'?: (number | string | Long);
  'salesMinor'?: (number | string | Long);
  'refundedMinor'?: (number | string | Long);
  'before'?: (_creditroll_commission_ledger_v1_PreviewCost | null);
  'after'?: (_creditroll_commission_ledger_v1_PreviewCost | null);
  'deltaCostMinor'?: (number | string | Long);
}

export interface PreviewTotals__Output {
  'currency': (string);
  'orders': (number);
  'changedOrders': (number);
  'salesMinor': (number);
  'refundedMinor': (number);
  'before': (_creditroll_commission_ledger_v1_PreviewCost__Output | null);
  'after': (_creditroll_commission_ledger_v1_PreviewCost__Output | null);
  'deltaCostMinor': (number);
}
