// Original file: protos/creditroll/gateway/v1/gateway.proto

import type { Audience as _creditroll_gateway_v1_Audience, Audience__Output as _creditroll_gateway_v1_Audience__Output } from '../../../creditroll/gateway/v1/Audience.ts';

export interface ExplainOrderRequest {
  'orderId'?: (string);
  'audience'?: (_creditroll_gateway_v1_Audience | null);
  'language'?: (string);
  'timeZone'?: (string);
}

export interface ExplainOrderRequest__Output {
  'orderId': (string);
  'audience': (_creditroll_gateway_v1_Audience__Output | null);
  'language': (string);
  'timeZone': (string);
}
