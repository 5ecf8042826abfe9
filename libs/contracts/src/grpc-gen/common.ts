import type * as grpc from '@grpc/grpc-js';
import type { MessageTypeDefinition } from '@grpc/proto-loader';

import type { Command as _creditroll_common_v1_Command, Command__Output as _creditroll_common_v1_Command__Output } from './creditroll/common/v1/Command.ts';
import type { Empty as _creditroll_common_v1_Empty, Empty__Output as _creditroll_common_v1_Empty__Output } from './creditroll/common/v1/Empty.ts';
import type { Money as _creditroll_common_v1_Money, Money__Output as _creditroll_common_v1_Money__Output } from './creditroll/common/v1/Money.ts';
import type { PageRequest as _creditroll_common_v1_PageRequest, PageRequest__Output as _creditroll_common_v1_PageRequest__Output } from './creditroll/common/v1/PageRequest.ts';

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
  }
}

