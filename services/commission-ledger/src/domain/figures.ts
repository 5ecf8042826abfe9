import type { Figures } from '@creditroll/contracts';
import { MINUTE_MS } from '@creditroll/kernel';
import { allocate, type Currency } from '@creditroll/money';
import type { Book, BookLine, Party } from './book.ts';
import { isDeclined, standsAt } from './holds.ts';
import { partyReason, whyNothing } from './states.ts';

/**
 * What a subject's figures change by, in one quarter of an hour. Subjects are `brand:<id>`, `campaign:<id>`,
 * `creator:<id>`, `content:<id>`, and `declined:<brand>:<reason>` for lines that earn nobody anything.
 */
export interface FigureChange {
  readonly subject: string;
  readonly slice: FigureSlice;
}

export interface FigureSlice {
  /** Null for creators, who work for many. */
  readonly brandId: string | null;
  readonly quarterAtMs: number;
  readonly currency: Currency;
  readonly figures: Readonly<Sums>;
}

/** What is counted of touches, and not by the ledger. */
type OfTouches = 'clicks' | 'invalidClicks' | 'views' | 'engagedViews' | 'liveViews';

/** Every other figure of the contract, nought included. */
type Sums = { [Name in Exclude<keyof Figures, OfTouches>]-?: number };

const quarterMs = 15 * MINUTE_MS;
/** Every time zone's day begins on a quarter of an hour. */
export const quarterOf = (instantMs: number): number => instantMs - (instantMs % quarterMs);

export const noFigures = (): Sums => ({
  orders: 0,
  lines: 0,
  declinedLines: 0,
  salesMinor: 0,
  accruedMinor: 0,
  reversedMinor: 0,
  releasedMinor: 0,
  paidMinor: 0,
  feeMinor: 0,
});

/** Written out, because it runs for every subject of every order. */
function addFigures(to: Sums, from: Readonly<Sums>): void {
  to.orders += from.orders;
  to.lines += from.lines;
  to.declinedLines += from.declinedLines;
  to.salesMinor += from.salesMinor;
  to.accruedMinor += from.accruedMinor;
  to.reversedMinor += from.reversedMinor;
  to.releasedMinor += from.releasedMinor;
  to.paidMinor += from.paidMinor;
  to.feeMinor += from.feeMinor;
}

/** Whether a ledger's change is none. */
const isNothing = (sums: Readonly<Sums>): boolean =>
  sums.orders === 0 &&
  sums.lines === 0 &&
  sums.declinedLines === 0 &&
  sums.salesMinor === 0 &&
  sums.accruedMinor === 0 &&
  sums.reversedMinor === 0 &&
  sums.releasedMinor === 0 &&
  sums.feeMinor === 0;

/** What one subject's figures change by. */
interface Tally {
  readonly sums: Sums;
  /** The side that was counted last; the members below are of it. An order and a line count once per subject and side. */
  side: Side | undefined;
  ordered: boolean;
  line: BookLine | undefined;
  /** Whether something of the line earns here. */
  lineEarns: boolean;
}

/** A book to count in, or to take away. */
interface Side {
  readonly book: Book;
  readonly sign: 1 | -1;
  readonly all: Map<string, Tally>;
}

/**
 * The difference that a book's change makes to everybody's figures. Each side is a function of the book alone, so that
 * the differences of a whole history add up to the figures of its end.
 *
 * Sales are the base without what was refunded. `accrued` is the creators' part as if nothing were refunded, `reversed`
 * what of it is not posted, `released` what of it is payable; `fee` is the operator's, as posted.
 */
export function figureChanges(before: Book | undefined, after: Book): FigureChange[] {
  if (after.test) return [];
  const all = new Map<string, Tally>();
  countBook({ book: after, sign: 1, all });
  if (before) countBook({ book: before, sign: -1, all });
  const quarterAtMs = quarterOf(after.orderAtMs);
  const changes: FigureChange[] = [];
  for (const [subject, { sums }] of all) {
    if (before && isNothing(sums)) continue;
    const brandId = subject.startsWith('creator:') || subject.startsWith('agency:') ? null : after.brandId;
    changes.push({ subject, slice: { brandId, quarterAtMs, currency: after.currency, figures: sums } });
  }
  return changes;
}

/** Slices of one quarter and currency become one. */
export function mergedSlices(slices: readonly FigureSlice[]): Omit<FigureSlice, 'brandId'>[] {
  const merged = new Map<string, { quarterAtMs: number; currency: Currency; figures: Sums }>();
  for (const { quarterAtMs, currency, figures } of slices) {
    const id = `${quarterAtMs}${currency}`;
    const known = merged.get(id);
    if (known) addFigures(known.figures, figures);
    else merged.set(id, { quarterAtMs, currency, figures: { ...figures } });
  }
  return [...merged.values()];
}

/** Runs for every change of every order, so that it makes next to nothing on its way. */
function countBook(side: Side): void {
  const { book, sign, all } = side;
  const brand = tallyOf(all, `brand:${book.brandId}`);
  brand.sums.orders += sign;
  for (const line of book.lines) {
    const salesMinor = line.baseMinor - line.refundedBaseMinor;
    brand.sums.salesMinor += sign * salesMinor;
    const nobody = whyNobody(book, line);
    countLine(side, brand, line, nobody === null);
    if (nobody !== null) countLine(side, tallyOf(all, `declined:${book.brandId}:${nobody}`), line, false);
    const shares = line.refundedBaseMinor === 0 ? undefined : sharesOf(salesMinor, line);
    let creator = 0;
    for (const party of line.parties) {
      if (party.creatorId !== null)
        countCreator(side, brand, line, party, shares ? (shares[creator++] ?? 0) : party.baseMinor);
      else if (party.agencyId !== undefined) countAgency(side, brand, line, party);
      else countFee(side, brand, party);
    }
    for (const { creatorId, campaignId } of line.losers) {
      countLine(side, tallyOf(all, `creator:${creatorId}`), line, false);
      countLine(side, tallyOf(all, `campaign:${campaignId}`), line, false);
    }
  }
}

