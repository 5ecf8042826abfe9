import type { LineDecision, Order } from '@creditroll/contracts';
import { MINUTE_MS } from '@creditroll/kernel';
import type { Admission } from './claims.ts';
import { type Decision, lockAtOf, type Waits } from './decide.ts';
import { type Hold, holdsOf } from './hold.ts';
import type { OverrideCommand, Proposal } from './overrides.ts';
import { marksOf } from './copies.ts';
import { same } from './same.ts';

/** What wakes an order: it changed, or a time has come. */
export type OrderInput =
  | { readonly kind: 'order'; readonly order: Order }
  | { readonly kind: 'timer'; readonly orderId: string; readonly timer: PendingTimer }
  | { readonly kind: 'override'; readonly orderId: string; readonly command: OverrideCommand }
  | { readonly kind: 'withdraw'; readonly orderId: string; readonly linkId: string }
  | { readonly kind: 'admit'; readonly orderId: string; readonly brandId: string; readonly admission: Admission };

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
  /** What people wished otherwise, in the order in which they did. */
  readonly proposals: readonly Proposal[];
  /** Evidence of creators that people accepted, as if the order had brought it. */
  readonly admitted: readonly Admission[];
  /** When it is decided a second time; null once that is done. */
  readonly settleAtMs: number | null;
  readonly lockAtMs: number;
  readonly lockedAtMs: number | null;
  /** By which copies of it find it. */
  readonly marks: readonly string[];
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
  if (input.kind === 'override') return state?.lockedAtMs === null && input.command.kind === 'decide';
  if (input.kind === 'withdraw' || input.kind === 'admit') return state?.lockedAtMs === null;
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
    !same(before.copyOf, after.copyOf) ||
    !same(before.buyer, after.buyer) ||
    before.lines.some((line, index) => {
      const other = after.lines[index];
      return (
        !other ||
        line.lineId !== other.lineId ||
        line.productId !== other.productId ||
        line.earns !== other.earns ||
        !same(line.platform, other.platform) ||
        !same(line.codes, other.codes)
      );
    })
  );
}

export interface Moment {
  readonly nowMs: number;
  readonly settleAfterMs: number;
  /** Every touch that was told before this instant is stored. */
  readonly touchesUntilMs: number;
  /** When that was asked. */
  readonly askedAtMs: number;
}

/**
 * A look at an order counts as settled or final only when the touches were at most so far behind its time. Otherwise an
 * outage would leave the order as it was decided without them.
 */
export const touchesBehindMsMax = MINUTE_MS;

const lookAgainAfterMsMin = 10_000;

/** Soon for an order that is new, later for one that has waited long: a long standstill must not be a storm of looks. */
function lookAgainAt({ orderAtMs }: Order, { askedAtMs, settleAfterMs }: Moment): number {
  const ageMs = askedAtMs - orderAtMs;
  return askedAtMs + Math.max(lookAgainAfterMsMin, Math.min(Math.round(ageMs / 8), settleAfterMs));
}

const touchesAreThere = ({ touchesUntilMs }: Moment, dueAtMs: number): boolean =>
  touchesUntilMs >= dueAtMs - touchesBehindMsMax;

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
  if (input.kind === 'order' && state && order.revision <= state.order.revision) return undefined;
  if (input.kind === 'timer' && !isPending(state, input.timer)) return undefined;
  if (state && state.lockedAtMs !== null) return frozen(state, order);
  const decision = needsDecision(state, input, nowMs) ? decide(order) : null;
  const lines = decision ? decision.lines.map((line) => line.decision) : (state?.lines ?? []);
  const holds = decision ? holdsOf(decision.fraud) : (state?.holds ?? []);
  const changed = !state || (decision !== null && !(same(state.lines, lines) && same(state.holds, holds)));
  const attributed = changed || input.kind === 'order';
  const waits = decision ? decision.waits : (state?.waits ?? null);
  const lockAtMs = lockAtOf(order, waits);
  const lockIsDue = lockAtMs <= nowMs;
  const locked = lockIsDue && touchesAreThere(moment, lockAtMs);
  const settleAtMs = settleAtOf(state, input, order, moment);
  return {
    state: {
      orderId: order.orderId,
      order,
      revision: (state?.revision ?? 0) + (attributed ? 1 : 0),
      lines,
      holds,
      waits,
      proposals: state?.proposals ?? [],
      admitted: state?.admitted ?? [],
      settleAtMs,
      lockAtMs,
      lockedAtMs: locked ? nowMs : null,
      marks: marksOf(order),
      timer: locked ? null : nextTimer(settleAtMs, lockIsDue ? lookAgainAt(order, moment) : lockAtMs),
    },
    attributed,
    decided: changed ? decision : null,
    locked,
  };
}

function settleAtOf(state: OrderState | undefined, input: OrderInput, order: Order, moment: Moment): number | null {
  if (!state) return moment.nowMs + moment.settleAfterMs;
  if (input.kind !== 'timer') return state.settleAtMs;
  return touchesAreThere(moment, input.timer.dueAtMs) ? null : lookAgainAt(order, moment);
}

const nextTimer = (settleAtMs: number | null, lockDueAtMs: number): PendingTimer =>
  settleAtMs !== null && settleAtMs < lockDueAtMs
    ? { name: 'settle', dueAtMs: settleAtMs }
    : { name: 'lock', dueAtMs: lockDueAtMs };

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
