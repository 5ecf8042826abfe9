import type { Book, Party } from './book.ts';
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

/** What must move because the order was released, or because something of it is held or no longer held. */
export function shiftsOf(before: Book, after: Pick<Book, 'releasedAtMs' | 'holds'>): readonly Shift[] {
  return before.lines.flatMap(({ lineId, parties }) =>
    parties.flatMap((party): Shift[] => {
      if (payeeOf(party) === null || party.postedMinor === 0) return [];
      const from = standsAt(before, party);
      const to = standsAt(after, party);
      return from === to ? [] : [{ lineId, party, from, to, amountMinor: party.postedMinor }];
    }),
  );
}
