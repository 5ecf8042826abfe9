import type { Book, BookLine, Party } from './book.ts';
import { payeeOf, type PayeeState } from './entries.ts';
import { standsAt } from './holds.ts';

/** Somebody's money on a line that goes to another of their accounts. */
export interface Shift {
  readonly lineId: string;
  readonly party: Party;
  readonly from: PayeeState;
  readonly to: PayeeState;
  readonly amountMinor: number;
}

/**
 * What must move because the order was released, because something of it is held or no longer held, or because a deposit
 * covers it or does not. A party that is gone stands where it stood: all of it is taken back.
 */
export function shiftsOf(before: Book, after: Pick<Book, 'releasedAtMs' | 'holds' | 'lines'>): readonly Shift[] {
  return before.lines.flatMap(({ lineId, parties, allotments }) => {
    // Only what was allotted can wait for a deposit.
    const next = allotments && after.lines.find((line) => line.lineId === lineId);
    return parties.flatMap((party): Shift[] => {
      if (payeeOf(party) === null || party.postedMinor === 0) return [];
      const from = standsAt(before, party);
      const to = standsAt(after, (next && partyOf(next, party)) ?? party);
      return from === to ? [] : [{ lineId, party, from, to, amountMinor: party.postedMinor }];
    });
  });
}

const partyOf = ({ parties }: BookLine, { partyId }: Party): Party | undefined =>
  parties.find((party) => party.partyId === partyId);
