// Original file: protos/creditroll/click_tracking/v1/click_tracking.proto


export interface GetLinkRequest {
  'code'?: (string);
}

export interface GetLinkRequest__Output {
  'code': (string);
}
