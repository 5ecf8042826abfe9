import type { PayableItem } from '@creditroll/contracts';
import { invariant } from '@creditroll/kernel';
import type { QuotaMove } from './allotments.ts';
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
import { standsAt } from './holds.ts';
import type { Shift } from './shifts.ts';

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

export function kindOf(moves: readonly Move[], shifts: readonly Shift[]): EntryKind {
  if (moves.length === 0 && shifts.some(({ funding }) => funding !== undefined)) return 'funding';
  if (moves.length === 0) return shifts.some(({ to }) => to === 'held') ? 'hold' : 'hold_release';
  return moves.reduce((sum, move) => sum + move.amountMinor, 0) < 0 ? 'reversal' : 'accrual';
}

interface Change {
  readonly moves: readonly Move[];
  readonly shifts: readonly Shift[];
}

/**
 * The entry of a change: what goes from one account of a creator to another, then each party's moves, and on the brand's
 * accounts the opposite of each line's sum of moves, and what of it is paid from another of them than before.
 */
export function posted(book: Book, { moves, shifts }: Change, kind: EntryKind, atMs: number): Outcome {
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
  const receivable = new Map<string, number>();
  let deposit: Map<string, number> | undefined;
  const owe = (funding: Party['funding'], lineId: string, amountMinor: number): void => {
    const byLine = funding === 'deposit' ? (deposit ??= new Map()) : receivable;
    byLine.set(lineId, (byLine.get(lineId) ?? 0) + amountMinor);
  };
  for (const { lineId, party, amountMinor, from, to, funding } of shifts) {
    if (from !== to && payeeOf(party) !== null) {
      add({ lineId, party, amountMinor: -amountMinor }, from);
      add({ lineId, party, amountMinor }, to);
    }
    if (funding === undefined) continue;
    owe(party.funding, lineId, -amountMinor);
    owe(funding, lineId, amountMinor);
  }
  for (const move of moves) {
    add(move, standsAt(book, move.party));
    owe(move.party.funding, move.lineId, move.amountMinor);
  }
  const oweFrom = (account: string, byLine: ReadonlyMap<string, number>): void => {
    for (const [lineId, sum] of byLine) if (sum !== 0) legs.push({ account, amountMinor: -sum, lineId });
  };
  oweFrom(accounts.brandReceivable(brandId, currency), receivable);
  if (deposit) oweFrom(accounts.brandDeposit(brandId, currency), deposit);
  return { book, entry: balanced({ entryId, kind, orderId, payeeId: null, atMs, currency, legs }), payables };
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
