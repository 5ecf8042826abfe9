import type { Credit, OrderLine } from '@creditroll/contracts';
import { reckonedFrom } from './base-formulas/index.ts';
import type { BookLine } from './book.ts';
import { type Credited, creditsOf } from './parties.ts';
import { type Refunded, refundedOf } from './refunds.ts';

/** What of a line the shop says otherwise since the lock. */
export interface LaterLine {
  readonly quantity: number;
  readonly baseMinor: number;
}

const nothing: Refunded = { refundedQuantity: 0, refundedBaseMinor: 0 };

/** Lines as they are released: those of which something was refunded by then remember how much. */
export const asReleased = (lines: readonly BookLine[]): readonly BookLine[] =>
  lines.every(isWhole) ? lines : lines.map((line) => (isWhole(line) ? line : { ...line, goneAtLock: goneOf(line) }));

const isWhole = ({ refundedQuantity, refundedBaseMinor }: BookLine): boolean =>
  refundedQuantity === 0 && refundedBaseMinor === 0;

const goneOf = ({ refundedQuantity, refundedBaseMinor }: BookLine): Refunded => ({
  refundedQuantity,
  refundedBaseMinor,
});

/**
 * A line after its lock keeps what it is reckoned from. What is left of it is what was left at the lock, or what is left of
 * it as the shop tells it now, whichever is less: what is missing counts as refunded. It looks at totals, so that words of
 * the shop in any order come to the same. Of rates by volume what was given up has lost its place, and does not come back.
 */
export function afterLock(before: BookLine, line: OrderLine, cancelled: boolean): BookLine {
  const { later: _, ...kept } = before;
  const { baseMinor } = reckonedFrom(line, before.formula);
  const now = refundedOf(line, baseMinor, cancelled);
  const least = before.volumes ? goneOf(before) : (before.goneAtLock ?? nothing);
  const leftQuantity = line.quantity - now.refundedQuantity;
  const leftBaseMinor = baseMinor - now.refundedBaseMinor;
  const same = line.quantity === before.quantity && baseMinor === before.baseMinor;
  return {
    ...kept,
    refundedQuantity: Math.max(least.refundedQuantity, before.quantity - leftQuantity),
    refundedBaseMinor: Math.max(least.refundedBaseMinor, before.baseMinor - leftBaseMinor),
    ...(same ? {} : { later: { quantity: line.quantity, baseMinor } }),
  };
}

/** Whether a line is credited to others, or in other shares, than its parties. */
export const isCreditedOtherwise = ({ parties }: BookLine, credits: readonly Credit[]): boolean =>
  sharesOf(creditsOf(parties)) !== sharesOf(credits);

function sharesOf(credits: readonly Credited[]): string {
  const weights = new Map<string, number>();
  for (const { creatorId, campaignId, contentId, weight } of credits) {
    const id = JSON.stringify([creatorId, campaignId, contentId ?? '']);
    weights.set(id, (weights.get(id) ?? 0) + weight);
  }
  return JSON.stringify([...weights].sort(([a], [b]) => (a < b ? -1 : 1)));
}
