// Original file: protos/creditroll/commission_ledger/v1/commission_ledger.proto

import type { CommissionLine as _creditroll_commission_ledger_v1_CommissionLine, CommissionLine__Output as _creditroll_commission_ledger_v1_CommissionLine__Output } from '../../../creditroll/commission_ledger/v1/CommissionLine.ts';
import type { Entry as _creditroll_commission_ledger_v1_Entry, Entry__Output as _creditroll_commission_ledger_v1_Entry__Output } from '../../../creditroll/commission_ledger/v1/Entry.ts';
import type { Hold as _creditroll_commission_ledger_v1_Hold, Hold__Output as _creditroll_commission_ledger_v1_Hold__Output } from '../../../creditroll/commission_ledger/v1/Hold.ts';
import type { Long } from '@grpc/proto-loader';

export interface OrderCommission {
  'orderId'?: (string);
  'brandId'?: (string);
  'currency'?: (string);
  'orderAtMs'?: (number | string | Long);
  'lockAtMs'?: (number | string | Long);
  'released'?: (boolean);
  'revision'?: (number | string | Long);
  'lines'?: (_creditroll_commission_ledger_v1_CommissionLine)[];
  'entries'?: (_creditroll_commission_ledger_v1_Entry)[];
  'found'?: (boolean);
  'holds'?: (_creditroll_commission_ledger_v1_Hold)[];
}

export interface OrderCommission__Output {
  'orderId': (string);
  'brandId': (string);
  'currency': (string);
  'orderAtMs': (number);
  'lockAtMs': (number);
  'released': (boolean);
  'revision': (number);
  'lines': (_creditroll_commission_ledger_v1_CommissionLine__Output)[];
  'entries': (_creditroll_commission_ledger_v1_Entry__Output)[];
  'found': (boolean);
  'holds': (_creditroll_commission_ledger_v1_Hold__Output)[];
}
