// Original file: protos/creditroll/order_intake/v1/order_intake.proto


export interface GetOrderRequest {
  'orderId'?: (string);
  'brandId'?: (string);
  'externalId'?: (string);
}

export interface GetOrderRequest__Output {
  'orderId': (string);
  'brandId': (string);
  'externalId': (string);
}
