// Original file: protos/creditroll/order_intake/v1/order_intake.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { BackfillRequest as _creditroll_order_intake_v1_BackfillRequest, BackfillRequest__Output as _creditroll_order_intake_v1_BackfillRequest__Output } from '../../../creditroll/order_intake/v1/BackfillRequest.ts';
import type { BackfillResponse as _creditroll_order_intake_v1_BackfillResponse, BackfillResponse__Output as _creditroll_order_intake_v1_BackfillResponse__Output } from '../../../creditroll/order_intake/v1/BackfillResponse.ts';
import type { Connection as _creditroll_order_intake_v1_Connection, Connection__Output as _creditroll_order_intake_v1_Connection__Output } from '../../../creditroll/order_intake/v1/Connection.ts';
import type { Connections as _creditroll_order_intake_v1_Connections, Connections__Output as _creditroll_order_intake_v1_Connections__Output } from '../../../creditroll/order_intake/v1/Connections.ts';
import type { CreateConnectionRequest as _creditroll_order_intake_v1_CreateConnectionRequest, CreateConnectionRequest__Output as _creditroll_order_intake_v1_CreateConnectionRequest__Output } from '../../../creditroll/order_intake/v1/CreateConnectionRequest.ts';
import type { GetOrderRequest as _creditroll_order_intake_v1_GetOrderRequest, GetOrderRequest__Output as _creditroll_order_intake_v1_GetOrderRequest__Output } from '../../../creditroll/order_intake/v1/GetOrderRequest.ts';
import type { GetOrderResponse as _creditroll_order_intake_v1_GetOrderResponse, GetOrderResponse__Output as _creditroll_order_intake_v1_GetOrderResponse__Output } from '../../../creditroll/order_intake/v1/GetOrderResponse.ts';
import type { ListConnectionsRequest as _creditroll_order_intake_v1_ListConnectionsRequest, ListConnectionsRequest__Output as _creditroll_order_intake_v1_ListConnectionsRequest__Output } from '../../../creditroll/order_intake/v1/ListConnectionsRequest.ts';

export interface OrderIntakeClient extends grpc.Client {
  Backfill(argument: _creditroll_order_intake_v1_BackfillRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_order_intake_v1_BackfillResponse__Output>): grpc.ClientUnaryCall;
  Backfill(argument: _creditroll_order_intake_v1_BackfillRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_order_intake_v1_BackfillResponse__Output>): grpc.ClientUnaryCall;
  Backfill(argument: _creditroll_order_intake_v1_BackfillRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_order_intake_v1_BackfillResponse__Output>): grpc.ClientUnaryCall;
  Backfill(argument: _creditroll_order_intake_v1_BackfillRequest, callback: grpc.requestCallback<_creditroll_order_intake_v1_BackfillResponse__Output>): grpc.ClientUnaryCall;
  backfill(argument: _creditroll_order_intake_v1_BackfillRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_order_intake_v1_BackfillResponse__Output>): grpc.ClientUnaryCall;
  backfill(argument: _creditroll_order_intake_v1_BackfillRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_order_intake_v1_BackfillResponse__Output>): grpc.ClientUnaryCall;
  backfill(argument: _creditroll_order_intake_v1_BackfillRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_order_intake_v1_BackfillResponse__Output>): grpc.ClientUnaryCall;
  backfill(argument: _creditroll_order_intake_v1_BackfillRequest, callback: grpc.requestCallback<_creditroll_order_intake_v1_BackfillResponse__Output>): grpc.ClientUnaryCall;
  
  CreateConnection(argument: _creditroll_order_intake_v1_CreateConnectionRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_order_intake_v1_Connection__Output>): grpc.ClientUnaryCall;
  CreateConnection(argument: _creditroll_order_intake_v1_CreateConnectionRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_order_intake_v1_Connection__Output>): grpc.ClientUnaryCall;
  CreateConnection(argument: _creditroll_order_intake_v1_CreateConnectionRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_order_intake_v1_Connection__Output>): grpc.ClientUnaryCall;
  CreateConnection(argument: _creditroll_order_intake_v1_CreateConnectionRequest, callback: grpc.requestCallback<_creditroll_order_intake_v1_Connection__Output>): grpc.ClientUnaryCall;
  createConnection(argument: _creditroll_order_intake_v1_CreateConnectionRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_order_intake_v1_Connection__Output>): grpc.ClientUnaryCall;
  createConnection(argument: _creditroll_order_intake_v1_CreateConnectionRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_order_intake_v1_Connection__Output>): grpc.ClientUnaryCall;
  createConnection(argument: _creditroll_order_intake_v1_CreateConnectionRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_order_intake_v1_Connection__Output>): grpc.ClientUnaryCall;
  createConnection(argument: _creditroll_order_intake_v1_CreateConnectionRequest, callback: grpc.requestCallback<_creditroll_order_intake_v1_Connection__Output>): grpc.ClientUnaryCall;
  
