import type * as grpc from '@grpc/grpc-js';
import type { MessageTypeDefinition } from '@grpc/proto-loader';

import type { Command as _creditroll_common_v1_Command, Command__Output as _creditroll_common_v1_Command__Output } from './creditroll/common/v1/Command.ts';
import type { Empty as _creditroll_common_v1_Empty, Empty__Output as _creditroll_common_v1_Empty__Output } from './creditroll/common/v1/Empty.ts';
import type { Money as _creditroll_common_v1_Money, Money__Output as _creditroll_common_v1_Money__Output } from './creditroll/common/v1/Money.ts';
import type { PageRequest as _creditroll_common_v1_PageRequest, PageRequest__Output as _creditroll_common_v1_PageRequest__Output } from './creditroll/common/v1/PageRequest.ts';
import type { DeadLetter as _creditroll_operations_v1_DeadLetter, DeadLetter__Output as _creditroll_operations_v1_DeadLetter__Output } from './creditroll/operations/v1/DeadLetter.ts';
import type { DeadLetters as _creditroll_operations_v1_DeadLetters, DeadLetters__Output as _creditroll_operations_v1_DeadLetters__Output } from './creditroll/operations/v1/DeadLetters.ts';
import type { OperationsClient as _creditroll_operations_v1_OperationsClient, OperationsDefinition as _creditroll_operations_v1_OperationsDefinition } from './creditroll/operations/v1/Operations.ts';
import type { Partition as _creditroll_operations_v1_Partition, Partition__Output as _creditroll_operations_v1_Partition__Output } from './creditroll/operations/v1/Partition.ts';
import type { PartitionList as _creditroll_operations_v1_PartitionList, PartitionList__Output as _creditroll_operations_v1_PartitionList__Output } from './creditroll/operations/v1/PartitionList.ts';
import type { ReplayRequest as _creditroll_operations_v1_ReplayRequest, ReplayRequest__Output as _creditroll_operations_v1_ReplayRequest__Output } from './creditroll/operations/v1/ReplayRequest.ts';
import type { ReplayResponse as _creditroll_operations_v1_ReplayResponse, ReplayResponse__Output as _creditroll_operations_v1_ReplayResponse__Output } from './creditroll/operations/v1/ReplayResponse.ts';

type SubtypeConstructor<Constructor extends new (...args: any) => any, Subtype> = {
  new(...args: ConstructorParameters<Constructor>): Subtype;
};

export interface ProtoGrpcType {
  creditroll: {
    common: {
      v1: {
        Command: MessageTypeDefinition<_creditroll_common_v1_Command, _creditroll_common_v1_Command__Output>
        Empty: MessageTypeDefinition<_creditroll_common_v1_Empty, _creditroll_common_v1_Empty__Output>
        Money: MessageTypeDefinition<_creditroll_common_v1_Money, _creditroll_common_v1_Money__Output>
        PageRequest: MessageTypeDefinition<_creditroll_common_v1_PageRequest, _creditroll_common_v1_PageRequest__Output>
      }
    }
    operations: {
      v1: {
        DeadLetter: MessageTypeDefinition<_creditroll_operations_v1_DeadLetter, _creditroll_operations_v1_DeadLetter__Output>
        DeadLetters: MessageTypeDefinition<_creditroll_operations_v1_DeadLetters, _creditroll_operations_v1_DeadLetters__Output>
        Operations: SubtypeConstructor<typeof grpc.Client, _creditroll_operations_v1_OperationsClient> & { service: _creditroll_operations_v1_OperationsDefinition }
        Partition: MessageTypeDefinition<_creditroll_operations_v1_Partition, _creditroll_operations_v1_Partition__Output>
        PartitionList: MessageTypeDefinition<_creditroll_operations_v1_PartitionList, _creditroll_operations_v1_PartitionList__Output>
        ReplayRequest: MessageTypeDefinition<_creditroll_operations_v1_ReplayRequest, _creditroll_operations_v1_ReplayRequest__Output>
        ReplayResponse: MessageTypeDefinition<_creditroll_operations_v1_ReplayResponse, _creditroll_operations_v1_ReplayResponse__Output>
      }
    }
  }
}

