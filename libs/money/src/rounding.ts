import { invariant } from '@creditroll/kernel';
import { safeMinor } from './money.ts';

/** `amount × numerator ÷ denominator`, rounded to the nearest integer, a tie to the even one. */
export function mulDivHalfEven(amount: number, numerator: number, denominator: number): number {
  invariant(denominator > 0, 'a share needs a positive denominator');
  return divHalfEven(BigInt(amount) * BigInt(numerator), denominator);
}

/** The sum of products, divided and rounded once, half to even; nothing on the way is rounded. */
export function sumDivHalfEven(products: readonly (readonly [number, number])[], denominator: number): number {
  invariant(denominator > 0, 'a share needs a positive denominator');
  const sum = products.reduce((all, [amount, numerator]) => all + BigInt(amount) * BigInt(numerator), 0n);
  return divHalfEven(sum, denominator);
}

function divHalfEven(product: bigint, denominator: number): number {
  const divisor = BigInt(denominator);
  const magnitude = product < 0n ? -product : product;
  const floor = magnitude / divisor;
  const twiceRest = (magnitude % divisor) * 2n;
  const up = twiceRest > divisor || (twiceRest === divisor && floor % 2n === 1n);
  const rounded = up ? floor + 1n : floor;
  return safeMinor(product < 0n ? -rounded : rounded);
}

/** A rate in parts per million: 15.5 % is 155,000. Integers, so that rates compare and multiply exactly. */
export const PPM = 1_000_000;
