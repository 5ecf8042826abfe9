// Original file: protos/creditroll/campaigns/v1/campaigns.proto

import type { Long } from '@grpc/proto-loader';

export interface AttributionPolicy {
  'policyId'?: (string);
  'model'?: (string);
  'clickWindowMs'?: (number | string | Long);
  'couponPolicy'?: (string);
  'waitAfterOrderMs'?: (number | string | Long);
  'waitAfterDeliveryMs'?: (number | string | Long);
  'preset'?: (string);
  'probabilisticClickWindowMs'?: (number | string | Long);
  'engagedViewWindowMs'?: (number | string | Long);
  'viewWindowMs'?: (number | string | Long);
  'cartHoldMs'?: (number | string | Long);
  'viewWeightPpm'?: (number | string | Long);
  'couponSharePpm'?: (number | string | Long);
}

export interface AttributionPolicy__Output {
  'policyId': (string);
  'model': (string);
  'clickWindowMs': (number);
  'couponPolicy': (string);
  'waitAfterOrderMs': (number);
  'waitAfterDeliveryMs': (number);
  'preset': (string);
  'probabilisticClickWindowMs': (number);
  'engagedViewWindowMs': (number);
  'viewWindowMs': (number);
  'cartHoldMs': (number);
  'viewWeightPpm': (number);
  'couponSharePpm': (number);
}
