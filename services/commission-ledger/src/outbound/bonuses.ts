import { bonusSalesMoved } from '@creditroll/contracts';
import type { Unit } from '@creditroll/processing';
import { salesMoves } from '../domain/bonus-sales.ts';
import type { Book } from '../domain/book.ts';

/** What a change of an order's book adds to sales that count for bonuses. */
export function sayBonusSales(unit: Unit, before: Book | undefined, after: Book): void {
  const { orderId, brandId, lockAtMs, releasedAtMs } = after;
  for (const { steps, ...move } of salesMoves(before, after))
    unit.emit(bonusSalesMoved, `${move.creatorId}:${move.campaignId}`, {
      ...move,
      steps: [...steps],
      orderId,
      brandId,
      dueAtMs: releasedAtMs ?? lockAtMs,
    });
}
