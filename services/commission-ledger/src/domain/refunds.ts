import type { OrderLine } from '@creditroll/contracts';
import { mulDivHalfEven } from '@creditroll/money';
import type { BookLine, Party } from './book.ts';

export interface Refunded {
  readonly refundedQuantity: number;
  readonly refundedBaseMinor: number;
}

/**
 * What of a line's base is gone, from the order's totals so far: pieces and money without pieces, in proportion to what was
 * paid for the line. The base can be less than that, where the price contains tax, or more, where a formula leaves a
 * discount in: half of the money is half of the base all the same.
 */
export function refundedOf(
  line: Pick<OrderLine, 'quantity' | 'unitPriceMinor' | 'discountMinor' | 'refundedQuantity' | 'refundedMinor'>,
  baseMinor: number,
  cancelled: boolean,
): Refunded {
  if (cancelled) return { refundedQuantity: line.quantity, refundedBaseMinor: baseMinor };
  const refundedQuantity = Math.min(line.refundedQuantity, line.quantity);
  if (refundedQuantity === 0 && line.refundedMinor === 0) return { refundedQuantity, refundedBaseMinor: 0 };
  const paidMinor = line.unitPriceMinor * line.quantity - line.discountMinor;
  if (line.refundedMinor === 0 || paidMinor <= 0)
    return { refundedQuantity, refundedBaseMinor: mulDivHalfEven(baseMinor, refundedQuantity, line.quantity) };
  const paidBackMinor = mulDivHalfEven(paidMinor, refundedQuantity, line.quantity) + line.refundedMinor;
  return {
    refundedQuantity,
    refundedBaseMinor: mulDivHalfEven(baseMinor, Math.min(paidBackMinor, paidMinor), paidMinor),
  };
}

/**
 * What a party should hold now: a share of the base by the base that is left, a fixed amount by the pieces, and nothing of
 * either once all that was paid is back. It looks at totals and not at steps, so that partial refunds in any order and any
 * split come to the same as one; a full refund leaves exactly nothing.
 */
export function targetOf(
  party: Pick<Party, 'creditMinor' | 'refundsBy'>,
  line: Pick<BookLine, 'quantity' | 'baseMinor' | keyof Refunded>,
): number {
  const byBase = party.refundsBy === 'base' || line.refundedBaseMinor === line.baseMinor;
  const gone = byBase ? line.refundedBaseMinor : line.refundedQuantity;
  const whole = byBase ? line.baseMinor : line.quantity;
  if (gone === 0 || whole === 0) return party.creditMinor;
  return party.creditMinor - mulDivHalfEven(party.creditMinor, gone, whole);
}
