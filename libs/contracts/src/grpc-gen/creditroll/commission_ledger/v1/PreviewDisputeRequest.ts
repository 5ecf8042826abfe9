// Original file: protos/creditroll/commission_ledger/v1/commission_ledger.proto


export interface PreviewDisputeRequest {
  'disputeId'?: (string);
}

export interface PreviewDisputeRequest__Output {
  'disputeId': (string);
}
