// Original file: protos/creditroll/gateway/v1/gateway.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { ExplainOrderRequest as _creditroll_gateway_v1_ExplainOrderRequest, ExplainOrderRequest__Output as _creditroll_gateway_v1_ExplainOrderRequest__Output } from '../../../creditroll/gateway/v1/ExplainOrderRequest.ts';
import type { ExplainOrderResponse as _creditroll_gateway_v1_ExplainOrderResponse, ExplainOrderResponse__Output as _creditroll_gateway_v1_ExplainOrderResponse__Output } from '../../../creditroll/gateway/v1/ExplainOrderResponse.ts';

export interface ExplainClient extends grpc.Client {
  ExplainOrder(argument: _creditroll_gateway_v1_ExplainOrderRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_gateway_v1_ExplainOrderResponse__Output>): grpc.ClientUnaryCall;
  ExplainOrder(argument: _creditroll_gateway_v1_ExplainOrderRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_gateway_v1_ExplainOrderResponse__Output>): grpc.ClientUnaryCall;
  ExplainOrder(argument: _creditroll_gateway_v1_ExplainOrderRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_gateway_v1_ExplainOrderResponse__Output>): grpc.ClientUnaryCall;
  ExplainOrder(argument: _creditroll_gateway_v1_ExplainOrderRequest, callback: grpc.requestCallback<_creditroll_gateway_v1_ExplainOrderResponse__Output>): grpc.ClientUnaryCall;
  explainOrder(argument: _creditroll_gateway_v1_ExplainOrderRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_gateway_v1_ExplainOrderResponse__Output>): grpc.ClientUnaryCall;
  explainOrder(argument: _creditroll_gateway_v1_ExplainOrderRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_gateway_v1_ExplainOrderResponse__Output>): grpc.ClientUnaryCall;
  explainOrder(argument: _creditroll_gateway_v1_ExplainOrderRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_gateway_v1_ExplainOrderResponse__Output>): grpc.ClientUnaryCall;
  explainOrder(argument: _creditroll_gateway_v1_ExplainOrderRequest, callback: grpc.requestCallback<_creditroll_gateway_v1_ExplainOrderResponse__Output>): grpc.ClientUnaryCall;
  
}

export interface ExplainHandlers extends grpc.UntypedServiceImplementation {
  ExplainOrder: grpc.handleUnaryCall<_creditroll_gateway_v1_ExplainOrderRequest__Output, _creditroll_gateway_v1_ExplainOrderResponse>;
  
}

export interface ExplainDefinition extends grpc.ServiceDefinition {
  ExplainOrder: MethodDefinition<_creditroll_gateway_v1_ExplainOrderRequest, _creditroll_gateway_v1_ExplainOrderResponse, _creditroll_gateway_v1_ExplainOrderRequest__Output, _creditroll_gateway_v1_ExplainOrderResponse__Output>
}
