import type { DataOf, Figures, figuresChanged } from '@creditroll/contracts';
import { type Count, slicesOf } from '../domain/figures.ts';

const none: Figures = {
  clicks: 0,
  invalidClicks: 0,
  orders: 0,
  lines: 0,
  declinedLines: 0,
  salesMinor: 0,
  accruedMinor: 0,
  reversedMinor: 0,
  releasedMinor: 0,
  paidMinor: 0,
  feeMinor: 0,
};

/** One message of what many touches add to a subject's figures. */
export const figuresOf = (subject: string, counts: readonly Count[]): DataOf<typeof figuresChanged> => ({
  subject,
  brandId: counts[0]?.brandId ?? null,
  slices: slicesOf(counts).map(({ quarterAtMs, clicks, invalidClicks }) => ({
    quarterAtMs,
    currency: null,
    figures: { ...none, clicks, invalidClicks },
  })),
});
