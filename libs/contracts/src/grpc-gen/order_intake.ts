import type * as grpc from '@grpc/grpc-js';
import type { MessageTypeDefinition } from '@grpc/proto-loader';

import type { Command as _creditroll_common_v1_Command, Command__Output as _creditroll_common_v1_Command__Output } from './creditroll/common/v1/Command.ts';
import type { Empty as _creditroll_common_v1_Empty, Empty__Output as _creditroll_common_v1_Empty__Output } from './creditroll/common/v1/Empty.ts';
import type { Money as _creditroll_common_v1_Money, Money__Output as _creditroll_common_v1_Money__Output } from './creditroll/common/v1/Money.ts';
import type { PageRequest as _creditroll_common_v1_PageRequest, PageRequest__Output as _creditroll_common_v1_PageRequest__Output } from './creditroll/common/v1/PageRequest.ts';
import type { BackfillRefusal as _creditroll_order_intake_v1_BackfillRefusal, BackfillRefusal__Output as _creditroll_order_intake_v1_BackfillRefusal__Output } from './creditroll/order_intake/v1/BackfillRefusal.ts';
import type { BackfillRequest as _creditroll_order_intake_v1_BackfillRequest, BackfillRequest__Output as _creditroll_order_intake_v1_BackfillRequest__Output } from './creditroll/order_intake/v1/BackfillRequest.ts';
import type { BackfillResponse as _creditroll_order_intake_v1_BackfillResponse, BackfillResponse__Output as _creditroll_order_intake_v1_BackfillResponse__Output } from './creditroll/order_intake/v1/BackfillResponse.ts';
import type { Connection as _creditroll_order_intake_v1_Connection, Connection__Output as _creditroll_order_intake_v1_Connection__Output } from './creditroll/order_intake/v1/Connection.ts';
import type { Connections as _creditroll_order_intake_v1_Connections, Connections__Output as _creditroll_order_intake_v1_Connections__Output } from './creditroll/order_intake/v1/Connections.ts';
import type { CreateConnectionRequest as _creditroll_order_intake_v1_CreateConnectionRequest, CreateConnectionRequest__Output as _creditroll_order_intake_v1_CreateConnectionRequest__Output } from './creditroll/order_intake/v1/CreateConnectionRequest.ts';
import type { GetOrderRequest as _creditroll_order_intake_v1_GetOrderRequest, GetOrderRequest__Output as _creditroll_order_intake_v1_GetOrderRequest__Output } from './creditroll/order_intake/v1/GetOrderRequest.ts';
import type { GetOrderResponse as _creditroll_order_intake_v1_GetOrderResponse, GetOrderResponse__Output as _creditroll_order_intake_v1_GetOrderResponse__Output } from './creditroll/order_intake/v1/GetOrderResponse.ts';
import type { ListConnectionsRequest as _creditroll_order_intake_v1_ListConnectionsRequest, ListConnectionsRequest__Output as _creditroll_order_intake_v1_ListConnectionsRequest__Output } from './creditroll/order_intake/v1/ListConnectionsRequest.ts';
import type { OrderIntakeClient as _creditroll_order_intake_v1_OrderIntakeClient, OrderIntakeDefinition as _creditroll_order_intake_v1_OrderIntakeDefinition } from './creditroll/order_intake/v1/OrderIntake.ts';

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
    order_intake: {
      v1: {
        BackfillRefusal: MessageTypeDefinition<_creditroll_order_intake_v1_BackfillRefusal, _creditroll_order_intake_v1_BackfillRefusal__Output>
        BackfillRequest: MessageTypeDefinition<_creditroll_order_intake_v1_BackfillRequest, _creditroll_order_intake_v1_BackfillRequest__Output>
        BackfillResponse: MessageTypeDefinition<_creditroll_order_intake_v1_BackfillResponse, _creditroll_order_intake_v1_BackfillResponse__Output>
        Connection: MessageTypeDefinition<_creditroll_order_intake_v1_Connection, _creditroll_order_intake_v1_Connection__Output>
        Connections: MessageTypeDefinition<_creditroll_order_intake_v1_Connections, _creditroll_order_intake_v1_Connections__Output>
        CreateConnectionRequest: MessageTypeDefinition<_creditroll_order_intake_v1_CreateConnectionRequest, _creditroll_order_intake_v1_CreateConnectionRequest__Output>
        GetOrderRequest: MessageTypeDefinition<_creditroll_order_intake_v1_GetOrderRequest, _creditroll_order_intake_v1_GetOrderRequest__Output>
        GetOrderResponse: MessageTypeDefinition<_creditroll_order_intake_v1_GetOrderResponse, _creditroll_order_intake_v1_GetOrderResponse__Output>
        ListConnectionsRequest: MessageTypeDefinition<_creditroll_order_intake_v1_ListConnectionsRequest, _creditroll_order_intake_v1_ListConnectionsRequest__Output>
        OrderIntake: SubtypeConstructor<typeof grpc.Client, _creditroll_order_intake_v1_OrderIntakeClient> & { service: _creditroll_order_intake_v1_OrderIntakeDefinition }
      }
    }
  }
}

