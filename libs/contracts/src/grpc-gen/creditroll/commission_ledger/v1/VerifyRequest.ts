// Original file: protos/creditroll/commission_ledger/v1/commission_ledger.proto


export interface VerifyRequest {
  'account'?: (string);
}

export interface VerifyRequest__Output {
  'account': (string);
}
