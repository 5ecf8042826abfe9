// Original file: protos/creditroll/commission_ledger/v1/commission_ledger.proto

import type { Long } from '@grpc/proto-loader';

export interface Balance {
  'account'?: (string);
  'currency'?: (string);
  'balanceMinor'?: (number | string | Long);
  'postings'?: (number | string | Long);
  'chainHead'?: (string);
}

export interface Balance__Output {
  'account': (string);
  'currency': (string);
  'balanceMinor': (number);
  'postings': (number);
  'chainHead': (string);
}
