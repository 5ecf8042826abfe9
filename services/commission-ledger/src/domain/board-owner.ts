import type { boardSalesMoved, DataOf, prizeFunded } from '@creditroll/contracts';
import { invariant, sha256 } from '@creditroll/kernel';
import type { Currency } from '@creditroll/money';
import { bonusKey } from './bonus-sales.ts';
import type { SaleBoard } from './book.ts';
import { fundedBy, type Funding, type Given, given, waysOfCover, wayTo } from './given.ts';

/**
 * What became of a prize: `awaiting` means that the brand's deposit has not answered, `held` that it is credited, and the
 * deposit does not cover it yet.
 */
export const prizeStates = ['awaiting', 'held', 'payable'] as const;
type PrizeState = (typeof prizeStates)[number];

/** A place that has a prize. */
export interface Placed {
  readonly place: number;
  readonly creatorId: string;
  readonly salesMinor: number;
  readonly prizeMinor: number;
}

/** As it was decided; the place never changes. */
export interface Winner extends Placed {
  readonly state: PrizeState;
}

/** A version of a campaign's leaderboard in one span. */
export interface Board extends SaleBoard {
  readonly boardId: string;
  readonly span: string;
  readonly brandId: string;
  readonly currency: Currency;
  readonly funding: Funding;
  /** Null: not decided yet. */
  readonly winners: readonly Winner[] | null;
}

/** A creator's sales that count for one board. */
export interface Score {
  readonly board: string;
  readonly boardId: string;
  readonly span: string;
  readonly creatorId: string;
  readonly salesMinor: number;
  /** The sales with the sign turned, so that an index has the best first. */
  readonly rankMinor: number;
  /** When the sum became what it is. */
  readonly reachedAtMs: number;
}

export type BoardMoved = DataOf<typeof boardSalesMoved>;

export const boardKey = ({ boardId, span }: Pick<Board, 'boardId' | 'span'>): string => `${boardId}|${span}`;

export const scoreKey = ({ creatorId, boardId, span }: Pick<Score, 'creatorId' | 'boardId' | 'span'>): string =>
  bonusKey({ creatorId, bonusId: boardId, span });

/** A board of which nobody heard before its places were to be decided has no winners. */
export const boardOf = (moved: BoardMoved, nowMs: number): Board => ({
  boardId: moved.boardId,
  span: moved.span,
  campaignId: moved.campaignId,
  brandId: moved.brandId,
  currency: moved.currency,
  prizesMinor: moved.prizesMinor,
  minSalesMinor: moved.minSalesMinor,
  endsAtMs: moved.endsAtMs,
  decidesAtMs: moved.decidesAtMs,
  public: moved.public,
  funding: fundedBy(undefined, moved),
  winners: nowMs < moved.decidesAtMs ? null : [],
});

export function scored(before: Score | undefined, moved: BoardMoved, nowMs: number): Score {
  const { boardId, span, creatorId, movedMinor } = moved;
  const salesMinor = (before?.salesMinor ?? 0) + movedMinor;
  invariant(salesMinor >= 0, `the sales of ${scoreKey(moved)} would be ${salesMinor}`);
  return {
    board: boardKey(moved),
    boardId,
    span,
    creatorId,
    salesMinor,
    rankMinor: 0 - salesMinor,
    reachedAtMs: nowMs,
  };
}

/** Most sales first; of equal sums the one that was reached first, then by id. As the index of scores has them. */
const byRank = (a: Score, b: Score): number =>
  a.rankMinor - b.rankMinor || a.reachedAtMs - b.reachedAtMs || (a.creatorId < b.creatorId ? -1 : 1);

/** Who has a prize if it is as `scores` say. They must hold the best of the board; more of it do no harm. */
export const winnersOf = ({ prizesMinor, minSalesMinor }: SaleBoard, scores: readonly Score[]): Placed[] =>
  scores
    .filter(({ salesMinor }) => salesMinor >= minSalesMinor)
    .toSorted(byRank)
    .flatMap(({ creatorId, salesMinor }, index) => {
      const prizeMinor = prizesMinor[index];
      return prizeMinor === undefined ? [] : [{ place: index + 1, creatorId, salesMinor, prizeMinor }];
    });

