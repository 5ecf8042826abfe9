import type { AgreedRecompute, LineDecision, Order } from '@creditroll/contracts';
import { MINUTE_MS } from '@creditroll/kernel';
import type { Admission } from './claims.ts';
import { type Decision, lockAtOf, type Waits } from './decide.ts';
import { type Hold, holdsOf } from './hold.ts';
import { isPending, needsDecision, type PendingTimer, type Wake } from './order-input.ts';
import type { Proposal } from './overrides.ts';
import { marksOf } from './copies.ts';
import type { DecisionRecord } from './record.ts';
import type { RecomputedPolicy } from './recomputed.ts';
import { same } from './same.ts';

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
  /** Identity links that led to its touches; absent: none did. */
  readonly joinedBy?: readonly string[] | undefined;
  /** By which orders of other sources that look the same find it; absent: the brand has one source. */
  readonly basket?: string | undefined;
  /** By which later orders of the same shopper find it; absent: the brand holds no carts, or it is a test. */
  readonly purchaseKeys?: readonly string[] | undefined;
  /** What would be decided by facts that came after the lock; absent where that is what was decided. */
  readonly late?: LateDecision | undefined;
  /** Policies that approved recomputes put in the place of those of campaigns. */
  readonly recomputed?: readonly RecomputedPolicy[] | undefined;
  /** The only timer of the order. */
  readonly timer: PendingTimer | null;
}

/** A decision that came too late: it is recorded, and moves no money. */
export interface LateDecision {
  /** Of its record. */
  readonly revision: number;
  readonly lines: readonly LineDecision[];
  readonly holds: readonly Hold[];
}

export interface Step {
  readonly state: OrderState;
  /** The decision or the order changed, so others must hear of it. */
  readonly attributed: boolean;
  /** Present when who is credited, or why not, has changed: it leaves a record. */
  readonly decided: Decision | null;
  /** It was decided after the lock, so that it moves no money. */
  readonly late: boolean;
  /** The decision has become final with this step. */
  readonly locked: boolean;
  /** The approved recompute that led to it. */
  readonly recompute?: StepRecompute | undefined;
}

export interface StepRecompute {
  readonly agreed: AgreedRecompute;
  /** Lines that stayed as they were. */
  readonly keptLineIds: readonly string[];
  /** Of the late decision that is now in force; otherwise it is that of `decided`. */
  readonly record?: DecisionRecord | undefined;
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

/** What a wake does to an order; undefined is nothing at all. `decide` is asked only when `needsDecision` says so. */
export function advance(
  state: OrderState | undefined,
  input: Wake,
  moment: Moment,
  decide: (order: Order) => Decision,
): Step | undefined {
  const { nowMs } = moment;
  const order = input.kind === 'order' ? input.order : state?.order;
  if (!order) return undefined;
  if (input.kind === 'order' && state && order.revision <= state.order.revision) return undefined;
  if (input.kind === 'timer' && !isPending(state, input.timer)) return undefined;
  const decision = needsDecision(state, input, nowMs) ? decide(order) : null;
  if (state && state.lockedAtMs !== null) return frozen(state, input, order, decision);
  const lines = decision ? decision.lines.map((line) => line.decision) : (state?.lines ?? []);
  const holds = decision ? holdsOf(decision.fraud) : (state?.holds ?? []);
  const changed = !state || (decision !== null && !(same(state.lines, lines) && same(state.holds, holds)));
  const attributed = changed || input.kind === 'order';
  const waits = decision ? decision.waits : (state?.waits ?? null);
  const lockAtMs = lockAtOf(order, waits);
  const lockIsDue = lockAtMs <= nowMs;
  const locked = lockIsDue && touchesAreThere(moment, lockAtMs);
  const settleAtMs = settleAtOf(state, input, order, moment);
  const next: OrderState = {
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
  };
  return {
    state: withRare(next, state, decision),
    attributed,
    decided: changed ? decision : null,
    late: false,
    locked,
  };
}

/** What few orders have. */
function withRare(next: OrderState, before: OrderState | undefined, decision: Decision | null): OrderState {
  const joinedBy = decision ? decision.evidence.joinedBy : before?.joinedBy;
  const basket = decision ? decision.evidence.alike?.basket : before?.basket;
  const purchaseKeys = decision ? decision.evidence.purchaseKeys : before?.purchaseKeys;
  const recomputed = before?.recomputed;
  if (!basket && !recomputed && !joinedBy?.length && !purchaseKeys?.length) return next;
  return {
    ...next,
    ...(joinedBy?.length ? { joinedBy } : {}),
    ...(basket ? { basket } : {}),
    ...(purchaseKeys?.length ? { purchaseKeys } : {}),
    ...(recomputed ? { recomputed } : {}),
  };
}

function settleAtOf(state: OrderState | undefined, input: Wake, order: Order, moment: Moment): number | null {
  if (!state) return moment.nowMs + moment.settleAfterMs;
  if (input.kind !== 'timer') return state.settleAtMs;
  return touchesAreThere(moment, input.timer.dueAtMs) ? null : lookAgainAt(order, moment);
}

const nextTimer = (settleAtMs: number | null, lockDueAtMs: number): PendingTimer =>
  settleAtMs !== null && settleAtMs < lockDueAtMs
    ? { name: 'settle', dueAtMs: settleAtMs }
    : { name: 'lock', dueAtMs: lockDueAtMs };

/**
 * After the lock an order still changes (refunds), who is credited does not; a line that came later earns nothing. What
 * facts would have led to that came too late is recorded beside it, once.
 */
function frozen(state: OrderState, input: Wake, order: Order, decision: Decision | null): Step | undefined {
  const lines = input.kind === 'order' ? withLateLines(state, order) : state.lines;
  const revision = state.revision + 1;
  const late = decision ? lateOf({ ...state, lines, revision }, decision) : state.late;
  const decided = differs(late, state.late) ? decision : null;
  if (input.kind !== 'order' && !decided) return undefined;
  const { late: _, joinedBy: __, basket: ___, purchaseKeys: ____, ...rest } = state;
  return {
    state: withRare({ ...rest, order, lines, revision, ...(late ? { late } : {}) }, state, decision),
    attributed: true,
    decided,
    late: true,
    locked: false,
  };
}

/** Undefined: it comes to what was decided. */
export function lateOf(
  { lines, holds, revision }: Pick<OrderState, 'lines' | 'holds' | 'revision'>,
  decision: Decision,
): LateDecision | undefined {
  const late = { revision, lines: decision.lines.map((line) => line.decision), holds: holdsOf(decision.fraud) };
  return same(late.lines, lines) && same(late.holds, holds) ? undefined : late;
}

function differs(a: LateDecision | undefined, b: LateDecision | undefined): boolean {
  return !(same(a?.lines, b?.lines) && same(a?.holds, b?.holds));
}

function withLateLines(state: OrderState, order: Order): readonly LineDecision[] {
  const known = new Map(state.lines.map((line) => [line.lineId, line]));
  return order.lines.map(
    ({ lineId }) =>
      known.get(lineId) ?? { lineId, credits: [], reason: 'late_after_lock', model: null, policyId: null, losers: [] },
  );
}
