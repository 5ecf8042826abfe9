import type { OrderIntakeDefinition } from '@creditroll/contracts/grpc/creditroll/order_intake/v1/OrderIntake';
import type { EventLog } from '@creditroll/event-log';
import type { Clock, Ids } from '@creditroll/kernel';
import { DirectCommands } from '@creditroll/processing';
import { grpcService, loadProto, networkKeys, type Service } from '@creditroll/service-kit';
import type { Store } from '@creditroll/store';
import { connections } from './collections.ts';
import { DeliveryAppender } from './door/delivery-appender.ts';
import { KnownConnections } from './door/known-connections.ts';
import { connectionCalls } from './inbound/calls/connections.ts';
import type { Calls, CallsContext } from './inbound/calls/context.ts';
import { orderCalls } from './inbound/calls/orders.ts';
import { webhooks } from './inbound/webhooks.ts';
import { orders } from './stages/orders.ts';

export interface OrderIntakeDeps {
  readonly log: EventLog;
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Makes network addresses of buyers comparable with those of creators; the gateway has the same. */
  readonly networkKeySecret: string;
}

/** Takes in what shops say about orders, and says how each order stands. */
export function orderIntake({ log, store, clock, ids, networkKeySecret }: OrderIntakeDeps): Service {
  const known = new KnownConnections({ store, clock });
  const appender = new DeliveryAppender(log);
  const commands = new DirectCommands({ log, store, clock }, 'order-intake.commands');
  const definition = loadProto('creditroll/order_intake/v1/order_intake.proto').service(
    'creditroll.order_intake.v1.OrderIntake',
  );
  return {
    name: 'order-intake',
    collections: [connections],
    stages: [orders(networkKeys(networkKeySecret))],
    grpc: [grpcService<OrderIntakeDefinition>(definition, callsOf({ store, clock, ids, commands, known, appender }))],
    routes: webhooks({ known, appender, clock }),
  };
}

export const callsOf = (context: CallsContext): Calls => ({ ...connectionCalls(context), ...orderCalls(context) });
