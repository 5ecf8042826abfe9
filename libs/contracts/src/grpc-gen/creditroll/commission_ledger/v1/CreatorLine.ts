// Original file: protos/creditroll/commission_ledger/v1/commission_ledger.proto

import type { CommissionLine as _creditroll_commission_ledger_v1_CommissionLine, CommissionLine__Output as _creditroll_commission_ledger_v1_CommissionLine__Output } from '../../../creditroll/commission_ledger/v1/CommissionLine.ts';
import type { Long } from '@grpc/proto-loader';

export interface CreatorLine {
  'orderId'?: (string);
  'currency'?: (string);
  'orderAtMs'?: (number | string | Long);
  'lockAtMs'?: (number | string | Long);
  'line'?: (_creditroll_commission_ledger_v1_CommissionLine | null);
  'brandId'?: (string);
}

export interface CreatorLine__Output {
  'orderId': (string);
  'currency': (string);
  'orderAtMs': (number);
  'lockAtMs': (number);
  'line': (_creditroll_commission_ledger_v1_CommissionLine__Output | null);
  'brandId': (string);
}
