import { DAY_MS } from '@creditroll/kernel';
import { changesIn, type Course, fittingIn, resolveIn } from './course.ts';
import type { Resolution } from './precedence.ts';
import type { Problems } from './problems.ts';
import type { Rate } from './rate.ts';
import type { Scope } from './scope.ts';
import { endOf } from './terms-book.ts';
import type { Terms } from './terms.ts';
import { counterOf, noLessAtEveryVolume, noLessAtWhatever, type VolumeTier } from './volume-tiers.ts';

export const rateLocks = ['order', 'click', 'join'] as const;
type RateLock = (typeof rateLocks)[number];

export interface RatePromiseDraft {
  readonly rateLock: string;
  readonly keepMs: number;
  readonly noticeMs: number;
}

/** What a campaign promises about its rates. It is fixed when the campaign is made: one that could be changed would be none. */
export interface RatePromise extends RatePromiseDraft {
  /** The instant whose terms hold for a sale: that of the order, of the credited click, or of joining. */
  readonly rateLock: RateLock;
  /** How long those who are in a campaign keep an old rate after a cut. */
  readonly keepMs: number;
  /** How long before its end they are told. */
  readonly noticeMs: number;
}

export const defaultPromise: RatePromise = { rateLock: 'order', keepMs: 30 * DAY_MS, noticeMs: 2 * DAY_MS };
const keepMsMax = 365 * DAY_MS;

/** Undefined when there are problems, which are then noted. */
export function promiseOf(draft: RatePromiseDraft, problems: Problems): RatePromise | undefined {
  const rateLock = rateLocks.find((known) => known === draft.rateLock);
  problems.unless(rateLock !== undefined, 'promise.rateLock', `must be one of ${rateLocks.join(', ')}`);
  problems.wholeNumber('promise.keepMs', draft.keepMs, 0, keepMsMax, 'ms');
  problems.wholeNumber('promise.noticeMs', draft.noticeMs, 0, keepMsMax, 'ms');
  problems.unless(draft.noticeMs <= draft.keepMs, 'promise.noticeMs', 'must not be longer than promise.keepMs');
  return rateLock && { rateLock, keepMs: draft.keepMs, noticeMs: draft.noticeMs };
}

/** Since when a creator relies on the rates of a campaign. */
export interface Incumbent {
  readonly joinedMs: number;
  /** Since when on those of a product; undefined: the product was not added. */
  readonly productMs: number | undefined;
}

type Winner = NonNullable<Resolution['won']>;

/** An old rate that is kept after a cut. */
export interface Kept {
  readonly won: Winner;
  /** What would hold without the promise. */
  readonly waiting: Winner | undefined;
  readonly untilMs: number;
}

/**
 * The old rate that a creator keeps at an instant, or undefined: then the terms in force hold. A raise applies at once and
 * ends the promises that it outdoes; after a cut the rate before stays for `keepMs`. Rates of two kinds (a share and an
 * amount, amounts in two currencies) are not compared, so that going from one to the other counts as a cut. Terms that have
 * an end are not kept beyond it.
 */
export function keptAt(
  course: Course,
  { joinedMs, productMs }: Incumbent,
  keepMs: number,
  atMs: number,
): Kept | undefined {
  const fitting = fittingIn(course);
  let won = resolveIn(fitting, joinedMs).won;
  let kept: readonly Kept[] = [];
  for (const change of changesIn(fitting, joinedMs, atMs)) {
    const next = resolveIn(fitting, change).won;
    if (next?.terms === won?.terms) continue;
    kept = kept.filter(({ untilMs }) => untilMs > change);
    const reliedMs = won && ofProduct(won) ? productMs : joinedMs;
    const relied = reliedMs !== undefined && reliedMs < change;
    if (isRaise(best(kept, won)?.won ?? won, next)) kept = [];
    else if (won && relied && isCut(won, next, change))
      kept = [...kept, { won, waiting: undefined, untilMs: Math.min(change + keepMs, endOf(won.terms)) }];
    won = next;
  }
  const holding = best(
    kept.filter(({ untilMs }) => untilMs > atMs),
    won,
  );
  return holding && { ...holding, waiting: won };
}

