// Original file: protos/creditroll/campaigns/v1/campaigns.proto


export interface LinkPolicy {
  'brandId'?: (string);
  'campaignId'?: (string);
  'active'?: (boolean);
  'member'?: (boolean);
  'destinationHosts'?: (string)[];
  'productIds'?: (string)[];
}

export interface LinkPolicy__Output {
  'brandId': (string);
  'campaignId': (string);
  'active': (boolean);
  'member': (boolean);
  'destinationHosts': (string)[];
  'productIds': (string)[];
}
