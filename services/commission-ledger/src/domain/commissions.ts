import type { Credit, LineDecision, Order, OrderLine, PayableItem } from '@creditroll/contracts';
import { invariant } from '@creditroll/kernel';
import { allotmentFor, allotted, allottedAgain, type Grant, type QuotaMove, withGrant } from './allotments.ts';
import { baseFormulas, formulaOf } from './base-formulas/index.ts';
import { type Book, type BookLine, creatorKeysOf, type LockedTerms, type Party, termsFor } from './book.ts';
import { accountOf, accounts, balanced, type Entry, type Leg, legIdOf, orderEntryId, payeeOf } from './entries.ts';
import { OrderRoom, partiesOf } from './parties.ts';
import { refundedOf, targetOf } from './refunds.ts';

/** Who is credited for an order as it stands now. */
export interface Attributed {
  readonly order: Order;
  readonly revision: number;
  readonly lines: readonly LineDecision[];
  readonly lockAtMs: number;
}

/** What campaigns are asked once for each credit. */
export interface TermsQuestion {
  readonly brandId: string;
  readonly campaignId: string;
  readonly creatorId: string;
  readonly productId: string;
  readonly collectionIds: readonly string[];
  readonly channel: string;
  /** Empty: the shop did not say. */
  readonly customer: string;
  readonly atMs: number;
  /** 0: not known. */
  readonly clickAtMs: number;
}
export type TermsOf = (question: TermsQuestion) => LockedTerms;

export interface Payable {
  readonly payeeId: string;
  readonly item: PayableItem;
}

export interface Outcome {
  readonly book: Book;
  /** Absent when no money moved. */
  readonly entry: Entry | undefined;
  readonly payables: readonly Payable[];
  /** Absent when nothing is said to the owners of quotas. */
  readonly quotas?: readonly QuotaMove[] | undefined;
}

/** A change of one party's money on one line. */
interface Move {
  readonly lineId: string;
  readonly party: Party;
  readonly amountMinor: number;
}

/** Brings an order's book to what the attribution says. Undefined: it says nothing new. */
export function attribute(
  book: Book | undefined,
  fact: Attributed,
  termsOf: TermsOf,
  atMs: number,
): Outcome | undefined {
  if (book && fact.revision <= book.revision) return undefined;
  const { order } = fact;
  const moves: Move[] = [];
  const quotas: QuotaMove[] = [];
  const decisions = new Map(fact.lines.map((decision) => [decision.lineId, decision]));
  const room = new OrderRoom();
  const lines = order.lines.map((line) => {
    const decision = decisions.get(line.lineId);
    invariant(decision, `line ${line.lineId} of ${order.orderId} came without a decision`);
    const before = known(book, line.lineId);
    const reckoned = lineOf({ order, line, decision, room }, before, termsOf);
    return settled(allotted(reckoned, order.currency, before?.allotments, quotas), before?.parties ?? [], moves);
  });
  for (const gone of book?.lines ?? []) {
    if (!order.lines.some((line) => line.lineId === gone.lineId))
      lines.push(settled(allottedAgain(removed(gone), order.currency, gone.allotments, quotas), gone.parties, moves));
  }
  const next: Book = {
    orderId: order.orderId,
    brandId: order.brandId,
    channel: order.channel,
    currency: order.currency,
    test: order.test,
    orderAtMs: order.orderAtMs,
    lockAtMs: fact.lockAtMs,
    releasedAtMs: book?.releasedAtMs ?? null,
    revision: fact.revision,
    entryCount: (book?.entryCount ?? 0) + (moves.length > 0 ? 1 : 0),
    creatorKeys: creatorKeysOf(lines, order.orderAtMs),
    lines,
  };
  return posted(next, moves, quotas, atMs);
}

/** What the owners of quotas granted a line is recorded on it, and posted. */
export function granted(book: Book, grant: Grant, atMs: number): Outcome {
  const moves: Move[] = [];
  const quotas: QuotaMove[] = [];
  const line = known(book, grant.lineId);
  const asked = line && allotmentFor(line.allotments, grant.creatorId, grant.campaignId);
  invariant(line?.allotments && asked, `${book.orderId} was granted what its line ${grant.lineId} did not ask for`);
  const allotments = line.allotments.map((one) => (one === asked ? withGrant(one, grant) : one));
  const after = settled(allottedAgain(line, book.currency, allotments, quotas), line.parties, moves);
  const lines = book.lines.map((one) => (one === line ? after : one));
  return posted({ ...book, entryCount: book.entryCount + (moves.length > 0 ? 1 : 0), lines }, moves, quotas, atMs);
}

/** The waiting period is over: what creators and agencies have on pending becomes payable. Undefined: it already was. */
export function release(book: Book, lockedAtMs: number, atMs: number): Outcome | undefined {
  if (book.releasedAtMs !== null) return undefined;
  const { orderId, currency } = book;
  const entryId = orderEntryId(orderId, book.entryCount + 1);
  const legs: Leg[] = [];
  const payables: Payable[] = [];
  for (const { lineId, parties } of book.lines) {
    for (const party of parties) {
      const { postedMinor } = party;
      if (payeeOf(party) === null || postedMinor === 0) continue;
      legs.push({ account: accountOf(party, 'pending', currency), amountMinor: -postedMinor, lineId });
      legs.push({ account: accountOf(party, 'payable', currency), amountMinor: postedMinor, lineId });
      payables.push(
        payable(book, { lineId, party, amountMinor: postedMinor }, legIdOf(entryId, legs.length - 1), atMs),
      );
    }
  }
  const released: Book = { ...book, releasedAtMs: lockedAtMs };
  if (legs.length === 0) return { book: released, entry: undefined, payables };
  const entry = balanced({ entryId, kind: 'release', orderId, payeeId: null, atMs, currency, legs });
  return { book: { ...released, entryCount: book.entryCount + 1 }, entry, payables };
}

