// Original file: protos/creditroll/attribution/v1/attribution.proto


export interface RecomputeScope {
  'orderIds'?: (string)[];
  'productIds'?: (string)[];
  'customer'?: (string);
}

export interface RecomputeScope__Output {
  'orderIds': (string)[];
  'productIds': (string)[];
  'customer': (string);
}
