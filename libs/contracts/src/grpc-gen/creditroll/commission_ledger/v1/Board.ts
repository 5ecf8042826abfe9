// Original file: protos/creditroll/commission_ledger/v1/commission_ledger.proto

import type { Standing as _creditroll_commission_ledger_v1_Standing, Standing__Output as _creditroll_commission_ledger_v1_Standing__Output } from '../../../creditroll/commission_ledger/v1/Standing.ts';
import type { Long } from '@grpc/proto-loader';

export interface Board {
  'boardId'?: (string);
  'campaignId'?: (string);
  'brandId'?: (string);
  'span'?: (string);
  'currency'?: (string);
  'prizesMinor'?: (number | string | Long)[];
  'minSalesMinor'?: (number | string | Long);
  'endsAtMs'?: (number | string | Long);
  'decidesAtMs'?: (number | string | Long);
  'public'?: (boolean);
  'decided'?: (boolean);
  'standings'?: (_creditroll_commission_ledger_v1_Standing)[];
  'own'?: (_creditroll_commission_ledger_v1_Standing | null);
}

export interface Board__Output {
  'boardId': (string);
  'campaignId': (string);
  'brandId': (string);
  'span': (string);
  'currency': (string);
  'prizesMinor': (number)[];
  'minSalesMinor': (number);
  'endsAtMs': (number);
  'decidesAtMs': (number);
  'public': (boolean);
  'decided': (boolean);
  'standings': (_creditroll_commission_ledger_v1_Standing__Output)[];
  'own': (_creditroll_commission_ledger_v1_Standing__Output | null);
}
