import type { Recrediting } from '@creditroll/contracts';
import { type Refusal, refuse } from '@creditroll/kernel';
import { type BrandRecomputes, type OfBrand, overtaken } from './brand-recomputes.ts';
import type { OrderRange, TermsDraft } from './draft.ts';
import type { CurrencyTotals } from './preview.ts';
import type { ExhaustedCap } from './shadow-quotas.ts';

/** A recompute from the request over its approval to the last order. */
export interface RecomputeCase extends OfBrand {
  readonly drafts: readonly TermsDraft[];
  /** Null: it is of terms. */
  readonly crediting: Recrediting | null;
  readonly reason: string;
  readonly state: 'requested' | 'rejected' | 'applying' | 'applied';
  readonly requestedBy: string;
  readonly requestedAtMs: number;
  readonly decidedBy: string | null;
  readonly decidedAtMs: number | null;
  readonly note: string;
  /** What it was seen to do, and a hash of that and of what was asked. */
  readonly totals: readonly CurrencyTotals[];
  /** Caps that it was seen to exhaust. */
  readonly exhaustedCaps: readonly ExhaustedCap[];
  readonly digest: string;
  /** Where it goes on; null: at the begin, or it is at its end. */
  readonly cursor: string | null;
  /** Steps so far; each names its timer. */
  readonly steps: number;
  /** Steps that the page in hand was tried again because the books were behind. */
  readonly tries: number;
  readonly ordersSeen: number;
  readonly ordersChanged: number;
  readonly ordersLeftOut: number;
  readonly appliedAtMs: number | null;
}

export interface RecomputeRequest extends OrderRange {
  readonly recomputeId: string;
  readonly drafts: readonly TermsDraft[];
  readonly crediting: Recrediting | null;
  readonly reason: string;
  readonly totals: readonly CurrencyTotals[];
  readonly exhaustedCaps: readonly ExhaustedCap[];
  readonly digest: string;
  readonly personId: string;
}

export interface RecomputeDecision {
  readonly approve: boolean;
  readonly digest: string;
  readonly note: string;
  readonly personId: string;
}

export type Decided = { readonly ok: true; readonly value: RecomputeCase } | Refusal;

export const requested = (
  { personId, ...request }: RecomputeRequest,
  { applied }: BrandRecomputes,
  nowMs: number,
): RecomputeCase => ({
  ...request,
  appliedBefore: applied,
  state: 'requested',
  requestedBy: personId,
  requestedAtMs: nowMs,
  decidedBy: null,
  decidedAtMs: null,
  note: '',
  cursor: null,
  steps: 0,
  tries: 0,
  ordersSeen: 0,
  ordersChanged: 0,
  ordersLeftOut: 0,
  appliedAtMs: null,
});

/** Four eyes: whoever asked can neither approve nor reject. An approval is of exactly what was seen. */
export function decided(
  before: RecomputeCase | undefined,
  brand: BrandRecomputes,
  decision: RecomputeDecision,
  nowMs: number,
): Decided {
  const { approve, digest, note, personId } = decision;
  if (!before) return refuse('not_found', 'there is no such recompute');
  const { recomputeId, state, requestedBy } = before;
  if (state !== 'requested') return refuse('wrong_state', `recompute ${recomputeId} is ${state} already`);
  if (personId === requestedBy)
    return refuse('four_eyes', `whoever requested recompute ${recomputeId} cannot decide it`);
  if (approve && digest !== before.digest)
    return refuse(
      'outdated',
      `digest is not that of recompute ${recomputeId}; look at it again, and send the digest that you see`,
    );
  const late = approve ? overtaken(brand, before) : undefined;
  if (late) return late;
  const value: RecomputeCase = {
    ...before,
    state: approve ? 'applying' : 'rejected',
    decidedBy: personId,
    decidedAtMs: nowMs,
    note,
  };
  return { ok: true, value };
}

/** What one page of orders came to. */
export interface AppliedPage {
  readonly seen: number;
  readonly changed: number;
  readonly waiting: number;
  readonly next: string | undefined;
}

/** A page is tried again while the books are behind attribution, this often, so long. */
export const triesMax = 30;
export const tryAgainMs = 2_000;

export interface Stepped {
  readonly after: RecomputeCase;
  /** Undefined: that was the last one. */
  readonly nextAtMs: number | undefined;
}

export function stepped(before: RecomputeCase, page: AppliedPage, nowMs: number): Stepped {
  const steps = before.steps + 1;
  const ordersChanged = before.ordersChanged + page.changed;
  if (page.waiting > 0 && before.tries < triesMax)
    return { after: { ...before, steps, ordersChanged, tries: before.tries + 1 }, nextAtMs: nowMs + tryAgainMs };
  const counted = {
    ...before,
    steps,
    ordersChanged,
    tries: 0,
    ordersSeen: before.ordersSeen + page.seen,
    ordersLeftOut: before.ordersLeftOut + page.waiting,
  };
  return page.next === undefined
    ? { after: { ...counted, cursor: null, state: 'applied', appliedAtMs: nowMs }, nextAtMs: undefined }
    : { after: { ...counted, cursor: page.next }, nextAtMs: nowMs };
}