/** The questions of a fact that the book has no answer to. */
export function openQuestions(book: Book | undefined, { order, lines }: Attributed): TermsQuestion[] {
  const questions: TermsQuestion[] = [];
  for (const decision of lines) {
    const line = order.lines.find(({ lineId }) => lineId === decision.lineId);
    if (!line) continue;
    const terms = known(book, decision.lineId)?.terms ?? [];
    for (const credit of decision.credits)
      if (!termsFor(terms, credit.creatorId, credit.campaignId)) questions.push(questionOf(order, line, credit));
  }
  return questions;
}

const questionOf = (order: Order, line: OrderLine, { creatorId, campaignId, clickAtMs }: Credit): TermsQuestion => ({
  brandId: order.brandId,
  campaignId,
  creatorId,
  productId: line.productId,
  collectionIds: line.collectionIds,
  channel: order.channel,
  customer: order.customerKind ?? '',
  atMs: order.orderAtMs,
  clickAtMs: clickAtMs ?? 0,
});

const known = (book: Book | undefined, lineId: string): BookLine | undefined =>
  book?.lines.find((line) => line.lineId === lineId);

interface LineFacts {
  readonly order: Order;
  readonly line: OrderLine;
  readonly decision: LineDecision;
  /** What the lines before leave. */
  readonly room: OrderRoom;
}

/** The line as it should be; its parties do not know of refunds yet. */
function lineOf({ order, line, decision, room }: LineFacts, before: BookLine | undefined, termsOf: TermsOf): BookLine {
  const formula = before?.formula ?? formulaOf(order.channel, order.orderAtMs);
  const couponMinor = line.codes.reduce((sum, code) => sum + code.discountMinor, 0);
  const baseMinor = baseFormulas[formula].baseMinor({ ...line, couponMinor });
  const { refundedQuantity, refundedBaseMinor } = refundedOf(line, baseMinor, order.cancelledAtMs !== null);
  const terms = [...(before?.terms ?? [])];
  for (const credit of decision.credits) {
    if (!termsFor(terms, credit.creatorId, credit.campaignId)) terms.push(termsOf(questionOf(order, line, credit)));
  }
  const cappedBeforeMinor = room.cappedMinor;
  const earning = { baseMinor, quantity: line.quantity, earns: line.earns, currency: order.currency };
  const parties = decision.credits.length === 0 ? [] : partiesOf(earning, decision.credits, terms, room);
  return {
    lineId: line.lineId,
    productId: line.productId,
    title: line.title,
    quantity: line.quantity,
    unitPriceMinor: line.unitPriceMinor,
    discountMinor: line.discountMinor,
    platformDiscountMinor: line.platformDiscountMinor,
    couponMinor,
    taxMinor: line.taxMinor,
    taxIncluded: line.taxIncluded,
    earns: line.earns,
    formula,
    baseMinor,
    refundedQuantity,
    refundedBaseMinor,
    cappedMinor: room.cappedMinor - cappedBeforeMinor,
    reason: decision.reason,
    terms,
    parties,
    losers: decision.losers,
  };
}

/** A line that an edit took out of the order keeps its place, with everything taken back. */
const removed = (line: BookLine): BookLine => ({
  ...line,
  reason: 'line_removed',
  refundedQuantity: line.quantity,
  refundedBaseMinor: line.baseMinor,
});

/** Posts what each party lacks or has too much. Those who are no longer party to the line give all back. */
function settled(line: BookLine, before: readonly Party[], moves: Move[]): BookLine {
  const { lineId } = line;
  const parties = line.parties.map((party) => {
    const postedMinor = targetOf(party, line);
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

/** The entry of the moves: each party's account, and the brand's with the opposite of each line's sum. */
function posted(book: Book, moves: readonly Move[], quotas: readonly QuotaMove[], atMs: number): Outcome {
  if (moves.length === 0) return { book, entry: undefined, payables: [], quotas };
  const { orderId, brandId, currency } = book;
  const total = moves.reduce((sum, move) => sum + move.amountMinor, 0);
  const kind = total < 0 ? 'reversal' : 'accrual';
  const released = book.releasedAtMs !== null;
  const entryId = orderEntryId(orderId, book.entryCount);
  const legs: Leg[] = [];
  const payables: Payable[] = [];
  const byLine = new Map<string, number>();
  for (const move of moves) {
    const { lineId, party, amountMinor } = move;
    const account = accountOf(party, released ? 'payable' : 'pending', currency);
    if (released && payeeOf(party) !== null) payables.push(payable(book, move, legIdOf(entryId, legs.length), atMs));
    legs.push({ account, amountMinor, lineId });
    byLine.set(lineId, (byLine.get(lineId) ?? 0) + amountMinor);
  }
  const brand = accounts.brandReceivable(brandId, currency);
  for (const [lineId, sum] of byLine) if (sum !== 0) legs.push({ account: brand, amountMinor: -sum, lineId });
  return { book, entry: balanced({ entryId, kind, orderId, payeeId: null, atMs, currency, legs }), payables, quotas };
}

function payable(book: Book, { lineId, party, amountMinor }: Move, itemId: string, atMs: number): Payable {
  const { orderId, brandId, currency } = book;
  const payeeId = payeeOf(party);
  invariant(payeeId !== null && party.campaignId !== null, `${party.partyId} is the operator's and cannot be paid`);
  return {
    payeeId,
    item: { itemId, orderId, lineId, campaignId: party.campaignId, brandId, amountMinor, currency, atMs },
  };
}
