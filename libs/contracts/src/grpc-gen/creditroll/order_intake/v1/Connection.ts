// Original file: protos/creditroll/order_intake/v1/order_intake.proto

import type { Long } from '@grpc/proto-loader';

export interface Connection {
  'connectionId'?: (string);
  'brandId'?: (string);
  'source'?: (string);
  'channel'?: (string);
  'webhookPath'?: (string);
  'createdAtMs'?: (number | string | Long);
  'secretOnce'?: (string);
}

export interface Connection__Output {
  'connectionId': (string);
  'brandId': (string);
  'source': (string);
  'channel': (string);
  'webhookPath': (string);
  'createdAtMs': (number);
  'secretOnce': (string);
}
