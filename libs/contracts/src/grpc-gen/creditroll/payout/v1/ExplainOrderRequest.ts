// Original file: protos/creditroll/payout/v1/payout.proto


export interface ExplainOrderRequest {
  'orderId'?: (string);
  'payeeIds'?: (string)[];
}

export interface ExplainOrderRequest__Output {
  'orderId': (string);
  'payeeIds': (string)[];
}
