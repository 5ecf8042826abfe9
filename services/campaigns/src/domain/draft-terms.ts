import { AppError, invariant } from '@creditroll/kernel';
import { requireNoOverlap } from './overlap.ts';
import { Problems } from './problems.ts';
import { orderCapOf, type RateDraft, rateOf } from './rate.ts';
import { checkScope, headKey, type Scope } from './scope.ts';
import type { Terms } from './terms.ts';
import { TermsBook } from './terms-book.ts';

/**
 * Terms that are not agreed, for previews and recomputes. Unlike agreed ones they may begin in the past. They have an end,
 * so that they go before the lasting terms of their scope.
 */
export interface DraftTerms extends Scope {
  readonly termsId: string;
  readonly rate: RateDraft | undefined;
  readonly orderCap: { readonly amountMinor: number; readonly currency: string } | undefined;
  readonly fromMs: number;
  readonly belowMs: number;
}

export const draftsMax = 100;

/** Refuses what could not be agreed either, however it began. */
export function checkDrafts(drafts: readonly DraftTerms[], channels: readonly string[]): void {
  if (drafts.length > draftsMax)
    throw new AppError('too_large', `terms must not be more than ${draftsMax}, not ${drafts.length}`);
  const found = new Problems();
  drafts.forEach((draft, index) => {
    const within = new Problems(`terms[${index}].`);
    orderCapOf(draft.orderCap, rateOf(draft.rate, within), within);
    checkScope(draft, channels, within);
    within.unless(draft.brandId !== '', 'brandId', 'must be given');
    within.unless(draft.fromMs >= 0 && draft.fromMs < draft.belowMs, 'belowMs', 'must be later than fromMs');
    found.take(within);
  });
  found.refuse();
}

/** The books as if the drafts were agreed, too. The books themselves are shared and stay as they are. */
export function withDrafts(
  books: ReadonlyMap<string, TermsBook>,
  drafts: readonly DraftTerms[],
): ReadonlyMap<string, TermsBook> {
  const drafted = new Map(books);
  const copied = new Set<string>();
  for (const draft of drafts) {
    const key = headKey(draft);
    const known = drafted.get(key);
    // Of a campaign that no question is about.
    if (!known) continue;
    const book = copied.has(key) ? known : copyOf(known);
    copied.add(key);
    drafted.set(key, book);
    const terms = termsOf(draft, book.size + 1);
    requireNoOverlap(terms, book);
    book.add([terms]);
  }
  return drafted;
}

function copyOf(book: TermsBook): TermsBook {
  const copy = new TermsBook();
  copy.add(book.versions());
  return copy;
}

function termsOf(draft: DraftTerms, number: number): Terms {
  const problems = new Problems();
  const rate = rateOf(draft.rate, problems);
  const orderCap = orderCapOf(draft.orderCap, rate, problems);
  problems.refuse();
  invariant(rate && orderCap !== undefined, 'what is missing was refused');
  return { ...draft, rate, orderCap, createdAtMs: draft.fromMs, number };
}
