// Original file: protos/creditroll/attribution/v1/attribution.proto

import type { Long } from '@grpc/proto-loader';

export interface PathReportRequest {
  'brandId'?: (string);
  'fromMs'?: (number | string | Long);
  'belowMs'?: (number | string | Long);
  'model'?: (string);
  'order'?: (number);
  'halfLifeHours'?: (number | string);
  'by'?: (string);
  'currency'?: (string);
}

export interface PathReportRequest__Output {
  'brandId': (string);
  'fromMs': (number);
  'belowMs': (number);
  'model': (string);
  'order': (number);
  'halfLifeHours': (number);
  'by': (string);
  'currency': (string);
}
