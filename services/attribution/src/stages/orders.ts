import { attributionLocked, orderAttributed } from '@creditroll/contracts';
import { type Input, type Stage, stage, type Unit } from '@creditroll/processing';
import { campaigns, carts, coupons, decisions, identityLinks, memberships, orders, touches } from '../collections.ts';
import { decideOrder } from '../domain/decide.ts';
import {
  advance,
  needsDecision,
  type OrderInput,
  orderIdOf,
  type OrderState,
  type Step,
} from '../domain/order-state.ts';
import { recordOf } from '../domain/record.ts';
import { onOrderEvents, orderTimers } from '../inbound/order-events.ts';
import { toAttributionLocked, toOrderAttributed } from '../outbound/order-attributed.ts';
import { evidenceOf, type Fetched, fetchEvidence, linkOf } from './order-evidence.ts';

export interface OrdersSettings {
  /** From the first news of an order to its second decision, for touches that were on their way. */
  readonly settleAfterMs: number;
}

/** Decides who is credited: when an order comes, after it has settled, and at its lock. */
export const ordersStage = ({ settleAfterMs }: OrdersSettings): Stage =>
  stage<OrderInput, Fetched>({
    name: 'attribution.orders',
    topic: 'orders',
    collections: [orders, decisions, touches, carts, identityLinks, campaigns, memberships, coupons],
    inbound: onOrderEvents,
    timers: orderTimers,
    async read(inputs, reader) {
      const states = await reader.getMany(
        orders,
        inputs.map((input) => orderIdOf(input.in)),
      );
      return fetchEvidence(
        undecided(inputs, states).flatMap((input) => orderOf(input, states)),
        reader,
      );
    },
    decide(input, unit, fetched) {
      const { nowMs } = unit.cause;
      const before = unit.get(orders, orderIdOf(input));
      const step = advance(before, input, { nowMs, settleAfterMs }, (order) => decideOrder(evidenceOf(order, fetched)));
      if (!step) return;
      apply(step, before, unit);
      if (step.decided) sayWhoIsOne(step.state, fetched, unit);
    },
  });

/**
 * Which inputs need evidence. Every input of an order that is decided in this batch counts, because an earlier one of the
 * batch may make a later one need a decision.
 */
function undecided(
  inputs: readonly Input<OrderInput>[],
  states: ReadonlyMap<string, OrderState>,
): readonly OrderInput[] {
  const byOrder = new Map<string, Input<OrderInput>[]>();
  for (const input of inputs) {
    const orderId = orderIdOf(input.in);
    const same = byOrder.get(orderId);
    if (same) same.push(input);
    else byOrder.set(orderId, [input]);
  }
  return [...byOrder].flatMap(([orderId, all]) => {
    const state = states.get(orderId);
    return all.some((input) => needsDecision(state, input.in, input.cause.nowMs)) ? all.map((input) => input.in) : [];
  });
}

function orderOf(input: OrderInput, states: ReadonlyMap<string, OrderState>): readonly OrderState['order'][] {
  if (input.kind === 'order') return [input.order];
  const state = states.get(input.orderId);
  return state ? [state.order] : [];
}

/** An order that names a customer and a browser says that they are one shopper. */
function sayWhoIsOne({ order }: OrderState, fetched: Fetched, unit: Unit): void {
  const { orderId, brandId, revision, orderAtMs } = order;
  const ids = linkOf(order, fetched);
  if (ids.length === 0) return;
  const linkId = `order/${orderId}/${revision}`;
  unit.insert(identityLinks, {
    linkId,
    source: 'order',
    subject: orderId,
    brandId,
    ids,
    atMs: orderAtMs,
    withdrawnAtMs: null,
  });
}

function apply({ state, attributed, decided, locked }: Step, before: OrderState | undefined, unit: Unit): void {
  const { orderId, revision, lockAtMs, timer } = state;
  const { nowMs } = unit.cause;
  unit.put(orders, state);
  // Each revision is decided once, so its record is new.
  if (decided) unit.insert(decisions, recordOf(decided, { revision, decidedAtMs: nowMs, lockAtMs }));
  if (attributed) unit.emit(orderAttributed, orderId, toOrderAttributed(state));
  if (locked) unit.emit(attributionLocked, orderId, toAttributionLocked(orderId, nowMs));
  const pending = before?.timer ?? null;
  if (pending?.name === timer?.name && pending?.dueAtMs === timer?.dueAtMs) return;
  if (pending) unit.cancelTimer(pending.name, orderId, pending.dueAtMs);
  if (timer) unit.setTimer(timer.name, orderId, timer.dueAtMs);
}
