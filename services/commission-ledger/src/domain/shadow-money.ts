import type { Book, BookLine } from './book.ts';
import { payeeOf } from './entries.ts';
import type { ShadowOrder } from './shadow.ts';

/** What one party has of a line, and would have. */
export interface PartyMoney {
  /** Null: the operator, for its fee. */
  readonly payeeId: string | null;
  readonly campaignId: string | null;
  readonly beforeMinor: number;
  readonly afterMinor: number;
}

export interface LineMoney {
  readonly lineId: string;
  readonly parties: readonly PartyMoney[];
}

type Amounts = { -readonly [Name in keyof PartyMoney]: PartyMoney[Name] };

/** Line by line what its parties have of an order, and would have, after refunds. */
export const moneyOf = ({ before, after }: ShadowOrder): readonly LineMoney[] =>
  after.lines.map((line) => ({ lineId: line.lineId, parties: partiesOf(lineIn(before, line.lineId), line) }));

const lineIn = ({ lines }: Book, lineId: string): BookLine | undefined => lines.find((line) => line.lineId === lineId);

function partiesOf(before: BookLine | undefined, after: BookLine): readonly PartyMoney[] {
  const parties = new Map<string, Amounts>();
  const add = (line: BookLine | undefined, side: 'beforeMinor' | 'afterMinor'): void => {
    for (const party of line?.parties ?? []) {
      const [payeeId, { campaignId }] = [payeeOf(party), party];
      const key = JSON.stringify([payeeId, campaignId]);
      const known = parties.get(key) ?? { payeeId, campaignId, beforeMinor: 0, afterMinor: 0 };
      known[side] += party.postedMinor;
      parties.set(key, known);
    }
  };
  add(before, 'beforeMinor');
  add(after, 'afterMinor');
  return [...parties.values()];
}
