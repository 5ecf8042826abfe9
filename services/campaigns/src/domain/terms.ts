import { AppError, invariant, invalidField } from '@creditroll/kernel';
import { instantMsMax } from './coupon.ts';
import { requireNoOverlap } from './overlap.ts';
import { Problems } from './problems.ts';
import { type OrderCap, orderCapOf, type Rate, type RateDraft, rateOf } from './rate.ts';
import { checkScope, headTold, type Scope, termsIdOf } from './scope.ts';
import type { TermsBook } from './terms-book.ts';

/**
 * A version of terms. It never changes. Without an end it holds until a later version of the same scope begins; with an
 * end it goes before those without as long as it runs.
 */
export interface Terms extends Scope {
  readonly termsId: string;
  readonly rate: Rate;
  readonly orderCap: OrderCap | null;
  readonly fromMs: number;
  /** Null: no end of its own. */
  readonly belowMs: number | null;
  readonly createdAtMs: number;
  /** 1, 2, 3 … within brand and campaign, in the order of making. */
  readonly number: number;
}

export interface TermsDraft {
  readonly scope: Scope;
  readonly rate: RateDraft | undefined;
  /** Absent: none. */
  readonly orderCap?: { readonly amountMinor: number; readonly currency: string } | undefined;
  /** Absent: now. */
  readonly fromMs: number | undefined;
  /** Absent: no end. */
  readonly belowMs: number | undefined;
}

export const versionsPerHeadMax = 10_000;
/** Versions of one scope that may begin "now" within one clock reading. */
export const versionsAtOnceMax = 16;

/** Ids among which the new version's will be: whoever decides must know which of them exist. */
export function candidateIds({ scope, fromMs, belowMs }: TermsDraft, nowMs: number): readonly string[] {
  const limited = belowMs !== undefined;
  if (fromMs !== undefined) return [termsIdOf(scope, fromMs, limited)];
  return Array.from({ length: versionsAtOnceMax }, (_, step) => termsIdOf(scope, nowMs + step, limited));
}

export interface TermsBirth {
  /** All versions of the same campaign, or of the brand's for all campaigns. */
  readonly book: TermsBook;
  /** Which of the candidates exist already. */
  readonly taken: ReadonlySet<string>;
  readonly channels: readonly string[];
  readonly nowMs: number;
}

export function newTerms(draft: TermsDraft, { book, taken, channels, nowMs }: TermsBirth): Terms {
  const problems = new Problems();
  const rate = rateOf(draft.rate, problems);
  const orderCap = orderCapOf(draft.orderCap, rate, problems);
  checkScope(draft.scope, channels, problems);
  checkPeriod(draft, nowMs, problems);
  problems.refuse();
  invariant(rate && orderCap !== undefined, 'what is missing was refused');
  if (book.size >= versionsPerHeadMax) {
    throw new AppError(
      'wrong_state',
      `${headTold(draft.scope)} has ${versionsPerHeadMax} versions of terms, which is the limit`,
    );
  }
  const fromMs = freeInstant(draft, taken, nowMs);
  const belowMs = draft.belowMs ?? null;
  const termsId = termsIdOf(draft.scope, fromMs, belowMs !== null);
  const made = { termsId, ...draft.scope, rate, orderCap, fromMs, belowMs, createdAtMs: nowMs, number: book.size + 1 };
  requireNoOverlap(made, book);
  return made;
}

function checkPeriod({ fromMs, belowMs }: TermsDraft, nowMs: number, problems: Problems): void {
  if (fromMs !== undefined) {
    problems.wholeNumber('fromMs', fromMs, 0, instantMsMax, 'ms');
    problems.unless(fromMs >= nowMs, 'fromMs', `is in the past (now is ${nowMs}); send 0 for now, or a later instant`);
  }
  if (belowMs === undefined) return;
  problems.wholeNumber('belowMs', belowMs, 0, instantMsMax, 'ms');
  const begins = (fromMs ?? nowMs) + versionsAtOnceMax;
  problems.unless(
    belowMs >= begins,
    'belowMs',
    `must be at least ${versionsAtOnceMax} ms after fromMs; send 0 for no end`,
  );
}

/** An instant that the caller named is taken or refused; "now" gives way by 1 ms to what began at the same reading of the clock. */
function freeInstant({ scope, fromMs, belowMs }: TermsDraft, taken: ReadonlySet<string>, nowMs: number): number {
  const limited = belowMs !== undefined;
  if (fromMs !== undefined) {
    const termsId = termsIdOf(scope, fromMs, limited);
    if (!taken.has(termsId)) return fromMs;
    const problem = `is when ${termsId} of the same scope begins; choose another instant`;
    throw new AppError('overlap', `fromMs ${problem}`, { fields: [{ field: 'fromMs', problem }] });
  }
  for (let step = 0; step < versionsAtOnceMax; step++) {
    if (!taken.has(termsIdOf(scope, nowMs + step, limited))) return nowMs + step;
  }
  throw new AppError(
    'conflict',
    `${versionsAtOnceMax} versions of this scope began in the same ${versionsAtOnceMax} ms; repeat the call later`,
  );
}

/** Terms for a product that the campaign does not sell would never hold. */
export function requireProductIn(productIds: readonly string[] | null, productId: string | null): void {
  if (productId === null || productIds === null || productIds.includes(productId)) return;
  throw invalidField('productId', `${JSON.stringify(productId)} is not a product of the campaign`);
}
