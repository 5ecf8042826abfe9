// Original file: protos/creditroll/operations/v1/operations.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { DeadLetters as _creditroll_operations_v1_DeadLetters, DeadLetters__Output as _creditroll_operations_v1_DeadLetters__Output } from '../../../creditroll/operations/v1/DeadLetters.ts';
import type { Empty as _creditroll_common_v1_Empty, Empty__Output as _creditroll_common_v1_Empty__Output } from '../../../creditroll/common/v1/Empty.ts';
import type { PageRequest as _creditroll_common_v1_PageRequest, PageRequest__Output as _creditroll_common_v1_PageRequest__Output } from '../../../creditroll/common/v1/PageRequest.ts';
import type { PartitionList as _creditroll_operations_v1_PartitionList, PartitionList__Output as _creditroll_operations_v1_PartitionList__Output } from '../../../creditroll/operations/v1/PartitionList.ts';
import type { ReplayRequest as _creditroll_operations_v1_ReplayRequest, ReplayRequest__Output as _creditroll_operations_v1_ReplayRequest__Output } from '../../../creditroll/operations/v1/ReplayRequest.ts';
import type { ReplayResponse as _creditroll_operations_v1_ReplayResponse, ReplayResponse__Output as _creditroll_operations_v1_ReplayResponse__Output } from '../../../creditroll/operations/v1/ReplayResponse.ts';

export interface OperationsClient extends grpc.Client {
  ListDeadLetters(argument: _creditroll_common_v1_PageRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_operations_v1_DeadLetters__Output>): grpc.ClientUnaryCall;
  ListDeadLetters(argument: _creditroll_common_v1_PageRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_operations_v1_DeadLetters__Output>): grpc.ClientUnaryCall;
  ListDeadLetters(argument: _creditroll_common_v1_PageRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_operations_v1_DeadLetters__Output>): grpc.ClientUnaryCall;
  ListDeadLetters(argument: _creditroll_common_v1_PageRequest, callback: grpc.requestCallback<_creditroll_operations_v1_DeadLetters__Output>): grpc.ClientUnaryCall;
  listDeadLetters(argument: _creditroll_common_v1_PageRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_operations_v1_DeadLetters__Output>): grpc.ClientUnaryCall;
  listDeadLetters(argument: _creditroll_common_v1_PageRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_operations_v1_DeadLetters__Output>): grpc.ClientUnaryCall;
  listDeadLetters(argument: _creditroll_common_v1_PageRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_operations_v1_DeadLetters__Output>): grpc.ClientUnaryCall;
  listDeadLetters(argument: _creditroll_common_v1_PageRequest, callback: grpc.requestCallback<_creditroll_operations_v1_DeadLetters__Output>): grpc.ClientUnaryCall;
  
  Partitions(argument: _creditroll_common_v1_Empty, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_operations_v1_PartitionList__Output>): grpc.ClientUnaryCall;
  Partitions(argument: _creditroll_common_v1_Empty, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_operations_v1_PartitionList__Output>): grpc.ClientUnaryCall;
  Partitions(argument: _creditroll_common_v1_Empty, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_operations_v1_PartitionList__Output>): grpc.ClientUnaryCall;
  Partitions(argument: _creditroll_common_v1_Empty, callback: grpc.requestCallback<_creditroll_operations_v1_PartitionList__Output>): grpc.ClientUnaryCall;
  partitions(argument: _creditroll_common_v1_Empty, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_operations_v1_PartitionList__Output>): grpc.ClientUnaryCall;
  partitions(argument: _creditroll_common_v1_Empty, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_operations_v1_PartitionList__Output>): grpc.ClientUnaryCall;
  partitions(argument: _creditroll_common_v1_Empty, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_operations_v1_PartitionList__Output>): grpc.ClientUnaryCall;
  partitions(argument: _creditroll_common_v1_Empty, callback: grpc.requestCallback<_creditroll_operations_v1_PartitionList__Output>): grpc.ClientUnaryCall;
  
  ReplayDeadLetters(argument: _creditroll_operations_v1_ReplayRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_operations_v1_ReplayResponse__Output>): grpc.ClientUnaryCall;
  ReplayDeadLetters(argument: _creditroll_operations_v1_ReplayRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_operations_v1_ReplayResponse__Output>): grpc.ClientUnaryCall;
  ReplayDeadLetters(argument: _creditroll_operations_v1_ReplayRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_operations_v1_ReplayResponse__Output>): grpc.ClientUnaryCall;
  ReplayDeadLetters(argument: _creditroll_operations_v1_ReplayRequest, callback: grpc.requestCallback<_creditroll_operations_v1_ReplayResponse__Output>): grpc.ClientUnaryCall;
  replayDeadLetters(argument: _creditroll_operations_v1_ReplayRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_operations_v1_ReplayResponse__Output>): grpc.ClientUnaryCall;
  replayDeadLetters(argument: _creditroll_operations_v1_ReplayRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_operations_v1_ReplayResponse__Output>): grpc.ClientUnaryCall;
  replayDeadLetters(argument: _creditroll_operations_v1_ReplayRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_operations_v1_ReplayResponse__Output>): grpc.ClientUnaryCall;
  replayDeadLetters(argument: _creditroll_operations_v1_ReplayRequest, callback: grpc.requestCallback<_creditroll_operations_v1_ReplayResponse__Output>): grpc.ClientUnaryCall;
  
}

export interface OperationsHandlers extends grpc.UntypedServiceImplementation {
  ListDeadLetters: grpc.handleUnaryCall<_creditroll_common_v1_PageRequest__Output, _creditroll_operations_v1_DeadLetters>;
  
  Partitions: grpc.handleUnaryCall<_creditroll_common_v1_Empty__Output, _creditroll_operations_v1_PartitionList>;
  
  ReplayDeadLetters: grpc.handleUnaryCall<_creditroll_operations_v1_ReplayRequest__Output, _creditroll_operations_v1_ReplayResponse>;
  
}

export interface OperationsDefinition extends grpc.ServiceDefinition {
  ListDeadLetters: MethodDefinition<_creditroll_common_v1_PageRequest, _creditroll_operations_v1_DeadLetters, _creditroll_common_v1_PageRequest__Output, _creditroll_operations_v1_DeadLetters__Output>
  Partitions: MethodDefinition<_creditroll_common_v1_Empty, _creditroll_operations_v1_PartitionList, _creditroll_common_v1_Empty__Output, _creditroll_operations_v1_PartitionList__Output>
  ReplayDeadLetters: MethodDefinition<_creditroll_operations_v1_ReplayRequest, _creditroll_operations_v1_ReplayResponse, _creditroll_operations_v1_ReplayRequest__Output, _creditroll_operations_v1_ReplayResponse__Output>
}
