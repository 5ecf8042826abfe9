// Original file: protos/creditroll/attribution/v1/attribution.proto


export interface GetDisputeRequest {
  'disputeId'?: (string);
}

export interface GetDisputeRequest__Output {
  'disputeId': (string);
}
