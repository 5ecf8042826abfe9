// Original file: protos/creditroll/campaigns/v1/campaigns.proto


export interface GetBrandRequest {
  'brandId'?: (string);
}

export interface GetBrandRequest__Output {
  'brandId': (string);
}
