import type * as grpc from '@grpc/grpc-js';
import type { MessageTypeDefinition } from '@grpc/proto-loader';

import type { Audience as _creditroll_gateway_v1_Audience, Audience__Output as _creditroll_gateway_v1_Audience__Output } from './creditroll/gateway/v1/Audience.ts';
import type { ExplainClient as _creditroll_gateway_v1_ExplainClient, ExplainDefinition as _creditroll_gateway_v1_ExplainDefinition } from './creditroll/gateway/v1/Explain.ts';
import type { ExplainOrderRequest as _creditroll_gateway_v1_ExplainOrderRequest, ExplainOrderRequest__Output as _creditroll_gateway_v1_ExplainOrderRequest__Output } from './creditroll/gateway/v1/ExplainOrderRequest.ts';
import type { ExplainOrderResponse as _creditroll_gateway_v1_ExplainOrderResponse, ExplainOrderResponse__Output as _creditroll_gateway_v1_ExplainOrderResponse__Output } from './creditroll/gateway/v1/ExplainOrderResponse.ts';
import type { Sentence as _creditroll_gateway_v1_Sentence, Sentence__Output as _creditroll_gateway_v1_Sentence__Output } from './creditroll/gateway/v1/Sentence.ts';
import type { Story as _creditroll_gateway_v1_Story, Story__Output as _creditroll_gateway_v1_Story__Output } from './creditroll/gateway/v1/Story.ts';

type SubtypeConstructor<Constructor extends new (...args: any) => any, Subtype> = {
  new(...args: ConstructorParameters<Constructor>): Subtype;
};

export interface ProtoGrpcType {
  creditroll: {
    gateway: {
      v1: {
        Audience: MessageTypeDefinition<_creditroll_gateway_v1_Audience, _creditroll_gateway_v1_Audience__Output>
        Explain: SubtypeConstructor<typeof grpc.Client, _creditroll_gateway_v1_ExplainClient> & { service: _creditroll_gateway_v1_ExplainDefinition }
        ExplainOrderRequest: MessageTypeDefinition<_creditroll_gateway_v1_ExplainOrderRequest, _creditroll_gateway_v1_ExplainOrderRequest__Output>
        ExplainOrderResponse: MessageTypeDefinition<_creditroll_gateway_v1_ExplainOrderResponse, _creditroll_gateway_v1_ExplainOrderResponse__Output>
        Sentence: MessageTypeDefinition<_creditroll_gateway_v1_Sentence, _creditroll_gateway_v1_Sentence__Output>
        Story: MessageTypeDefinition<_creditroll_gateway_v1_Story, _creditroll_gateway_v1_Story__Output>
      }
    }
  }
}

