// Original file: protos/creditroll/order_intake/v1/order_intake.proto


export interface BackfillRefusal {
  'index'?: (number);
  'reason'?: (string);
}

export interface BackfillRefusal__Output {
  'index': (number);
  'reason': (string);
}
