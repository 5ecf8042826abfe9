import type { AgreedRecompute, Credit, LineDecision, Order, OrderLine } from '@creditroll/contracts';
import { invariant, type Refusal, refuse } from '@creditroll/kernel';
import { afterLock, asReleased, isCreditedOtherwise } from './after-lock.ts';
import { allotted, allottedAgain, type Sale } from './allotting.ts';
import type { QuotaMove } from './quota-moves.ts';
import { formulaOf, reckonedFrom } from './base-formulas/index.ts';
import { type Book, type BookLine, creatorKeysOf, type LockedTerms, termsFor } from './book.ts';
import { drawnBetween } from './drawn.ts';
import { answeredHold, heldBy, type Hold, type HoldAnswered, holdOf, type HoldWish, mayAnswer } from './holds.ts';
import { measured } from './measuring.ts';
import { booked, kindOf, type Move, type Outcome, posted } from './outcomes.ts';
import { creditsOf, partiesOf } from './parties.ts';
import { OrderRoom } from './room.ts';
import { reckoned, reckonedAgain } from './reckoned.ts';
import { recredited } from './recredited.ts';
import { refundedOf } from './refunds.ts';
import { settled } from './settled.ts';
import { shiftsOf } from './shifts.ts';

/** Who is credited for an order as it stands now. */
export interface Attributed {
  readonly order: Order;
  readonly revision: number;
  readonly lines: readonly LineDecision[];
  readonly holds: readonly HoldWish[];
  readonly lockAtMs: number;
  /** The recompute by which it is attributed otherwise with this revision. */
  readonly recompute?: AgreedRecompute | undefined;
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

/** Brings an order's book to what the attribution says. Undefined: it says nothing new. */
export function attribute(
  book: Book | undefined,
  fact: Attributed,
  termsOf: TermsOf,
  atMs: number,
): Outcome | undefined {
  if (book && fact.revision <= book.revision) return undefined;
  const { order } = fact;
  const isReleased = book !== undefined && book.releasedAtMs !== null;
  // What is released is the creator's: a later verdict does not take it back.
  const holds = isReleased ? book.holds : heldBy(book?.holds ?? [], fact.holds);
  const moves: Move[] = [];
  const quotas: QuotaMove[] = [];
  const decisions = new Map(fact.lines.map((decision) => [decision.lineId, decision]));
  const room = new OrderRoom();
  const sale: Sale = { currency: order.currency, holds, moves: quotas };
  const recreditedTo = isReleased && isRecredited(book, fact) ? termsOf : undefined;
  const lines = order.lines.map((line) => {
    const decision = decisions.get(line.lineId);
    invariant(decision, `line ${line.lineId} of ${order.orderId} came without a decision`);
    const before = known(book, line.lineId);
    const facts = { order, line, decision, room, sale };
    if (before && isReleased) return settled(lineAfterLock(facts, before, recreditedTo), before.parties, holds, moves);
    const made = lineOf(facts, before, termsOf);
    return settled(allotted(made, before?.allotments, sale), before?.parties ?? [], holds, moves);
  });
  for (const gone of book?.lines ?? []) {
    if (!order.lines.some((line) => line.lineId === gone.lineId))
      lines.push(settled(allottedAgain(removed(gone, sale), gone.allotments, sale), gone.parties, holds, moves));
  }
  const releasedAtMs = book?.releasedAtMs ?? null;
  const shifts = book ? shiftsOf(book, { releasedAtMs, holds, lines }) : [];
  const drawn = drawnBetween(book?.lines ?? [], lines);
  const moved = moves.length + shifts.length > 0 || drawn !== undefined;
  const entryCount = (book?.entryCount ?? 0) + (moved ? 1 : 0);
  const next: Book = {
    orderId: order.orderId,
    brandId: order.brandId,
    channel: order.channel,
    currency: order.currency,
    test: order.test,
    orderAtMs: order.orderAtMs,
    lockAtMs: fact.lockAtMs,
    releasedAtMs,
    revision: fact.revision,
    entryCount,
    creatorKeys: creatorKeysOf(lines, order.orderAtMs),
    lines: fact.recompute ? recredited(lines, book, { ...fact.recompute, moves, entryCount, atMs }) : lines,
    holds,
    ...openHold(holds, order.orderAtMs),
  };
  if (!moved) return { book: next, entry: undefined, payables: [], quotas };
  const change = { moves, shifts, drawn };
  const kind = fact.recompute && moves.length > 0 ? 'recompute' : kindOf(change);
  return { ...posted(next, change, kind, atMs), quotas };
}

const openHold = (holds: readonly Hold[], orderAtMs: number): Pick<Book, 'openHoldAtMs'> =>
  holds.some(({ state }) => state === 'held') ? { openHoldAtMs: orderAtMs } : {};

/** The waiting period is over: what creators and agencies have on pending becomes payable; what is held stays so. Undefined: it already was. */
export function release(book: Book, lockedAtMs: number, atMs: number): Outcome | undefined {
  if (book.releasedAtMs !== null) return undefined;
  const released: Book = { ...book, releasedAtMs: lockedAtMs, lines: asReleased(book.lines) };
  const shifts = shiftsOf(book, released);
  if (shifts.length === 0) return { book: released, entry: undefined, payables: [] };
  return posted({ ...released, entryCount: book.entryCount + 1 }, { moves: [], shifts }, 'release', atMs);
}

/** A person answers a hold: the money goes on its way, or back to the brand. */
export function answerHeld(book: Book, { creatorId, ...answer }: HoldAnswered): Outcome | Refusal {
  const hold = holdOf(book, creatorId);
  if (!hold) return refuse('not_found', `nothing of ${creatorId} is held on order ${book.orderId}`);
  if (!mayAnswer(hold, answer.answer))
    return refuse('wrong_state', `what was held of ${creatorId} on order ${book.orderId} is ${hold.state}`);
  const answered = answeredHold(hold, answer);
  const holds = book.holds.map((one) => (one === hold ? answered : one));
  const moves: Move[] = [];
  const quotas: QuotaMove[] = [];
  const sale: Sale = { currency: book.currency, holds, moves: quotas };
  const lines = book.lines.some(({ volumes }) => volumes)
    ? reckonedAgain(book.lines, sale, moves)
    : book.lines.map((line) => settled(allottedAgain(line, line.allotments, sale), line.parties, holds, moves));
  const { openHoldAtMs: _, ...rest } = book;
  const next: Book = { ...rest, lines, holds, ...openHold(holds, book.orderAtMs) };
  return booked(book, next, { moves, quotas }, kindOf, answer.atMs);
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

export const questionOf = (
  order: Order,
  line: OrderLine,
  { creatorId, campaignId, clickAtMs }: Credit,
): TermsQuestion => ({
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

/** Questions with the same id have the same answer. */
export const questionId = (question: TermsQuestion): string => {
  const { brandId, campaignId, creatorId, productId, collectionIds, channel, customer, atMs, clickAtMs } = question;
  return `${brandId}|${campaignId}|${creatorId}|${productId}|${collectionIds.join(' ')}|${channel}|${customer}|${atMs}|${clickAtMs}`;
};

const known = (book: Book | undefined, lineId: string): BookLine | undefined =>
  book?.lines.find((line) => line.lineId === lineId);

interface LineFacts {
  readonly order: Order;
  readonly line: OrderLine;
  readonly decision: LineDecision;
  /** What the lines before leave. */
  readonly room: OrderRoom;
  readonly sale: Sale;
}

/** The line as it should be; its parties do not know of refunds yet. */
function lineOf(
  { order, line, decision, room, sale }: LineFacts,
  before: BookLine | undefined,
  termsOf: TermsOf,
): BookLine {
  const formula = before?.formula ?? formulaOf(order.channel, order.orderAtMs);
  const { couponMinor, baseMinor } = reckonedFrom(line, formula);
  const { refundedQuantity, refundedBaseMinor } = refundedOf(line, baseMinor, order.cancelledAtMs !== null);
  const terms = termsWith(before, { order, line, decision }, termsOf);
  const { lineId, quantity } = line;
  const volumes =
    before?.volumes || terms.some(hasTiers)
      ? measured(
          { lineId, baseMinor, quantity, refundedQuantity, refundedBaseMinor },
          decision.credits,
          terms,
          before?.volumes,
          sale,
        )
      : undefined;
  const cappedBeforeMinor = room.cappedMinor;
  const earning = { baseMinor, quantity, earns: line.earns, currency: order.currency, volumes };
  const parties = decision.credits.length === 0 ? [] : partiesOf(earning, decision.credits, terms, room);
  const made: BookLine = {
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
    ...(before?.recomputes ? { recomputes: before.recomputes } : {}),
  };
  return volumes ? { ...made, volumes } : made;
}

/** What is locked on the line, and what campaigns say about credits that are new. */
function termsWith(
  before: BookLine | undefined,
  { order, line, decision }: Pick<LineFacts, 'order' | 'line' | 'decision'>,
  termsOf: TermsOf,
): readonly LockedTerms[] {
  const terms = [...(before?.terms ?? [])];
  for (const credit of decision.credits) {
    if (!termsFor(terms, credit.creatorId, credit.campaignId)) terms.push(termsOf(questionOf(order, line, credit)));
  }
  return terms;
}

/** After the lock only a recompute credits an order otherwise, or the preview of one. */
const isRecredited = (book: Book, { lines }: Attributed): boolean =>
  lines.some(({ lineId, credits, reason }) => {
    const line = known(book, lineId);
    return line !== undefined && reason !== 'late_after_lock' && isCreditedOtherwise(line, credits);
  });

/** A line that was released. `recreditedTo` answers about terms where the order is credited otherwise. */
function lineAfterLock(
  { order, line, decision, room, sale }: LineFacts,
  before: BookLine,
  recreditedTo: TermsOf | undefined,
): BookLine {
  const { credits, reason, losers } = decision;
  // It left the order and came back: that is too late for it.
  if (reason === 'late_after_lock' && before.parties.length > 0)
    return allottedAgain({ ...removed(before, sale), reason }, before.allotments, sale);
  const told = afterLock(before, line, order.cancelledAtMs !== null);
  if (recreditedTo) {
    const terms = termsWith(before, { order, line, decision }, recreditedTo);
    const made = reckoned({ ...told, reason, losers }, { credits, terms }, sale, room);
    return allotted(made, before.allotments, sale);
  }
  const made = told.volumes ? withVolumes(told, sale) : told;
  return allottedAgain(made, before.allotments, sale);
}

const hasTiers = ({ volume }: LockedTerms): boolean => volume !== undefined;

/** A line that an edit took out of the order keeps its place, with everything taken back. */
function removed(line: BookLine, sale: Sale): BookLine {
  const gone: BookLine = {
    ...line,
    reason: 'line_removed',
    refundedQuantity: line.quantity,
    refundedBaseMinor: line.baseMinor,
  };
  return line.volumes ? withVolumes(gone, sale) : gone;
}

/** Gives up what a line that only shrinks has no more use for. */
const withVolumes = (line: BookLine, sale: Sale): BookLine => ({
  ...line,
  volumes: measured(line, creditsOf(line.parties), line.terms, line.volumes, sale),
});
