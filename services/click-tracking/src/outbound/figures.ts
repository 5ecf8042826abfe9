import type { DataOf, figuresChanged } from '@creditroll/contracts';
import { type Count, slicesOf } from '../domain/figures.ts';

/** One message of what many touches add to a subject's figures. */
export const figuresOf = (subject: string, counts: readonly Count[]): DataOf<typeof figuresChanged> => ({
  subject,
  brandId: counts[0]?.brandId ?? null,
  slices: slicesOf(counts).map(({ quarterAtMs, figures }) => ({ quarterAtMs, currency: null, figures })),
});
