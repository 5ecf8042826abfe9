// Original file: protos/creditroll/campaigns/v1/campaigns.proto

import type { Long } from '@grpc/proto-loader';

export interface Brand {
  'brandId'?: (string);
  'name'?: (string);
  'timeZone'?: (string);
  'destinationHosts'?: (string)[];
  'operatorFeePpm'?: (number);
  'revision'?: (number | string | Long);
  'createdAtMs'?: (number | string | Long);
}

export interface Brand__Output {
  'brandId': (string);
  'name': (string);
  'timeZone': (string);
  'destinationHosts': (string)[];
  'operatorFeePpm': (number);
  'revision': (number);
  'createdAtMs': (number);
}
