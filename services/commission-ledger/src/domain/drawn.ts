import { allotmentFor } from './allotments.ts';
import { partiesUnder } from './groups.ts';
import type { BookLine } from './book.ts';

/** By line, an amount on the deposit of the brand; lines without one are not in it. */
export type Drawn = ReadonlyMap<string, number>;

/** What of a line's money the deposit of the brand pays: what is posted, less what waits. */
export function drawnOf({ terms, parties, allotments }: BookLine): number {
  if (!allotments) return 0;
  let drawnMinor = 0;
  for (const one of terms) {
    if (!one.prefunded) continue;
    const postedMinor = partiesUnder(one, parties).reduce((sum, party) => sum + party.postedMinor, 0);
    const { unfundedMinor = 0 } = allotmentFor(allotments, one.creatorId, one.campaignId) ?? {};
    drawnMinor += Math.max(0, postedMinor - unfundedMinor);
  }
  return drawnMinor;
}

/** What lines draw more than before; undefined: no line draws anything else. */
export function drawnBetween(before: readonly BookLine[], after: readonly BookLine[]): Drawn | undefined {
  let drawn: Map<string, number> | undefined;
  for (const line of after) {
    if (!line.allotments) continue;
    const known = before.find(({ lineId }) => lineId === line.lineId);
    const moreMinor = drawnOf(line) - (known ? drawnOf(known) : 0);
    if (moreMinor !== 0) (drawn ??= new Map()).set(line.lineId, moreMinor);
  }
  return drawn;
}
