import { allotted, allottedAgain, type Sale } from './allotting.ts';
import type { BookLine, LockedTerms } from './book.ts';
import { measured } from './measuring.ts';
import type { Move } from './outcomes.ts';
import { type Credited, creditsOf, partiesOf } from './parties.ts';
import { OrderRoom } from './room.ts';
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
  const made = reckoned(line, { credits, terms }, sale, removed ? new OrderRoom() : room);
  const credited = new Map(line.parties.map(({ partyId, creditMinor }) => [partyId, creditMinor]));
  const same = made.parties.every(({ partyId, creditMinor }) => credited.get(partyId) === creditMinor);
  const asBefore = terms === line.terms && made.volumes === line.volumes && same;
  return asBefore && made.parties.length === line.parties.length ? line : made;
}

interface Crediting {
  readonly credits: readonly Credited[];
  readonly terms: readonly LockedTerms[];
}

/** The line with these credits under these terms, as if nothing were refunded. */
export function reckoned(line: BookLine, { credits, terms }: Crediting, sale: Sale, room: OrderRoom): BookLine {
  const { baseMinor, quantity, earns } = line;
  const volumes = measured(line, credits, terms, line.volumes, sale);
  const cappedBeforeMinor = room.cappedMinor;
  const earning = { baseMinor, quantity, earns, currency: sale.currency, volumes };
  const parties = credits.length === 0 ? [] : partiesOf(earning, credits, terms, room);
  const made = { ...line, terms, parties, cappedMinor: room.cappedMinor - cappedBeforeMinor };
  return volumes || line.volumes ? { ...made, volumes } : made;
}