/** Whether a cut lies within `keepMs` before the instant, for whomever: only then somebody may keep an old rate. */
export function cutBefore(course: Course, keepMs: number, atMs: number): boolean {
  const fitting = fittingIn(course);
  const changes = changesIn(fitting, atMs - keepMs, atMs);
  if (changes.length === 0) return false;
  let won = resolveIn(fitting, atMs - keepMs).won;
  for (const change of changes) {
    const next = resolveIn(fitting, change).won;
    if (won && next?.terms !== won.terms && isCut(won, next, change)) return true;
    won = next;
  }
  return false;
}

/** The first instant after now at which, as far as is known, a creator gets something else and not more. */
export function validUntil(course: Course, incumbent: Incumbent, keepMs: number, nowMs: number): number | undefined {
  const termsAt = (atMs: number): Terms | undefined =>
    (keptAt(course, incumbent, keepMs, atMs)?.won ?? resolveIn(course, atMs).won)?.terms;
  const now = termsAt(nowMs);
  if (!now) return undefined;
  const changes = changesIn(course, incumbent.joinedMs, Number.POSITIVE_INFINITY);
  const instants = [...changes, ...changes.map((change) => change + keepMs)].filter((instant) => instant > nowMs);
  return instants
    .toSorted((a, b) => a - b)
    .find((instant) => {
      const then = termsAt(instant);
      return !then || !isAtLeast(then, now);
    });
}

/** Oldest promise first; a later one, or the terms in force, take its place only if they are no less. */
function best(kept: readonly Kept[], won: Winner | undefined): Kept | undefined {
  const [first, ...later] = kept;
  if (!first) return undefined;
  let chosen = first;
  for (const one of later) if (isAtLeast(one.won.terms, chosen.won.terms)) chosen = one;
  return won && isAtLeast(won.terms, chosen.won.terms) ? undefined : chosen;
}

const isRaise = (before: Winner | undefined, next: Winner | undefined): boolean =>
  before !== undefined && next !== undefined && isAtLeast(next.terms, before.terms);

/** That terms with an end do end was said when they were made. */
const isCut = (before: Winner, next: Winner | undefined, changeMs: number): boolean =>
  endOf(before.terms) > changeMs && !(next && isAtLeast(next.terms, before.terms));

const ofProduct = ({ terms }: Winner): boolean => terms.productId !== null || terms.collectionId !== null;

type Offer = Scope & Pick<Terms, 'rate' | 'orderCap'>;

/** No less for whatever order: in rate, and in the most that an order gives. */
export const isAtLeast = (a: Offer, b: Offer): boolean => isRateAtLeast(a, b) && isCapAtLeast(a, b);

/** A share is the same at every volume. Tiers that count one volume are compared at each; others by the worst case. */
function isRateAtLeast(a: Offer, b: Offer): boolean {
  if (a.rate.kind === 'fixed_per_item')
    return (
      b.rate.kind === 'fixed_per_item' &&
      a.rate.currency === b.rate.currency &&
      a.rate.amountMinor >= b.rate.amountMinor
    );
  if (b.rate.kind === 'fixed_per_item') return false;
  const noLess = countAlike(a, b) ? noLessAtEveryVolume : noLessAtWhatever;
  return noLess(tiersOf(a.rate), tiersOf(b.rate));
}

type ByBase = Exclude<Rate, { readonly kind: 'fixed_per_item' }>;

const tiersOf = (rate: ByBase): readonly VolumeTier[] =>
  rate.kind === 'share' ? [{ fromMinor: 0, ratePpm: rate.ratePpm }] : rate.tiers;

function countAlike(a: Offer, b: Offer): boolean {
  if (a.rate.kind !== 'volume_tiers' || b.rate.kind !== 'volume_tiers') return true;
  return a.rate.period === b.rate.period && a.rate.currency === b.rate.currency && counterOf(a) === counterOf(b);
}

const isCapAtLeast = ({ orderCap: a }: Offer, { orderCap: b }: Offer): boolean =>
  a === null || (b !== null && a.currency === b.currency && a.amountMinor >= b.amountMinor);
