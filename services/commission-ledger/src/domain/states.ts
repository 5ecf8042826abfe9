import type { Book, BookLine, Party } from './book.ts';
import { holdOn, isDeclined } from './holds.ts';

/** `awaiting`: nothing is posted until the caps of the campaign and the deposit of the brand have answered. */
export type CommissionState = 'awaiting' | 'accrued' | 'held' | 'released' | 'reversed' | 'declined';

export function partyState(party: Party, book: Standing): CommissionState {
  const { creditMinor, postedMinor } = party;
  if (isDeclined(book, party)) return 'declined';
  if (creditMinor === 0) return party.reason === 'awaiting_quota' ? 'awaiting' : 'declined';
  if (postedMinor === 0) return 'reversed';
  if (party.unfunded || holdOn(book, party)?.state === 'held') return 'held';
  return book.releasedAtMs !== null ? 'released' : 'accrued';
}

/** Why a party has nothing: by its terms, or by the rule whose hold was declined. */
export function partyReason(party: Party, book: Standing): string | null {
  if (party.creditMinor === 0 || !isDeclined(book, party)) return party.reason;
  return holdOn(book, party)?.rules[0] ?? party.reason;
}

type Standing = Pick<Book, 'releasedAtMs' | 'holds'>;

export interface LineState {
  readonly state: CommissionState;
  /** Of a line that earns nothing; even nought has a reason. A line that was declined has the rule that said so. */
  readonly reason: string | null;
}

/** Of a line that earns nothing, with the first of its creators, if any was credited. */
export const whyNothing = (
  { reason, losers }: Pick<BookLine, 'reason' | 'losers'>,
  creator: Party | undefined,
): string => reason ?? creator?.reason ?? losers[0]?.reason ?? 'no_candidate';

/** State of a line for these creators: of all, or of the one who looks at it. */
export function lineState(line: BookLine, creators: readonly Party[], book: Standing): LineState {
  const earning = creators.filter((party) => party.creditMinor > 0);
  const first = earning[0];
  if (!first && creators.some(({ reason }) => reason === 'awaiting_quota'))
    return { state: 'awaiting', reason: 'awaiting_quota' };
  if (!first)
    return {
      state: 'declined',
      reason: whyNothing(line, creators[0]),
    };
  const leading = earning.find((party) => party.postedMinor > 0) ?? first;
  return { state: partyState(leading, book), reason: line.reason ?? partyReason(leading, book) };
}
