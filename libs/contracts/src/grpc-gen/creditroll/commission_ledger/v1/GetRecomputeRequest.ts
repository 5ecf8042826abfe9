// Original file: protos/creditroll/commission_ledger/v1/commission_ledger.proto


export interface GetRecomputeRequest {
  'recomputeId'?: (string);
  'brandId'?: (string);
}

export interface GetRecomputeRequest__Output {
  'recomputeId': (string);
  'brandId': (string);
}
