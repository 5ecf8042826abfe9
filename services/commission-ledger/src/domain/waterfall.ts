import { allocate, mulDivHalfEven, PPM } from '@creditroll/money';
import type { AgencySplit, CohostShare, Weight } from './book.ts';

export interface Waterfall {
  readonly feeMinor: number;
  /** In the order of the splits. */
  readonly agencyMinors: readonly number[];
  /** In the order of the members. */
  readonly memberMinors: readonly number[];
}

/**
 * A gross commission on its way down: the operator's fee, then each agency its share of what is left, then the creators
 * by weight. Fee and shares are rounded half to even, the creators' parts by largest remainder with ties by id; all of it
 * adds up to the gross.
 */
export function waterfall(
  grossMinor: number,
  { operatorFeePpm, splits }: { readonly operatorFeePpm: number; readonly splits: readonly AgencySplit[] },
  members: readonly Weight[],
): Waterfall {
  const feeMinor = mulDivHalfEven(grossMinor, operatorFeePpm, PPM);
  let leftMinor = grossMinor - feeMinor;
  const agencyMinors = splits.map(({ splitPpm }) => {
    const partMinor = mulDivHalfEven(leftMinor, splitPpm, PPM);
    leftMinor -= partMinor;
    return partMinor;
  });
  return { feeMinor, agencyMinors, memberMinors: divide(leftMinor, members) };
}

/** What a host keeps and what each co-host gets, in their order; it adds up to what the host would have had. */
export function withCohosts(
  amountMinor: number,
  hostId: string,
  cohosts: readonly CohostShare[],
): { readonly hostMinor: number; readonly cohostMinors: readonly number[] } {
  const given = cohosts.reduce((sum, { sharePpm }) => sum + sharePpm, 0);
  const [hostMinor = 0, ...cohostMinors] = divide(amountMinor, [
    { id: hostId, weight: PPM - given },
    ...cohosts.map(({ creatorId, sharePpm }) => ({ id: creatorId, weight: sharePpm })),
  ]);
  return { hostMinor, cohostMinors };
}

/** `allocate` without its work where there is one to have it all. */
export const divide = (amountMinor: number, shares: readonly Weight[]): number[] =>
  shares.length === 1 ? [amountMinor] : allocate(amountMinor, shares);
