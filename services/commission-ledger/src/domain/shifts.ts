import type { Book, BookLine, Party } from './book.ts';
import { payeeOf, type PayeeState } from './entries.ts';
import { standsAt } from './holds.ts';

/** Somebody's money on a line that goes to another of their accounts, or is paid from another of the brand's. */
export interface Shift {
  readonly lineId: string;
  readonly party: Party;
  readonly from: PayeeState;
  readonly to: PayeeState;
  readonly amountMinor: number;
  /** As the party is paid for after it, where that changes. */
  readonly funding?: Party['funding'];
}

/**
 * What must move because the order was released, because something of it is held or no longer held, or because a deposit
 * covers it or does not. A party that is gone stands where it stood: all of it is taken back.
 */
export function shiftsOf(before: Book, after: Pick<Book, 'releasedAtMs' | 'holds' | 'lines'>): readonly Shift[] {
  return before.lines.flatMap(({ lineId, parties }) =>
    parties.flatMap((party): Shift[] => {
      const { postedMinor: amountMinor, funding } = party;
      if (amountMinor === 0 || (funding === undefined && payeeOf(party) === null)) return [];
      const next = funding === undefined ? party : (partyIn(after.lines, lineId, party.partyId) ?? party);
      const from = standsAt(before, party);
      const to = standsAt(after, next);
      if (next.funding !== funding) return [{ lineId, party, from, to, amountMinor, funding: next.funding }];
      return from === to || payeeOf(party) === null ? [] : [{ lineId, party, from, to, amountMinor }];
    }),
  );
}

const partyIn = (lines: readonly BookLine[], lineId: string, partyId: string): Party | undefined =>
  lines.find((line) => line.lineId === lineId)?.parties.find((party) => party.partyId === partyId);
