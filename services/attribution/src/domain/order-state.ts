import type { LineDecision, Order } from '@creditroll/contracts';
import { type Decision, lockAtOf, type Waits } from './decide.ts';
import { type Hold, holdsOf } from './hold.ts';
import { same } from './same.ts';

/** What wakes an order: it changed, or a time has come. */
export type OrderInput =
  | { readonly kind: 'order'; readonly order: Order }
  | { readonly kind: 'timer'; readonly orderId: string; readonly timer: PendingTimer };

export const orderIdOf = (input: OrderInput): string => (input.kind === 'order' ? input.order.orderId : input.orderId);

export interface PendingTimer {
  readonly name: 'settle' | 'lock';
  readonly dueAtMs: number;
}

/** Where the attribution of an order stands. */
export interface OrderState {
  readonly orderId: string;
  readonly order: Order;
  /** Counts what was said about it. */
  readonly revision: number;
  readonly lines: readonly LineDecision[];
  /** Credited creators whose money is to be held, sorted. */
  readonly holds: readonly Hold[];
  readonly waits: Waits | null;
  /** When it is decided a second time; null once that is done. */
  readonly settleAtMs: number | null;
  readonly lockAtMs: number;
  readonly lockedAtMs: number | null;
  /** The only timer of the order. */
  readonly timer: PendingTimer | null;
}

export interface Step {
  readonly state: OrderState;
  /** The decision or the order changed, so others must hear of it. */
  readonly attributed: boolean;
  /** Present when who is credited, or why not, has changed: it leaves a record. */
  readonly decided: Decision | null;
  /** The decision has become final with this step. */
  readonly locked: boolean;
}

/** Whether an input leads to a new decision, which needs evidence. Otherwise the one in force stays. */
export function needsDecision(state: OrderState | undefined, input: OrderInput, nowMs: number): boolean {
  if (input.kind === 'timer') return isPending(state, input.timer);
  if (!state) return true;
  if (state.lockedAtMs !== null || input.order.revision <= state.order.revision) return false;
  return basisChanged(state.order, input.order) || lockAtOf(input.order, state.waits) <= nowMs;
}

const isPending = (state: OrderState | undefined, timer: PendingTimer): boolean =>
  state?.timer?.name === timer.name && state.timer.dueAtMs === timer.dueAtMs;

/** Refunds, a delivery or a cancellation do not change who is credited; these members can. */
function basisChanged(before: Order, after: Order): boolean {
  return (
    before.orderAtMs !== after.orderAtMs ||
    before.test !== after.test ||
    before.lines.length !== after.lines.length ||
    !same(before.joinKeys, after.joinKeys) ||
    before.lines.some((line, index) => {
      const other = after.lines[index];
      return (
        !other ||
        line.lineId !== other.lineId ||
        line.productId !== other.productId ||
        line.earns !== other.earns ||
        !same(line.codes, other.codes)
      );
    })
  );
}

export interface Moment {
  readonly nowMs: number;
  readonly settleAfterMs: number;
}

/** What an input does to an order; undefined is nothing at all. `decide` is asked only when `needsDecision` says so. */
export function advance(
  state: OrderState | undefined,
  input: OrderInput,
  moment: Moment,
  decide: (order: Order) => Decision,
): Step | undefined {
  const { nowMs } = moment;
  const order = input.kind === 'order' ? input.order : state?.order;
  if (!order) return undefined;
  if (input.kind === 'order' ? state && order.revision <= state.order.revision : !isPending(state, input.timer))
    return undefined;
  if (state && state.lockedAtMs !== null) return frozen(state, order);
  const decision = needsDecision(state, input, nowMs) ? decide(order) : null;
  const lines = decision ? decision.lines.map((line) => line.decision) : (state?.lines ?? []);
  const holds = decision ? holdsOf(decision.fraud) : (state?.holds ?? []);
  const changed = !state || (decision !== null && !(same(state.lines, lines) && same(state.holds, holds)));
  const attributed = changed || input.kind === 'order';
  const waits = decision ? decision.waits : (state?.waits ?? null);
  const lockAtMs = lockAtOf(order, waits);
  const locked = lockAtMs <= nowMs;
  const settleAtMs = settleAtOf(state, input, moment);
  return {
    state: {
      orderId: order.orderId,
      order,
      revision: (state?.revision ?? 0) + (attributed ? 1 : 0),
      lines,
      holds,
      waits,
      settleAtMs,
      lockAtMs,
      lockedAtMs: locked ? nowMs : null,
      timer: locked ? null : nextTimer(settleAtMs, lockAtMs),
    },
    attributed,
    decided: changed ? decision : null,
    locked,
  };
}

function settleAtOf(state: OrderState | undefined, input: OrderInput, { nowMs, settleAfterMs }: Moment): number | null {
  if (!state) return nowMs + settleAfterMs;
  return input.kind === 'timer' ? null : state.settleAtMs;
}

const nextTimer = (settleAtMs: number | null, lockAtMs: number): PendingTimer =>
  settleAtMs !== null && settleAtMs < lockAtMs
    ? { name: 'settle', dueAtMs: settleAtMs }
    : { name: 'lock', dueAtMs: lockAtMs };

/** After the lock an order still changes (refunds), who is credited does not; a line that came later earns nothing. */
function frozen(state: OrderState, order: Order): Step {
  const known = new Map(state.lines.map((line) => [line.lineId, line]));
  const lines = order.lines.map(
    ({ lineId }): LineDecision =>
      known.get(lineId) ?? { lineId, credits: [], reason: 'late_after_lock', model: null, policyId: null, losers: [] },
  );
  return {
    state: { ...state, order, lines, revision: state.revision + 1 },
    attributed: true,
    decided: null,
    locked: false,
  };
}
