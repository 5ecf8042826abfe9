// Original file: protos/creditroll/commission_ledger/v1/commission_ledger.proto

import type { Leg as _creditroll_commission_ledger_v1_Leg, Leg__Output as _creditroll_commission_ledger_v1_Leg__Output } from '../../../creditroll/commission_ledger/v1/Leg.ts';
import type { Long } from '@grpc/proto-loader';

export interface Entry {
  'entryId'?: (string);
  'kind'?: (string);
  'atMs'?: (number | string | Long);
  'currency'?: (string);
  'legs'?: (_creditroll_commission_ledger_v1_Leg)[];
}

export interface Entry__Output {
  'entryId': (string);
  'kind': (string);
  'atMs': (number);
  'currency': (string);
  'legs': (_creditroll_commission_ledger_v1_Leg__Output)[];
}
