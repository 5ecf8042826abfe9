import { boardSalesMoved, bonusSalesMoved } from '@creditroll/contracts';
import type { Unit } from '@creditroll/processing';
import { type SalesMove, salesMoves } from '../domain/bonus-sales.ts';
import type { Book, SaleBoard } from '../domain/book.ts';

/** Whose owner counts a creator's sales in a campaign. */
export const bonusSubject = ({ creatorId, campaignId }: Pick<SalesMove, 'creatorId' | 'campaignId'>): string =>
  `${creatorId}:${campaignId}`;

/** What a change of an order's book adds to sales that count for bonuses and leaderboards. */
export function sayBonusSales(unit: Unit, before: Book | undefined, after: Book): void {
  const { orderId, brandId, orderAtMs, lockAtMs, releasedAtMs } = after;
  for (const { steps, board, ...move } of salesMoves(before, after)) {
    if (board) {
      sayBoardSales(unit, after, move, board);
      continue;
    }
    unit.emit(bonusSalesMoved, bonusSubject(move), {
      ...move,
      steps: [...steps],
      orderId,
      brandId,
      orderAtMs,
      dueAtMs: releasedAtMs ?? lockAtMs,
    });
  }
}

/** To the owner of the campaign, who ranks its creators. */
function sayBoardSales(
  unit: Unit,
  { orderId, brandId, orderAtMs }: Book,
  { bonusId, span, currency, creatorId, movedMinor, prefunded }: Omit<SalesMove, 'steps' | 'board'>,
  board: SaleBoard,
): void {
  unit.emit(boardSalesMoved, board.campaignId, {
    ...board,
    prizesMinor: [...board.prizesMinor],
    boardId: bonusId,
    span,
    currency,
    orderId,
    brandId,
    creatorId,
    movedMinor,
    orderAtMs,
    ...(prefunded ? { prefunded } : {}),
  });
}
