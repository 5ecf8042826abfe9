import { type Book, type BookLine, type LineRecompute, type LockedTerms, termsFor } from './book.ts';
import type { Sale } from './allotting.ts';
import type { QuotaMove } from './quota-moves.ts';
import { payeeOf } from './entries.ts';
import { standsAt } from './holds.ts';
import { booked, type Move, type Outcome } from './outcomes.ts';
import { reckonedAgain } from './reckoned.ts';

/** Terms in the place of those that are locked on a line for their creator and campaign. */
export interface Relocked {
  readonly lineId: string;
  readonly terms: LockedTerms;
}

/** What two people agreed on: who asked for it and why, who approved it. */
export interface Recompute {
  readonly recomputeId: string;
  readonly reason: string;
  readonly requestedBy: string;
  readonly approvedBy: string;
  readonly terms: readonly Relocked[];
}

/** Versions of terms that a line keeps, so that a book stays one document of bounded size. */
export const recomputesPerLineMax = 50;

/**
 * Locks other terms on lines and posts what is missing between what parties hold and what they should. Terms that come to
 * the same money are left as they are, so that the same recompute once more does nothing. All lines are reckoned, because
 * they share what caps leave of the order. Undefined: nothing changes.
 */
export function recompute(book: Book, { terms: wished, ...why }: Recompute, atMs: number): Outcome | undefined {
  const terms = new Map(book.lines.map((line) => [line.lineId, termsOf(line, wished, why, atMs)]));
  if (book.lines.every((line) => terms.get(line.lineId) === line.terms)) return undefined;
  const all: Move[] = [];
  const quotas: QuotaMove[] = [];
  const sale: Sale = { currency: book.currency, holds: book.holds, moves: quotas };
  const reckoned = reckonedAgain(book.lines, sale, all, (line) => terms.get(line.lineId) ?? line.terms);
  const moves = netted(book, all);
  const outcome = booked(book, { ...book, lines: reckoned }, { moves, quotas }, () => 'recompute', atMs);
  const entryId = outcome.entry?.entryId ?? null;
  const lines = reckoned.map((line, index): BookLine => {
    const replaced = book.lines[index]?.terms.filter((one) => !line.terms.includes(one)) ?? [];
    if (replaced.length === 0) return line;
    const version: LineRecompute = { ...why, atMs, entryId, replaced };
    return { ...line, recomputes: [...(line.recomputes ?? []), version] };
  });
  return { ...outcome, book: { ...outcome.book, lines } };
}

type Why = Omit<Recompute, 'terms'>;

/** The line's own list when nothing is to be locked otherwise. A line that an edit took out keeps what it had. */
function termsOf(line: BookLine, wished: readonly Relocked[], why: Why, atMs: number): readonly LockedTerms[] {
  if (line.reason === 'line_removed' || (line.recomputes?.length ?? 0) >= recomputesPerLineMax) return line.terms;
  const ofLine = wished.flatMap(({ lineId, terms }) => (lineId === line.lineId ? [terms] : []));
  const because = { code: 'recomputed', subject: why.recomputeId, atMs };
  const terms = line.terms.map((locked) => {
    const wish = termsFor(ofLine, locked.creatorId, locked.campaignId);
    return wish && !sameMoney(wish, locked) ? { ...wish, because: [...wish.because, because] } : locked;
  });
  return terms.every((one, index) => one === line.terms[index]) ? line.terms : terms;
}

/** The name of a fee or of an agency's part holds its terms: other terms are another party to the same account. */
function netted(book: Book, moves: readonly Move[]): Move[] {
  const byAccount = new Map<string, Move>();
  for (const move of moves) {
    const id = JSON.stringify([move.lineId, payeeOf(move.party), move.party.campaignId, standsAt(book, move.party)]);
    const amountMinor = (byAccount.get(id)?.amountMinor ?? 0) + move.amountMinor;
    byAccount.set(id, { ...move, amountMinor });
  }
  return [...byAccount.values()].filter(({ amountMinor }) => amountMinor !== 0);
}

/** Whether two terms pay the same, whatever they are called. */
export const sameMoney = (a: LockedTerms, b: LockedTerms): boolean =>
  JSON.stringify(moneyOf(a)) === JSON.stringify(moneyOf(b));

const moneyOf = (terms: LockedTerms): unknown[] => {
  const { found, ratePpm, fixedPerItemMinor, fixedCurrency, operatorFeePpm, orderCap, splits, cohosts, volume } = terms;
  const cap = orderCap && [orderCap.amountMinor, orderCap.currency];
  const tiers = volume?.tiers.flatMap(({ fromMinor, ratePpm: tierPpm }) => [fromMinor, tierPpm]);
  const counted = volume && [volume.owner, volume.span, volume.currency, tiers];
  return [found, ratePpm, fixedPerItemMinor, fixedCurrency, operatorFeePpm, cap, splits, cohosts, counted];
};
