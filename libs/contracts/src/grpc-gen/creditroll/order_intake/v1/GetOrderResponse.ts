// Original file: protos/creditroll/order_intake/v1/order_intake.proto


export interface GetOrderResponse {
  'ordersJson'?: (string)[];
}

export interface GetOrderResponse__Output {
  'ordersJson': (string)[];
}
