// Original file: protos/creditroll/campaigns/v1/campaigns.proto

import type { Long } from '@grpc/proto-loader';

export interface AttributionPolicyWish {
  'preset'?: (string);
  'model'?: (string);
  'clickWindowMs'?: (number | string | Long);
  'couponPolicy'?: (string);
  'waitAfterOrderMs'?: (number | string | Long);
  'waitAfterDeliveryMs'?: (number | string | Long);
  'probabilisticClickWindowMs'?: (number | string | Long);
  'engagedViewWindowMs'?: (number | string | Long);
  'viewWindowMs'?: (number | string | Long);
  'cartHoldMs'?: (number | string | Long);
  'viewWeightPpm'?: (number | string | Long);
  'couponSharePpm'?: (number | string | Long);
  '_model'?: "model";
  '_clickWindowMs'?: "clickWindowMs";
  '_couponPolicy'?: "couponPolicy";
  '_waitAfterOrderMs'?: "waitAfterOrderMs";
  '_waitAfterDeliveryMs'?: "waitAfterDeliveryMs";
  '_probabilisticClickWindowMs'?: "probabilisticClickWindowMs";
  '_engagedViewWindowMs'?: "engagedViewWindowMs";
  '_viewWindowMs'?: "viewWindowMs";
  '_cartHoldMs'?: "cartHoldMs";
  '_viewWeightPpm'?: "viewWeightPpm";
  '_couponSharePpm'?: "couponSharePpm";
}

export interface AttributionPolicyWish__Output {
  'preset': (string);
  'model'?: (string);
  'clickWindowMs'?: (number);
  'couponPolicy'?: (string);
  'waitAfterOrderMs'?: (number);
  'waitAfterDeliveryMs'?: (number);
  'probabilisticClickWindowMs'?: (number);
  'engagedViewWindowMs'?: (number);
  'viewWindowMs'?: (number);
  'cartHoldMs'?: (number);
  'viewWeightPpm'?: (number);
  'couponSharePpm'?: (number);
  '_model'?: "model";
  '_clickWindowMs'?: "clickWindowMs";
  '_couponPolicy'?: "couponPolicy";
  '_waitAfterOrderMs'?: "waitAfterOrderMs";
  '_waitAfterDeliveryMs'?: "waitAfterDeliveryMs";
  '_probabilisticClickWindowMs'?: "probabilisticClickWindowMs";
  '_engagedViewWindowMs'?: "engagedViewWindowMs";
  '_viewWindowMs'?: "viewWindowMs";
  '_cartHoldMs'?: "cartHoldMs";
  '_viewWeightPpm'?: "viewWeightPpm";
  '_couponSharePpm'?: "couponSharePpm";
}
