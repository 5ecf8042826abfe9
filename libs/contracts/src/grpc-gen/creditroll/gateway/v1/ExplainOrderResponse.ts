// Original file: protos/creditroll/gateway/v1/gateway.proto

import type { Story as _creditroll_gateway_v1_Story, Story__Output as _creditroll_gateway_v1_Story__Output } from '../../../creditroll/gateway/v1/Story.ts';

export interface ExplainOrderResponse {
  'language'?: (string);
  'direction'?: (string);
  'timeZone'?: (string);
  'stories'?: (_creditroll_gateway_v1_Story)[];
}

export interface ExplainOrderResponse__Output {
  'language': (string);
  'direction': (string);
  'timeZone': (string);
  'stories': (_creditroll_gateway_v1_Story__Output)[];
}
