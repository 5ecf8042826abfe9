// Original file: protos/creditroll/campaigns/v1/campaigns.proto


export interface Handle {
  'channel'?: (string);
  'handle'?: (string);
}

export interface Handle__Output {
  'channel': (string);
  'handle': (string);
}
