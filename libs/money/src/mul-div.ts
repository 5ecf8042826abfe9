import { safeMinor } from './money.ts';

/** A division of whole numbers: `floor × divisor + rest`, where `rest` is below the divisor. */
export interface Quotient {
  readonly floor: number;
  readonly rest: number;
}

/**
 * `a × b ÷ divisor`, exactly, for non-negative safe integers and a positive divisor; a fraction among them is a bug and throws. A product that is no safe integer is
 * reckoned in bigints, which cost several times as much; a remainder of safe integers is exact in floating point.
 */
export function mulDiv(a: number, b: number, divisor: number): Quotient {
  const product = a * b;
  const whole = Number.isInteger(a) && Number.isInteger(b) && Number.isInteger(divisor);
  if (whole && product <= Number.MAX_SAFE_INTEGER) {
    const rest = product % divisor;
    return { floor: (product - rest) / divisor, rest };
  }
  const exact = BigInt(a) * BigInt(b);
  return { floor: safeMinor(exact / BigInt(divisor)), rest: Number(exact % BigInt(divisor)) };
}