  GetOrder(argument: _creditroll_order_intake_v1_GetOrderRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_order_intake_v1_GetOrderResponse__Output>): grpc.ClientUnaryCall;
  GetOrder(argument: _creditroll_order_intake_v1_GetOrderRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_order_intake_v1_GetOrderResponse__Output>): grpc.ClientUnaryCall;
  GetOrder(argument: _creditroll_order_intake_v1_GetOrderRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_order_intake_v1_GetOrderResponse__Output>): grpc.ClientUnaryCall;
  GetOrder(argument: _creditroll_order_intake_v1_GetOrderRequest, callback: grpc.requestCallback<_creditroll_order_intake_v1_GetOrderResponse__Output>): grpc.ClientUnaryCall;
  getOrder(argument: _creditroll_order_intake_v1_GetOrderRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_order_intake_v1_GetOrderResponse__Output>): grpc.ClientUnaryCall;
  getOrder(argument: _creditroll_order_intake_v1_GetOrderRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_order_intake_v1_GetOrderResponse__Output>): grpc.ClientUnaryCall;
  getOrder(argument: _creditroll_order_intake_v1_GetOrderRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_order_intake_v1_GetOrderResponse__Output>): grpc.ClientUnaryCall;
  getOrder(argument: _creditroll_order_intake_v1_GetOrderRequest, callback: grpc.requestCallback<_creditroll_order_intake_v1_GetOrderResponse__Output>): grpc.ClientUnaryCall;
  
  ListConnections(argument: _creditroll_order_intake_v1_ListConnectionsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_order_intake_v1_Connections__Output>): grpc.ClientUnaryCall;
  ListConnections(argument: _creditroll_order_intake_v1_ListConnectionsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_order_intake_v1_Connections__Output>): grpc.ClientUnaryCall;
  ListConnections(argument: _creditroll_order_intake_v1_ListConnectionsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_order_intake_v1_Connections__Output>): grpc.ClientUnaryCall;
  ListConnections(argument: _creditroll_order_intake_v1_ListConnectionsRequest, callback: grpc.requestCallback<_creditroll_order_intake_v1_Connections__Output>): grpc.ClientUnaryCall;
  listConnections(argument: _creditroll_order_intake_v1_ListConnectionsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_order_intake_v1_Connections__Output>): grpc.ClientUnaryCall;
  listConnections(argument: _creditroll_order_intake_v1_ListConnectionsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_order_intake_v1_Connections__Output>): grpc.ClientUnaryCall;
  listConnections(argument: _creditroll_order_intake_v1_ListConnectionsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_order_intake_v1_Connections__Output>): grpc.ClientUnaryCall;
  listConnections(argument: _creditroll_order_intake_v1_ListConnectionsRequest, callback: grpc.requestCallback<_creditroll_order_intake_v1_Connections__Output>): grpc.ClientUnaryCall;
  
}

export interface OrderIntakeHandlers extends grpc.UntypedServiceImplementation {
  Backfill: grpc.handleUnaryCall<_creditroll_order_intake_v1_BackfillRequest__Output, _creditroll_order_intake_v1_BackfillResponse>;
  
  CreateConnection: grpc.handleUnaryCall<_creditroll_order_intake_v1_CreateConnectionRequest__Output, _creditroll_order_intake_v1_Connection>;
  
  GetOrder: grpc.handleUnaryCall<_creditroll_order_intake_v1_GetOrderRequest__Output, _creditroll_order_intake_v1_GetOrderResponse>;
  
  ListConnections: grpc.handleUnaryCall<_creditroll_order_intake_v1_ListConnectionsRequest__Output, _creditroll_order_intake_v1_Connections>;
  
}

export interface OrderIntakeDefinition extends grpc.ServiceDefinition {
  Backfill: MethodDefinition<_creditroll_order_intake_v1_BackfillRequest, _creditroll_order_intake_v1_BackfillResponse, _creditroll_order_intake_v1_BackfillRequest__Output, _creditroll_order_intake_v1_BackfillResponse__Output>
  CreateConnection: MethodDefinition<_creditroll_order_intake_v1_CreateConnectionRequest, _creditroll_order_intake_v1_Connection, _creditroll_order_intake_v1_CreateConnectionRequest__Output, _creditroll_order_intake_v1_Connection__Output>
  GetOrder: MethodDefinition<_creditroll_order_intake_v1_GetOrderRequest, _creditroll_order_intake_v1_GetOrderResponse, _creditroll_order_intake_v1_GetOrderRequest__Output, _creditroll_order_intake_v1_GetOrderResponse__Output>
  ListConnections: MethodDefinition<_creditroll_order_intake_v1_ListConnectionsRequest, _creditroll_order_intake_v1_Connections, _creditroll_order_intake_v1_ListConnectionsRequest__Output, _creditroll_order_intake_v1_Connections__Output>
}
