// Original file: protos/creditroll/gateway/v1/gateway.proto

import type { Sentence as _creditroll_gateway_v1_Sentence, Sentence__Output as _creditroll_gateway_v1_Sentence__Output } from '../../../creditroll/gateway/v1/Sentence.ts';

export interface Story {
  'lineId'?: (string);
  'state'?: (string);
  'summary'?: (_creditroll_gateway_v1_Sentence | null);
  'sentences'?: (_creditroll_gateway_v1_Sentence)[];
}

export interface Story__Output {
  'lineId': (string);
  'state': (string);
  'summary': (_creditroll_gateway_v1_Sentence__Output | null);
  'sentences': (_creditroll_gateway_v1_Sentence__Output)[];
}
