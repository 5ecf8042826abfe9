// Original file: protos/creditroll/payout/v1/payout.proto


export interface RefusedResult {
  'payoutItemId'?: (string);
  'reason'?: (string);
}

export interface RefusedResult__Output {
  'payoutItemId': (string);
  'reason': (string);
}
