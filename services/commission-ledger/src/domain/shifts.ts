import type { Book, Party } from './book.ts';
import type { CreatorState } from './entries.ts';
import { creatorStateOf } from './holds.ts';

/** A creator's money on a line that goes to another of the creator's accounts. */
export interface Shift {
  readonly lineId: string;
  readonly party: Party & { readonly creatorId: string };
  readonly from: CreatorState;
  readonly to: CreatorState;
  readonly amountMinor: number;
}

/** What must move because the order was released, or because something of it is held or no longer held. */
export function shiftsOf(before: Book, after: Pick<Book, 'releasedAtMs' | 'holds'>): readonly Shift[] {
  return before.lines.flatMap(({ lineId, parties }) =>
    parties.flatMap((party): Shift[] => {
      const { creatorId, postedMinor } = party;
      if (creatorId === null || postedMinor === 0) return [];
      const from = creatorStateOf(before, creatorId);
      const to = creatorStateOf(after, creatorId);
      return from === to ? [] : [{ lineId, party: { ...party, creatorId }, from, to, amountMinor: postedMinor }];
    }),
  );
}
