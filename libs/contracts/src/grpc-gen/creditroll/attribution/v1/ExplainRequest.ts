// Original file: protos/creditroll/attribution/v1/attribution.proto


export interface ExplainRequest {
  'orderId'?: (string);
}

export interface ExplainRequest__Output {
  'orderId': (string);
}
