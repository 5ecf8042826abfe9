// Original file: protos/creditroll/commission_ledger/v1/commission_ledger.proto


export interface ExplainRequest {
  'orderId'?: (string);
}

export interface ExplainRequest__Output {
  'orderId': (string);
}
