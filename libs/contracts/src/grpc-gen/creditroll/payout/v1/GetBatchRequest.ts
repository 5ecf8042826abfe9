// Original file: protos/creditroll/payout/v1/payout.proto


export interface GetBatchRequest {
  'batchId'?: (string);
}

export interface GetBatchRequest__Output {
  'batchId': (string);
}
