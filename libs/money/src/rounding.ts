import { invariant } from '@creditroll/kernel';
import { safeMinor } from './money.ts';
import { mulDiv } from './mul-div.ts';

/** `amount × numerator ÷ denominator`, rounded to the nearest integer, a tie to the even one. */
export function mulDivHalfEven(amount: number, numerator: number, denominator: number): number {
  invariant(denominator > 0, 'a share needs a positive denominator');
  const { floor, rest } = mulDiv(Math.abs(amount), Math.abs(numerator), denominator);
  const twiceRest = rest * 2;
  const up = twiceRest > denominator || (twiceRest === denominator && floor % 2 === 1);
  const rounded = up ? floor + 1 : floor;
  invariant(Number.isSafeInteger(rounded), 'a share is beyond what can be held exactly');
  return rounded !== 0 && amount < 0 !== numerator < 0 ? -rounded : rounded;
}

/** The sum of products, divided and rounded once, half to even; nothing on the way is rounded. */
export function sumDivHalfEven(products: readonly (readonly [number, number])[], denominator: number): number {
  invariant(denominator > 0, 'a share needs a positive denominator');
  const sum = products.reduce((all, [amount, numerator]) => all + BigInt(amount) * BigInt(numerator), 0n);
  const divisor = BigInt(denominator);
  const magnitude = sum < 0n ? -sum : sum;
  const floor = magnitude / divisor;
  const twiceRest = (magnitude % divisor) * 2n;
  const up = twiceRest > divisor || (twiceRest === divisor && floor % 2n === 1n);
  const rounded = up ? floor + 1n : floor;
  return safeMinor(sum < 0n ? -rounded : rounded);
}

/** A rate in parts per million: 15.5 % is 155,000. Integers, so that rates compare and multiply exactly. */
export const PPM = 1_000_000;
