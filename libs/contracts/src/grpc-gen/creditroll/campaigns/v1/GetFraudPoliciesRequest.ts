// Original file: protos/creditroll/campaigns/v1/campaigns.proto


export interface GetFraudPoliciesRequest {
  'brandId'?: (string);
}

export interface GetFraudPoliciesRequest__Output {
  'brandId': (string);
}
