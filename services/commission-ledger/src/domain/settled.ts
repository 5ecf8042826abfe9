import type { BookLine, Party } from './book.ts';
import type { Hold } from './holds.ts';
import type { Move } from './outcomes.ts';
import { targetOf } from './refunds.ts';
import { standingTarget } from './targets.ts';

/** Posts what each party lacks or has too much. Those who are no longer party to the line give all back. */
export function settled(line: BookLine, before: readonly Party[], holds: readonly Hold[], moves: Move[]): BookLine {
  const { lineId } = line;
  const parties = line.parties.map((party) => {
    const postedMinor = holds.length === 0 ? targetOf(party, line) : standingTarget(line, party, holds);
    const had = before.find((one) => one.partyId === party.partyId)?.postedMinor ?? 0;
    if (postedMinor !== had) moves.push({ lineId, party, amountMinor: postedMinor - had });
    return postedMinor === party.postedMinor ? party : { ...party, postedMinor };
  });
  for (const gone of before) {
    const stays = gone.postedMinor === 0 || parties.some((party) => party.partyId === gone.partyId);
    if (!stays) moves.push({ lineId, party: gone, amountMinor: -gone.postedMinor });
  }
  return parties.some((party, index) => party !== line.parties[index]) ? { ...line, parties } : line;
}
