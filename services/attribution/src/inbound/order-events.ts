import { orderEvents } from '@creditroll/contracts';
import { type DueTimer, inbound } from '@creditroll/processing';
import type { OrderInput, PendingTimer } from '../domain/order-state.ts';

/** Each carries the order as it stands, so what changed last makes no difference here. */
export const onOrderEvents = orderEvents.map((definition) =>
  inbound(definition, ({ order }): OrderInput => ({ kind: 'order', order })),
);

const onTimer =
  (name: PendingTimer['name']) =>
  ({ subject, dueAtMs }: DueTimer): OrderInput => ({ kind: 'timer', orderId: subject, timer: { name, dueAtMs } });

export const orderTimers = { settle: onTimer('settle'), lock: onTimer('lock') } satisfies Record<
  PendingTimer['name'],
  unknown
>;
