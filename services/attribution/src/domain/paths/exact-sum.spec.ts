import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ExactSum } from './exact-sum.ts';

function sumOf(numbers: readonly number[]): number {
  const sum = new ExactSum();
  for (const number of numbers) sum.add(number);
  return sum.rounded;
}

/** Doubles of moderate size are whole numbers of 2^-200. */
const scale = 200n;
function whole(number: number): bigint {
  let [left, shift] = [number, scale];
  while (!Number.isInteger(left)) [left, shift] = [left * 2, shift - 1n];
  return BigInt(left) << shift;
}

describe('an exact sum', () => {
  it('keeps what ordinary adding loses', () => {
    expect(sumOf([1e100, 1, -1e100])).toBe(1);
    expect(sumOf(Array.from({ length: 10 }, () => 0.1))).toBe(1);
    // Half of the last digit, and a little more.
    expect(sumOf([2 ** 53, 1, 2 ** -60])).toBe(2 ** 53 + 2);
    expect(sumOf([])).toBe(0);
  });

  it('is the number next to the true sum, in any order', () => {
    const number = fc
      .tuple(fc.integer({ min: -(2 ** 40), max: 2 ** 40 }), fc.integer({ min: -60, max: 60 }))
      .map(([digits, power]) => digits * 2 ** power);
    fc.assert(
      fc.property(fc.array(number, { maxLength: 30 }), (numbers) => {
        const sum = sumOf(numbers);
        expect(sumOf(numbers.toReversed())).toBe(sum);
        expect(sumOf(numbers.toSorted((a, b) => a - b))).toBe(sum);
        const error = whole(sum) - numbers.reduce((total, one) => total + whole(one), 0n);
        const lastDigit = whole(Math.max(Math.abs(sum) * 2 ** -53, 2 ** -200));
        expect((error < 0n ? -error : error) <= lastDigit).toBe(true);
      }),
    );
  });
});
