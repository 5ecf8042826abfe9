import { allotted, allottedAgain, type Sale } from './allotting.ts';
import type { BookLine, LockedTerms } from './book.ts';
import { measured } from './measuring.ts';
import type { Move } from './outcomes.ts';
import { creditsOf, OrderRoom, partiesOf } from './parties.ts';
import { settled } from './settled.ts';

/** The line's own list: they are as they were. */
type TermsOfLine = (line: BookLine) => readonly LockedTerms[];

/**
 * All lines of an order once more, because they share what caps leave of it. Those that come to the same are left as they
 * are; the others post what is missing.
 */
export function reckonedAgain(
  lines: readonly BookLine[],
  sale: Sale,
  moves: Move[],
  termsOf: TermsOfLine = ({ terms }) => terms,
): BookLine[] {
  const room = new OrderRoom();
  return lines.map((line) => {
    const made = underTerms(line, termsOf(line), sale, room);
    const again = made === line ? allottedAgain : allotted;
    return settled(again(made, line.allotments, sale), line.parties, sale.holds, moves);
  });
}

/** The line as if nothing were refunded; the line itself when it comes to the same. */
function underTerms(line: BookLine, terms: readonly LockedTerms[], sale: Sale, room: OrderRoom): BookLine {
  const removed = line.reason === 'line_removed';
  if (removed && !line.volumes) return line;
  const credits = creditsOf(line.parties);
  if (credits.length === 0 && !line.volumes) return terms === line.terms ? line : { ...line, terms };
  const { baseMinor, quantity, earns } = line;
  const volumes = measured(line, credits, terms, line.volumes, sale);
  const own = removed ? new OrderRoom() : room;
  const cappedBeforeMinor = own.cappedMinor;
  const earning = { baseMinor, quantity, earns, currency: sale.currency, volumes };
  const parties = credits.length === 0 ? [] : partiesOf(earning, credits, terms, own);
  const credited = new Map(line.parties.map(({ partyId, creditMinor }) => [partyId, creditMinor]));
  const same = parties.every(({ partyId, creditMinor }) => credited.get(partyId) === creditMinor);
  if (terms === line.terms && volumes === line.volumes && same && parties.length === line.parties.length) return line;
  const made = { ...line, terms, parties, cappedMinor: own.cappedMinor - cappedBeforeMinor };
  return volumes || line.volumes ? { ...made, volumes } : made;
}
