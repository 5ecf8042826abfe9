// Original file: protos/creditroll/commission_ledger/v1/commission_ledger.proto

import type { Long } from '@grpc/proto-loader';

export interface PartyMoney {
  'payeeId'?: (string);
  'campaignId'?: (string);
  'beforeMinor'?: (number | string | Long);
  'afterMinor'?: (number | string | Long);
}

export interface PartyMoney__Output {
  'payeeId': (string);
  'campaignId': (string);
  'beforeMinor': (number);
  'afterMinor': (number);
}
