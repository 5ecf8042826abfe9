import { attributionLocked, orderAttributed } from '@creditroll/contracts';
import { type Input, type Stage, stage, type Unit } from '@creditroll/processing';
import { campaigns, coupons, decisionKey, decisions, memberships, orders, touches } from '../collections.ts';
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
import { evidenceOf, type Fetched, fetchEvidence } from './order-evidence.ts';

export interface OrdersSettings {
  /** From the first news of an order to its second decision, for touches that were on their way. */
  readonly settleAfterMs: number;
}

/** Decides who is credited: when an order comes, after it has settled, and at its lock. */
export const ordersStage = ({ settleAfterMs }: OrdersSettings): Stage =>
  stage<OrderInput, Fetched>({
    name: 'attribution.orders',
    topic: 'orders',
    collections: [orders, decisions, touches, campaigns, memberships, coupons],
    inbound: onOrderEvents,
    timers: orderTimers,
    async read(inputs, reader) {
      const states = await reader.getMany(
        orders,
        inputs.map((input) => orderIdOf(input.in)),
      );
      const { undecided, recordKeys } = plan(inputs, states);
      const [fetched] = await Promise.all([
        fetchEvidence(
          undecided.flatMap((input) => orderOf(input, states)),
          reader,
        ),
        reader.getMany(decisions, recordKeys),
      ]);
      return fetched;
    },
    decide(input, unit, fetched) {
      const { nowMs } = unit.cause;
      const before = unit.get(orders, orderIdOf(input));
      const step = advance(before, input, { nowMs, settleAfterMs }, (order) => decideOrder(evidenceOf(order, fetched)));
      if (step) apply(step, before, unit);
    },
  });

/**
 * Which inputs need evidence, and where records may be written. Every input of an order that is decided in this batch
 * counts, because an earlier one of the batch may make a later one need a decision.
 */
function plan(
  inputs: readonly Input<OrderInput>[],
  states: ReadonlyMap<string, OrderState>,
): { undecided: OrderInput[]; recordKeys: string[] } {
  const byOrder = new Map<string, Input<OrderInput>[]>();
  for (const input of inputs) {
    const orderId = orderIdOf(input.in);
    const same = byOrder.get(orderId);
    if (same) same.push(input);
    else byOrder.set(orderId, [input]);
  }
  const undecided: OrderInput[] = [];
  const recordKeys: string[] = [];
  for (const [orderId, all] of byOrder) {
    const state = states.get(orderId);
    if (!all.some((input) => needsDecision(state, input.in, input.cause.nowMs))) continue;
    all.forEach((input, index) => {
      undecided.push(input.in);
      // Each input raises the revision by one at most.
      recordKeys.push(decisionKey(orderId, (state?.revision ?? 0) + index + 1));
    });
  }
  return { undecided, recordKeys };
}

function orderOf(input: OrderInput, states: ReadonlyMap<string, OrderState>): readonly OrderState['order'][] {
  if (input.kind === 'order') return [input.order];
  const state = states.get(input.orderId);
  return state ? [state.order] : [];
}

function apply({ state, attributed, decided, locked }: Step, before: OrderState | undefined, unit: Unit): void {
  const { orderId, revision, lockAtMs, timer } = state;
  const { nowMs } = unit.cause;
  unit.put(orders, state);
  if (decided) unit.put(decisions, recordOf(decided, { revision, decidedAtMs: nowMs, lockAtMs }));
  if (attributed) unit.emit(orderAttributed, orderId, toOrderAttributed(state));
  if (locked) unit.emit(attributionLocked, orderId, toAttributionLocked(orderId, nowMs));
  const pending = before?.timer ?? null;
  if (pending?.name === timer?.name && pending?.dueAtMs === timer?.dueAtMs) return;
  if (pending) unit.cancelTimer(pending.name, orderId, pending.dueAtMs);
  if (timer) unit.setTimer(timer.name, orderId, timer.dueAtMs);
}
