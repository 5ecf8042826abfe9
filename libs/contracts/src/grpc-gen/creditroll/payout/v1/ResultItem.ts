// Original file: protos/creditroll/payout/v1/payout.proto


export interface ResultItem {
  'payoutItemId'?: (string);
  'outcome'?: (string);
  'reason'?: (string);
}

export interface ResultItem__Output {
  'payoutItemId': (string);
  'outcome': (string);
  'reason': (string);
}
