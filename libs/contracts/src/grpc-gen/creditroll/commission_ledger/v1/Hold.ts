// Original file: protos/creditroll/commission_ledger/v1/commission_ledger.proto

import type { HoldAnswer as _creditroll_commission_ledger_v1_HoldAnswer, HoldAnswer__Output as _creditroll_commission_ledger_v1_HoldAnswer__Output } from '../../../creditroll/commission_ledger/v1/HoldAnswer.ts';
import type { Long } from '@grpc/proto-loader';

export interface Hold {
  'orderId'?: (string);
  'brandId'?: (string);
  'creatorId'?: (string);
  'rules'?: (string)[];
  'state'?: (string);
  'answers'?: (_creditroll_commission_ledger_v1_HoldAnswer)[];
  'currency'?: (string);
  'amountMinor'?: (number | string | Long);
  'orderAtMs'?: (number | string | Long);
}

export interface Hold__Output {
  'orderId': (string);
  'brandId': (string);
  'creatorId': (string);
  'rules': (string)[];
  'state': (string);
  'answers': (_creditroll_commission_ledger_v1_HoldAnswer__Output)[];
  'currency': (string);
  'amountMinor': (number);
  'orderAtMs': (number);
}
