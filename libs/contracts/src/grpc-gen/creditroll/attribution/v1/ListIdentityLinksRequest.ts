// Original file: protos/creditroll/attribution/v1/attribution.proto


export interface ListIdentityLinksRequest {
  'brandId'?: (string);
  'kind'?: (string);
  'value'?: (string);
}

export interface ListIdentityLinksRequest__Output {
  'brandId': (string);
  'kind': (string);
  'value': (string);
}
