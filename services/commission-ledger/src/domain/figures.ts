import type { Figures } from '@creditroll/contracts';
import { MINUTE_MS } from '@creditroll/kernel';
import { allocate, type Currency } from '@creditroll/money';
import type { Book, BookLine, Party, Weight } from './book.ts';
import { standsAt } from './holds.ts';

/**
 * What a subject's figures change by, in one quarter of an hour. Subjects are `brand:<id>`, `campaign:<id>`,
 * `creator:<id>`, `content:<id>`, and `declined:<brand>:<reason>` for lines with nobody credited.
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

/** Every figure of the contract, nought included. */
type Sums = { [Name in keyof Figures]-?: number };

const quarterMs = 15 * MINUTE_MS;
/** Every time zone's day begins on a quarter of an hour. */
export const quarterOf = (instantMs: number): number => instantMs - (instantMs % quarterMs);

export const noFigures = (): Sums => ({
  clicks: 0,
  invalidClicks: 0,
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
function addFigures(to: Sums, from: Readonly<Sums>, sign: 1 | -1): void {
  to.clicks += sign * from.clicks;
  to.invalidClicks += sign * from.invalidClicks;
  to.orders += sign * from.orders;
  to.lines += sign * from.lines;
  to.declinedLines += sign * from.declinedLines;
  to.salesMinor += sign * from.salesMinor;
  to.accruedMinor += sign * from.accruedMinor;
  to.reversedMinor += sign * from.reversedMinor;
  to.releasedMinor += sign * from.releasedMinor;
  to.paidMinor += sign * from.paidMinor;
  to.feeMinor += sign * from.feeMinor;
}

const nothing = (sums: Readonly<Sums>): boolean => Object.values(sums).every((sum) => sum === 0);

/** One subject of one book. */
interface Tally {
  readonly sums: Sums;
  /** The line that was counted last, and whether it earns something here: a line counts once per subject. */
  line: number;
  lineEarns: boolean;
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
  const now = tallies(after);
  if (before) {
    for (const [subject, { sums }] of tallies(before)) {
      addFigures(tallyOf(now, subject).sums, sums, -1);
    }
  }
  const quarterAtMs = quarterOf(after.orderAtMs);
  const changes: FigureChange[] = [];
  for (const [subject, { sums }] of now) {
    if (before && nothing(sums)) continue;
    const brandId = /^(creator|agency):/.test(subject) ? null : after.brandId;
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
    if (known) addFigures(known.figures, figures, 1);
    else merged.set(id, { quarterAtMs, currency, figures: { ...figures } });
  }
  return [...merged.values()];
}

function tallies(book: Book): Map<string, Tally> {
  const all = new Map<string, Tally>();
  const brand = tallyOf(all, `brand:${book.brandId}`);
  brand.sums.orders = 1;
  book.lines.forEach((line, index) => {
    const creators = line.parties.filter((party) => party.creatorId !== null);
    const salesMinor = line.baseMinor - line.refundedBaseMinor;
    brand.sums.salesMinor += salesMinor;
    count(
      brand,
      index,
      creators.some((party) => party.creditMinor > 0),
    );
    const shares = sharesOf(salesMinor, line, creators);
    creators.forEach((party, at) =>
      addCreator(all, brand, { party, index, salesMinor: shares[at] ?? 0, released: isReleased(book, party) }),
    );
    for (const party of line.parties) {
      if (party.creatorId !== null) continue;
      if (party.agencyId !== undefined) {
        addAgency(all, brand, party, isReleased(book, party));
        continue;
      }
      brand.sums.feeMinor += party.postedMinor;
      spread(
        party.postedMinor,
        party.among,
        (campaignId, part) => (tallyOf(all, `campaign:${campaignId}`).sums.feeMinor += part),
      );
    }
    if (line.reason !== null) count(tallyOf(all, `declined:${book.brandId}:${line.reason}`), index, false);
    for (const { creatorId, campaignId } of line.losers) {
      count(tallyOf(all, `creator:${creatorId}`), index, false);
      count(tallyOf(all, `campaign:${campaignId}`), index, false);
    }
  });
  return all;
}

const isReleased = (book: Book, party: Party): boolean => standsAt(book, party) === 'payable';

interface CreatorPart {
  readonly party: Party;
  readonly index: number;
  readonly salesMinor: number;
  readonly released: boolean;
}

function addCreator(all: Map<string, Tally>, brand: Tally, { party, index, salesMinor, released }: CreatorPart): void {
  const { creditMinor, postedMinor } = party;
  const earns = creditMinor > 0;
  const whole: Amounts = { salesMinor, creditMinor, postedMinor, released };
  add(brand, { ...whole, salesMinor: 0 });
  for (const subject of [`creator:${party.creatorId}`, `campaign:${party.campaignId}`]) {
    const tally = tallyOf(all, subject);
    count(tally, index, earns);
    if (earns) tally.sums.orders = 1;
    add(tally, whole);
  }
  const credits = partsOf(creditMinor, party.among);
  const posts = partsOf(postedMinor, party.among);
  const sales = partsOf(salesMinor, party.among);
  for (const [at, { id }] of party.among.entries()) {
    if (id === '') continue;
    const tally = tallyOf(all, `content:${id}`);
    count(tally, index, earns);
    if (earns) tally.sums.orders = 1;
    add(tally, { salesMinor: sales[at] ?? 0, creditMinor: credits[at] ?? 0, postedMinor: posts[at] ?? 0, released });
  }
}

/** An agency's part is owed like a creator's; sales are its creators'. */
function addAgency(all: Map<string, Tally>, brand: Tally, party: Party, released: boolean): void {
  const { creditMinor, postedMinor } = party;
  for (const tally of [brand, tallyOf(all, `campaign:${party.campaignId}`), tallyOf(all, `agency:${party.agencyId}`)])
    add(tally, { salesMinor: 0, creditMinor, postedMinor, released });
}

interface Amounts {
  readonly salesMinor: number;
  readonly creditMinor: number;
  readonly postedMinor: number;
  readonly released: boolean;
}

function add({ sums }: Tally, { salesMinor, creditMinor, postedMinor, released }: Amounts): void {
  sums.salesMinor += salesMinor;
  sums.accruedMinor += creditMinor;
  sums.reversedMinor += creditMinor - postedMinor;
  if (released) sums.releasedMinor += postedMinor;
}

/** Counts a line for a subject, once: as declined unless something of it earns. */
function count(tally: Tally, line: number, earns: boolean): void {
  if (tally.line !== line) {
    tally.line = line;
    tally.lineEarns = earns;
    tally.sums.lines += 1;
    if (!earns) tally.sums.declinedLines += 1;
  } else if (earns && !tally.lineEarns) {
    tally.lineEarns = true;
    tally.sums.declinedLines -= 1;
  }
}

function tallyOf(all: Map<string, Tally>, subject: string): Tally {
  const known = all.get(subject);
  if (known) return known;
  const tally: Tally = { sums: noFigures(), line: -1, lineEarns: false };
  all.set(subject, tally);
  return tally;
}

function sharesOf(salesMinor: number, line: BookLine, creators: readonly Party[]): number[] {
  if (line.refundedBaseMinor === 0 || creators.length === 0) return creators.map((party) => party.baseMinor);
  return partsOf(
    salesMinor,
    creators.map(({ partyId, weight }) => ({ id: partyId, weight })),
  );
}

const partsOf = (amountMinor: number, among: readonly Weight[]): number[] =>
  among.length === 1 ? [amountMinor] : allocate(amountMinor, among);

function spread(amountMinor: number, among: readonly Weight[], add: (id: string, part: number) => void): void {
  const parts = partsOf(amountMinor, among);
  among.forEach(({ id }, at) => add(id, parts[at] ?? 0));
}
