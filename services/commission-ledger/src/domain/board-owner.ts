import type { boardSalesMoved, DataOf } from '@creditroll/contracts';
import { invariant, sha256 } from '@creditroll/kernel';
import type { Currency } from '@creditroll/money';
import { bonusKey } from './bonus-sales.ts';
import type { SaleBoard } from './book.ts';
import { accounts } from './entries.ts';
import { type Given, given } from './given.ts';

/** A place that has a prize, as it was decided. */
export interface Winner {
  readonly place: number;
  readonly creatorId: string;
  readonly salesMinor: number;
  readonly prizeMinor: number;
}

/** A version of a campaign's leaderboard in one span. */
export interface Board extends SaleBoard {
  readonly boardId: string;
  readonly span: string;
  readonly brandId: string;
  readonly currency: Currency;
  /** Null: not decided yet. Never changed afterwards. */
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
export const winnersOf = ({ prizesMinor, minSalesMinor }: SaleBoard, scores: readonly Score[]): Winner[] =>
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

/** What a prize books: the brand owes it, and it is payable at once. */
export function bookedPrize(board: Board, { place, creatorId, prizeMinor }: Winner, atMs: number): Given {
  const { campaignId, brandId, currency } = board;
  return given(
    {
      entryId: prizeEntryId(board, place),
      kind: 'prize',
      creatorId,
      brandId,
      campaignId,
      currency,
      from: accounts.brandReceivable(brandId, currency),
      to: accounts.creator(creatorId, 'payable', currency),
      amountMinor: prizeMinor,
      orderId: prizeOrderId(board),
      lineId: `${place}`,
      sums: { accruedMinor: prizeMinor, releasedMinor: prizeMinor },
    },
    atMs,
  );
}