/** The prize as a payable item has it, in the place of an order. */
const prizeOrderId = (board: Board): string => `${prizePrefix}${sha256(boardKey(board)).slice(0, 24)}`;

const prizePrefix = 'prize:';

/** Below and above the ids of all entries of prizes. */
export const prizeEntries = { from: prizePrefix, below: `${prizePrefix}~` };

const placeDigits = 2;
/** The same for ever: a version of a leaderboard of a campaign, its span, and the place. */
export const prizeEntryId = (board: Board, place: number): string =>
  `${prizeOrderId(board)}:${place.toString().padStart(placeDigits, '0')}`;

/** Places as they are for ever. Of a brand that pays ahead prizes wait until its deposit has answered. */
export const decided = (board: Board, placed: readonly Placed[]): Winner[] =>
  placed.map((one) => ({ ...one, state: board.funding.prefunded ? 'awaiting' : 'payable' }));

/** The prize as its brand's deposit knows it. */
export const prizeClaim = (board: Board, { place, creatorId }: Placed) => ({
  orderId: prizeOrderId(board),
  lineId: `${place}`,
  creatorId,
  campaignId: board.campaignId,
});

interface FundedPrize {
  readonly board: Board;
  readonly given: Given;
}

/** The deposit covers a prize, or does not yet. Undefined: that is known. */
export function fundedPrize(
  board: Board,
  { lineId, waits }: Pick<DataOf<typeof prizeFunded>, 'lineId' | 'waits'>,
  atMs: number,
): FundedPrize | undefined {
  const winner = (board.winners ?? []).find(({ place }) => lineId === `${place}`);
  if (!winner || winner.state === 'payable' || (winner.state === 'held' && waits)) return undefined;
  const now: Winner = { ...winner, state: waits ? 'held' : 'payable' };
  const winners = (board.winners ?? []).map((one) => (one === winner ? now : one));
  const given = winner.state === 'held' ? bookedCover(board, now, atMs) : bookedPrize(board, now, atMs);
  return { board: { ...board, winners }, given };
}

const payerOf = ({ brandId, currency, funding }: Board, { creatorId }: Winner) => ({
  creatorId,
  brandId,
  currency,
  prefunded: funding.prefunded,
});

/** What a prize books: the brand owes it or its deposit pays it, and then it is payable at once. */
export function bookedPrize(board: Board, winner: Winner, atMs: number): Given {
  const { state, prizeMinor } = winner;
  invariant(state !== 'awaiting', `the deposit has not answered for ${prizeEntryId(board, winner.place)}`);
  const sums = { accruedMinor: prizeMinor, releasedMinor: state === 'held' ? 0 : prizeMinor };
  return given({ ...named(board, winner), kind: 'prize', ways: [wayTo(payerOf(board, winner), state)], sums }, atMs);
}

/** What was held becomes payable. */
function bookedCover(board: Board, winner: Winner, atMs: number): Given {
  const naming = named(board, winner);
  const entryId = `${coverPrefix}${naming.entryId}`;
  const ways = waysOfCover(payerOf(board, winner), 'payable');
  return given({ ...naming, entryId, kind: 'funding', ways, sums: { releasedMinor: winner.prizeMinor } }, atMs);
}

/** Apart from the entries of prizes, each of which belongs to one place. */
const coverPrefix = 'funded-';

const named = (board: Board, { place, creatorId, prizeMinor }: Winner) => ({
  entryId: prizeEntryId(board, place),
  creatorId,
  brandId: board.brandId,
  campaignId: board.campaignId,
  currency: board.currency,
  amountMinor: prizeMinor,
  orderId: prizeOrderId(board),
  lineId: `${place}`,
});
