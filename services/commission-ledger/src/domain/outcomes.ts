import type { PayableItem } from '@creditroll/contracts';
import { invariant } from '@creditroll/kernel';
import type { QuotaMove } from './quota-moves.ts';
import type { Book, Party } from './book.ts';
import {
  accountOf,
  accounts,
  balanced,
  type Entry,
  type EntryKind,
  type Leg,
  legIdOf,
  orderEntryId,
  payeeOf,
  type PayeeState,
} from './entries.ts';
import { type Drawn, drawnBetween } from './drawn.ts';
import { standsAt } from './holds.ts';
import { type Shift, shiftsOf } from './shifts.ts';

export interface Payable {
  readonly payeeId: string;
  readonly item: PayableItem;
}

export interface Outcome {
  readonly book: Book;
  /** Absent when no money moved. */
  readonly entry: Entry | undefined;
  readonly payables: readonly Payable[];
  /** What is said to the owners of quotas; absent: nothing. */
  readonly quotas?: readonly QuotaMove[] | undefined;
}

/** A change of one party's money on one line. */
export interface Move {
  readonly lineId: string;
  readonly party: Party;
  readonly amountMinor: number;
}

export function kindOf({ moves, shifts }: Change): EntryKind {
  if (moves.length === 0) return shifts.some(({ to }) => to === 'held') ? 'hold' : 'hold_release';
  return moves.reduce((sum, move) => sum + move.amountMinor, 0) < 0 ? 'reversal' : 'accrual';
}

interface Change {
  readonly moves: readonly Move[];
  readonly shifts: readonly Shift[];
  /** By line, what the deposit of the brand pays more than before; absent: it pays nothing. */
  readonly drawn?: Drawn | undefined;
}

/** What a change brought about before it is booked. */
interface Made {
  readonly moves: readonly Move[];
  readonly quotas: readonly QuotaMove[];
}

/** A book that has changed, with the entry of what moved. `kind` names it. */
export function booked(
  before: Book,
  after: Book,
  { moves, quotas }: Made,
  kind: (change: Change) => EntryKind,
  atMs: number,
): Outcome {
  const change = { moves, shifts: shiftsOf(before, after), drawn: drawnBetween(before.lines, after.lines) };
  if (moves.length + change.shifts.length === 0 && !change.drawn)
    return { book: after, entry: undefined, payables: [], quotas };
  return { ...posted({ ...after, entryCount: before.entryCount + 1 }, change, kind(change), atMs), quotas };
}

/**
 * The entry of a change: what goes from one account of a creator to another, then each party's moves, and on the brand's
 * accounts the opposite of each line's sum of moves.
 */
export function posted(book: Book, { moves, shifts, drawn }: Change, kind: EntryKind, atMs: number): Outcome {
  const { orderId, brandId, currency } = book;
  const entryId = orderEntryId(orderId, book.entryCount);
  const legs: Leg[] = [];
  const payables: Payable[] = [];
  const add = (move: Move, state: PayeeState): void => {
    const { lineId, party, amountMinor } = move;
    if (state === 'payable' && payeeOf(party) !== null)
      payables.push(payable(book, move, legIdOf(entryId, legs.length), atMs));
    legs.push({ account: accountOf(party, state, currency), amountMinor, lineId });
  };
  for (const { lineId, party, amountMinor, from, to } of shifts) {
    add({ lineId, party, amountMinor: -amountMinor }, from);
    add({ lineId, party, amountMinor }, to);
  }
  const byLine = new Map<string, number>();
  for (const move of moves) {
    add(move, standsAt(book, move.party));
    byLine.set(move.lineId, (byLine.get(move.lineId) ?? 0) + move.amountMinor);
  }
  if (drawn) drawOn(legs, accounts.brandDeposit(brandId, currency), drawn, byLine);
  const brand = accounts.brandReceivable(brandId, currency);
  for (const [lineId, sum] of byLine) if (sum !== 0) legs.push({ account: brand, amountMinor: -sum, lineId });
  return { book, entry: balanced({ entryId, kind, orderId, payeeId: null, atMs, currency, legs }), payables };
}

/** What the deposit pays is not receivable. */
function drawOn(legs: Leg[], account: string, drawn: Drawn, byLine: Map<string, number>): void {
  for (const [lineId, amountMinor] of drawn) {
    legs.push({ account, amountMinor: -amountMinor, lineId });
    byLine.set(lineId, (byLine.get(lineId) ?? 0) - amountMinor);
  }
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
