import { AppError, digestOf, invariant } from '@creditroll/kernel';
import { idCharactersMax } from './campaign.ts';
import { instantMsMax } from './coupon.ts';
import { invalid, Problems } from './problems.ts';
import { type Rate, type RateDraft, rateOf } from './rate.ts';

/** Whom and what terms are for; null is everyone, everything, or every campaign of the brand. */
export interface Scope {
  readonly brandId: string;
  readonly campaignId: string | null;
  readonly creatorId: string | null;
  readonly productId: string | null;
}

/** A version of terms. It never changes; a later version of the same scope takes over from its `fromMs` on. */
export interface Terms extends Scope {
  readonly termsId: string;
  readonly rate: Rate;
  readonly fromMs: number;
  readonly createdAtMs: number;
  /** 1, 2, 3 … within brand and campaign, in the order of making. */
  readonly number: number;
}

/** Counts the versions of one campaign, or of a brand's terms for all campaigns. It exists as long as what it counts for. */
export interface TermsHead {
  readonly brandId: string;
  readonly campaignId: string | null;
  /** Number of the last version; 0 before the first. */
  readonly revision: number;
}

export interface TermsDraft {
  readonly scope: Scope;
  readonly rate: RateDraft | undefined;
  /** Absent: now. */
  readonly fromMs: number | undefined;
}

export const versionsPerHeadMax = 10_000;
/** Versions of one scope that may begin "now" within one clock reading. */
export const versionsAtOnceMax = 16;

export const headKey = ({ brandId, campaignId }: Pick<Scope, 'brandId' | 'campaignId'>): string =>
  campaignId === null ? brandId : `${brandId}/${campaignId}`;

export const emptyHead = (brandId: string, campaignId: string | null): TermsHead => ({
  brandId,
  campaignId,
  revision: 0,
});

/** Follows from scope and instant, so that two versions of one scope cannot both begin at one instant. */
export const termsIdOf = ({ brandId, campaignId, creatorId, productId }: Scope, fromMs: number): string =>
  `terms_${digestOf([brandId, campaignId, creatorId, productId, fromMs]).slice(0, 26)}`;

/** Ids among which the new version's will be: whoever decides must know which of them exist. */
export function candidateIds({ scope, fromMs }: TermsDraft, nowMs: number): readonly string[] {
  if (fromMs !== undefined) return [termsIdOf(scope, fromMs)];
  return Array.from({ length: versionsAtOnceMax }, (_, step) => termsIdOf(scope, nowMs + step));
}

export interface TermsBirth {
  readonly head: TermsHead;
  /** Which of the candidates exist already. */
  readonly taken: ReadonlySet<string>;
  readonly nowMs: number;
}

export function newTerms(draft: TermsDraft, { head, taken, nowMs }: TermsBirth): { terms: Terms; head: TermsHead } {
  const problems = new Problems();
  const rate = rateOf(draft.rate, problems);
  const product = draft.scope.productId;
  problems.unless(
    product === null || product.length <= idCharactersMax,
    'productId',
    `must have at most ${idCharactersMax} characters`,
  );
  if (draft.fromMs !== undefined) {
    problems.wholeNumber('fromMs', draft.fromMs, 0, instantMsMax, 'ms');
    problems.unless(
      draft.fromMs >= nowMs,
      'fromMs',
      `is in the past (now is ${nowMs}); send 0 for now, or a later instant`,
    );
  }
  problems.refuse('the terms');
  invariant(rate, 'what is missing was refused');
  if (head.revision >= versionsPerHeadMax) {
    throw new AppError(
      'wrong_state',
      `${headKey(head)} has ${versionsPerHeadMax} versions of terms, which is the limit`,
    );
  }
  const fromMs = freeInstant(draft, taken, nowMs);
  const number = head.revision + 1;
  return {
    terms: { termsId: termsIdOf(draft.scope, fromMs), ...draft.scope, rate, fromMs, createdAtMs: nowMs, number },
    head: { ...head, revision: number },
  };
}

/** An instant that the caller named is taken or refused; "now" gives way by 1 ms to what began at the same reading of the clock. */
function freeInstant({ scope, fromMs }: TermsDraft, taken: ReadonlySet<string>, nowMs: number): number {
  if (fromMs !== undefined) {
    const termsId = termsIdOf(scope, fromMs);
    if (!taken.has(termsId)) return fromMs;
    const problem = `is when ${termsId} of the same scope begins; choose another instant`;
    throw new AppError('conflict', `fromMs ${problem}`, { fields: [{ field: 'fromMs', problem }] });
  }
  for (let step = 0; step < versionsAtOnceMax; step++) {
    if (!taken.has(termsIdOf(scope, nowMs + step))) return nowMs + step;
  }
  throw new AppError('conflict', `${versionsAtOnceMax} versions of one scope began at ${nowMs} ms; repeat it later`);
}

/** Terms for a product that the campaign does not sell would never hold. */
export function requireProductIn(productIds: readonly string[] | null, productId: string | null): void {
  if (productId === null || productIds === null || productIds.includes(productId)) return;
  throw invalid('productId', `${JSON.stringify(productId)} is not a product of the campaign`);
}
