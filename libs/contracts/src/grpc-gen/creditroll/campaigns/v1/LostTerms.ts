// Original file: protos/creditroll/campaigns/v1/campaigns.proto


export interface LostTerms {
  'termsId'?: (string);
  'scope'?: (string);
  'reason'?: (string);
}

export interface LostTerms__Output {
  'termsId': (string);
  'scope': (string);
  'reason': (string);
}
