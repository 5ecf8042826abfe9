// Original file: protos/creditroll/attribution/v1/attribution.proto


export interface ListOverridesRequest {
  'orderId'?: (string);
}

export interface ListOverridesRequest__Output {
  'orderId': (string);
}
