// Original file: protos/creditroll/gateway/v1/gateway.proto


export interface Audience {
  'role'?: (string);
  'creatorId'?: (string);
  'brandId'?: (string);
}

export interface Audience__Output {
  'role': (string);
  'creatorId': (string);
  'brandId': (string);
}
