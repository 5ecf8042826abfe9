import {
  decideAgain,
  decideOverride,
  evidenceAdmitted,
  orderEvents,
  proposeOverride,
  recreditOrder,
  withdrawOrderIdentity,
} from '@creditroll/contracts';
import { type DueTimer, inbound } from '@creditroll/processing';
import type { OrderInput, PendingTimer } from '../domain/order-input.ts';

/** Orders carry themselves as they stand, so what changed last makes no difference here. */
export const onOrderEvents = [
  ...orderEvents.map((definition) => inbound(definition, ({ order }): OrderInput => ({ kind: 'order', order }))),
  inbound(proposeOverride, (data): OrderInput => ({
    kind: 'override',
    orderId: data.orderId,
    command: { kind: 'propose', ...data },
  })),
  inbound(decideOverride, (data): OrderInput => ({
    kind: 'override',
    orderId: data.orderId,
    command: { kind: 'decide', ...data },
  })),
  inbound(withdrawOrderIdentity, ({ orderId, linkId }): OrderInput => ({ kind: 'withdraw', orderId, linkId })),
  inbound(decideAgain, ({ orderId }): OrderInput => ({ kind: 'again', orderId })),
  inbound(recreditOrder, ({ orderId, crediting, ...recompute }): OrderInput => ({
    kind: 'recredit',
    orderId,
    recompute,
    crediting,
  })),
  inbound(evidenceAdmitted, ({ orderId, brandId, disputeId, claims }): OrderInput => ({
    kind: 'admit',
    orderId,
    brandId,
    admission: { disputeId, ...claims },
  })),
];

const onTimer =
  (name: PendingTimer['name']) =>
  ({ subject, dueAtMs }: DueTimer): OrderInput => ({ kind: 'timer', orderId: subject, timer: { name, dueAtMs } });

export const orderTimers = { settle: onTimer('settle'), lock: onTimer('lock') } satisfies Record<
  PendingTimer['name'],
  unknown
>;