/** Null: somebody earns something of it. */
function whyNobody(book: Book, line: BookLine): string | null {
  let first: Party | undefined;
  for (const party of line.parties) {
    if (party.creatorId === null) continue;
    if (earnsSomething(book, party)) return null;
    first ??= party;
  }
  return first && first.creditMinor > 0
    ? (partyReason(first, book) ?? whyNothing(line, first))
    : whyNothing(line, first);
}

const earnsSomething = (book: Book, party: Party): boolean => party.creditMinor > 0 && !isDeclined(book, party);

const isReleased = (book: Book, party: Party): boolean => standsAt(book, party) === 'payable';

/** What one party has of a line. */
interface Part {
  readonly line: BookLine;
  readonly salesMinor: number;
  /** Something, and nobody declined it. */
  readonly earns: boolean;
  readonly creditMinor: number;
  readonly postedMinor: number;
  readonly released: boolean;
}

function countCreator(side: Side, brand: Tally, line: BookLine, party: Party, salesMinor: number): void {
  const { book, all } = side;
  const { creditMinor, postedMinor, among } = party;
  const earns = earnsSomething(book, party);
  const part: Part = { line, salesMinor, earns, creditMinor, postedMinor, released: isReleased(book, party) };
  addMoney(side, brand, part);
  addSale(side, tallyOf(all, `creator:${party.creatorId}`), part);
  addSale(side, tallyOf(all, `campaign:${party.campaignId}`), part);
  const [only] = among;
  if (only && among.length === 1) {
    if (only.id !== '') addSale(side, tallyOf(all, `content:${only.id}`), part);
    return;
  }
  const credits = allocate(creditMinor, among);
  const posts = allocate(postedMinor, among);
  const sales = allocate(salesMinor, among);
  among.forEach(({ id }, at) => {
    if (id === '') return;
    addSale(side, tallyOf(all, `content:${id}`), {
      line,
      salesMinor: sales[at] ?? 0,
      earns: earns && (credits[at] ?? 0) > 0,
      creditMinor: credits[at] ?? 0,
      postedMinor: posts[at] ?? 0,
      released: part.released,
    });
  });
}

/** An agency's part is owed like a creator's; sales are its creators'. */
function countAgency(side: Side, brand: Tally, line: BookLine, party: Party): void {
  const { creditMinor, postedMinor } = party;
  const part = { creditMinor, postedMinor, released: isReleased(side.book, party) };
  addMoney(side, brand, part);
  addMoney(side, tallyOf(side.all, `campaign:${party.campaignId}`), part);
  addMoney(side, tallyOf(side.all, `agency:${party.agencyId}`), part);
}

function countFee({ sign, all }: Side, brand: Tally, { postedMinor, among }: Party): void {
  brand.sums.feeMinor += sign * postedMinor;
  const parts = among.length === 1 ? undefined : allocate(postedMinor, among);
  among.forEach(({ id }, at) => {
    tallyOf(all, `campaign:${id}`).sums.feeMinor += sign * (parts ? (parts[at] ?? 0) : postedMinor);
  });
}

/** A line of which the subject has a part: its order counts if the part earns something. */
function addSale(side: Side, tally: Tally, part: Part): void {
  countLine(side, tally, part.line, part.earns);
  if (part.earns && !tally.ordered) {
    tally.ordered = true;
    tally.sums.orders += side.sign;
  }
  tally.sums.salesMinor += side.sign * part.salesMinor;
  addMoney(side, tally, part);
}

type Money = Pick<Part, 'creditMinor' | 'postedMinor' | 'released'>;

function addMoney({ sign }: Side, { sums }: Tally, { creditMinor, postedMinor, released }: Money): void {
  sums.accruedMinor += sign * creditMinor;
  sums.reversedMinor += sign * (creditMinor - postedMinor);
  if (released) sums.releasedMinor += sign * postedMinor;
}

/** Counts a line for a subject, once: as declined unless something of it earns. */
function countLine(side: Side, tally: Tally, line: BookLine, earns: boolean): void {
  if (tally.side !== side) {
    tally.side = side;
    tally.ordered = false;
    tally.line = undefined;
  }
  if (tally.line !== line) {
    tally.line = line;
    tally.lineEarns = earns;
    tally.sums.lines += side.sign;
    if (!earns) tally.sums.declinedLines += side.sign;
  } else if (earns && !tally.lineEarns) {
    tally.lineEarns = true;
    tally.sums.declinedLines -= side.sign;
  }
}

function tallyOf(all: Map<string, Tally>, subject: string): Tally {
  const known = all.get(subject);
  if (known) return known;
  const tally: Tally = { sums: noFigures(), side: undefined, ordered: false, line: undefined, lineEarns: false };
  all.set(subject, tally);
  return tally;
}

/** The creators' shares of what is left of a line, in the order of its parties. */
function sharesOf(salesMinor: number, { parties }: BookLine): number[] {
  const creators = parties.filter(({ creatorId }) => creatorId !== null);
  return creators.length < 2
    ? [salesMinor]
    : allocate(
        salesMinor,
        creators.map(({ partyId, weight }) => ({ id: partyId, weight })),
      );
}
