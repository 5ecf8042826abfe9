/** So many cases of so many. */
export interface Rate {
  readonly cases: number;
  readonly of: number;
}

/** The square of 1.96: two-sided 95 %, in ten-thousandths. */
const squaredZ = 38_416n;
const squaredZBelow = 10_000n;

/**
 * Whether the 95 % Wilson interval of a rate lies above `factor` times another. The interval is the set of rates that a
 * score test does not refuse, so its end need not be computed: cases ÷ n is above q, and n (cases ÷ n − q)² is above
 * z² q (1 − q). Both sides are whole numbers over one denominator, so no rounding can tip it.
 * Source: E. B. Wilson, Probable inference, the law of succession, and statistical inference (1927).
 */
export const surelyAbove = (rate: Rate, other: Rate, factor: number): boolean =>
  beyond(rate, BigInt(other.cases) * BigInt(factor), BigInt(other.of)) === 'above';

/** Whether the interval lies below another rate divided by `divisor`. */
export const surelyBelow = (rate: Rate, other: Rate, divisor: number): boolean =>
  beyond(rate, BigInt(other.cases), BigInt(other.of) * BigInt(divisor)) === 'below';

function beyond(rate: Rate, above: bigint, below: bigint): 'above' | 'below' | 'within' {
  const cases = BigInt(rate.cases);
  const of = BigInt(rate.of);
  // A rate of one or more cannot be exceeded; nothing is known of no cases.
  if (of === 0n || below === 0n || above >= below) return 'within';
  const difference = cases * below - above * of;
  // n (d ÷ (n b))² against z² a (b − a) ÷ b², both times n b².
  const far = difference * difference * squaredZBelow > squaredZ * above * (below - above) * of;
  if (!far) return 'within';
  return difference > 0n ? 'above' : 'below';
}
