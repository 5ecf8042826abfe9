// Original file: protos/creditroll/commission_ledger/v1/commission_ledger.proto


export interface BalancesRequest {
  'accounts'?: (string)[];
  'prefix'?: (string);
}

export interface BalancesRequest__Output {
  'accounts': (string)[];
  'prefix': (string);
}
