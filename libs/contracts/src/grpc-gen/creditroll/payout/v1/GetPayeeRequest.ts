// Original file: protos/creditroll/payout/v1/payout.proto


export interface GetPayeeRequest {
  'payeeId'?: (string);
}

export interface GetPayeeRequest__Output {
  'payeeId': (string);
}
