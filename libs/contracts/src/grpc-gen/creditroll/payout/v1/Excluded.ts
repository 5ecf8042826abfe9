// Original file: protos/creditroll/payout/v1/payout.proto


export interface Excluded {
  'payeeId'?: (string);
  'reason'?: (string);
}

export interface Excluded__Output {
  'payeeId': (string);
  'reason': (string);
}
