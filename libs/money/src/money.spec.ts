import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { allocate, currencies, currencyExponents, formatDecimal, mulDivHalfEven, parseDecimal } from './index.ts';

const amount = fc.integer({ min: -(2 ** 50), max: 2 ** 50 });
const shares = fc
  .array(fc.record({ id: fc.string({ minLength: 1, maxLength: 6 }), weight: fc.integer({ min: 0, max: 2 ** 40 }) }), {
    minLength: 1,
    maxLength: 12,
  })
  .filter((list) => list.some((share) => share.weight > 0));

describe('allocate', () => {
  it('gives the odd unit to the largest remainder, ties by id', () => {
    expect(
      allocate(100, [
        { id: 'b', weight: 1 },
        { id: 'a', weight: 1 },
        { id: 'c', weight: 1 },
      ]),
    ).toEqual([33, 34, 33]);
    expect(
      allocate(5, [
        { id: 'a', weight: 60 },
        { id: 'b', weight: 40 },
      ]),
    ).toEqual([3, 2]);
    expect(
      allocate(-5, [
        { id: 'a', weight: 50 },
        { id: 'b', weight: 50 },
      ]),
    ).toEqual([-3, -2]);
  });

  it('conserves every minor unit and strays from the exact share by less than one', () => {
    fc.assert(
      fc.property(amount, shares, (total, list) => {
        const parts = allocate(total, list);
        expect(parts.reduce((a, b) => a + b, 0)).toBe(total);
        const weights = list.reduce((a, share) => a + BigInt(share.weight), 0n);
        list.forEach((share, index) => {
          const off = BigInt(parts[index] ?? 0) * weights - BigInt(total) * BigInt(share.weight);
          expect(off < weights && off > -weights).toBe(true);
        });
      }),
    );
  });

  it('does not depend on the order of the shares', () => {
    fc.assert(
      fc.property(
        amount,
        fc.uniqueArray(fc.tuple(fc.string({ minLength: 1 }), fc.integer({ min: 1, max: 1e6 })), {
          selector: ([id]) => id,
          minLength: 1,
        }),
        (total, pairs) => {
          const list = pairs.map(([id, weight]) => ({ id, weight }));
          const forward = new Map(allocate(total, list).map((part, i) => [list[i]?.id, part]));
          const back = list.toReversed();
          allocate(total, back).forEach((part, i) => expect(part).toBe(forward.get(back[i]?.id)));
        },
      ),
    );
  });

  it('takes back exactly what it gave', () => {
    fc.assert(
      fc.property(amount, shares, (total, list) => {
        expect(allocate(-total, list)).toEqual(allocate(total, list).map((part) => (part === 0 ? 0 : -part)));
      }),
    );
  });
});

describe('rounding', () => {
  it('rounds a tie to the even unit', () => {
    expect([1, 3, 5, -1, -3].map((n) => mulDivHalfEven(n, 1, 2))).toEqual([0, 2, 2, 0, -2]);
  });

  it('is exact beyond what a float could hold', () => {
    expect(mulDivHalfEven(9_007_199_254_740_991, 999_999, 1_000_000)).toBe(9_007_190_247_541_736);
  });

  it('says the same as bigints, on both sides of what a float holds', () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: 0, max: 2 ** 24 }), fc.integer({ min: 1, max: 2 ** 24 }), (a, part, of) => {
        const numerator = Math.min(part, of);
        const twice = 2n * BigInt(a) * BigInt(numerator);
        const rounded = BigInt(mulDivHalfEven(a, numerator, of));
        const off = 2n * rounded * BigInt(of) - twice;
        const halfway = off === BigInt(of) || off === -BigInt(of);
        expect(off <= BigInt(of) && off >= -BigInt(of)).toBe(true);
        expect(!halfway || rounded % 2n === 0n).toBe(true);
      }),
      {
        examples: [
          [2 ** 50, 2 ** 24, 2 ** 24],
          [9_007_199_254, 1_000_000, 1_000_000],
          [-5, 1, 2],
        ],
      },
    );
  });

  it('refuses fractions', () => {
    expect(() => mulDivHalfEven(1.5, 2, 3)).toThrow(RangeError);
  });
});

describe('decimals', () => {
  it('keeps 0, 2 and 3 digits', () => {
    expect(parseDecimal('1200', 'VND')).toEqual({ amountMinor: 1200, currency: 'VND' });
    expect(parseDecimal('12.5', 'GBP').amountMinor).toBe(1250);
    expect(parseDecimal('1.234', 'KWD').amountMinor).toBe(1234);
    expect(parseDecimal('12.500', 'GBP').amountMinor).toBe(1250);
  });

  it('refuses what it would have to round or guess', () => {
    for (const text of ['1.005', '1e3', '', 'GBP 3', '1,50', '--1']) expect(() => parseDecimal(text, 'GBP')).toThrow();
    expect(() => parseDecimal('0.5', 'JPY')).toThrow();
  });

  it('reads back what it wrote, in every currency', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -(10 ** 14), max: 10 ** 14 }),
        fc.constantFrom(...currencies),
        (amountMinor, currency) => {
          expect(parseDecimal(formatDecimal({ amountMinor, currency }), currency)).toEqual({ amountMinor, currency });
        },
      ),
    );
  });

  it('knows the exponents that Intl gets wrong', () => {
    expect([currencyExponents.HUF, currencyExponents.IDR, currencyExponents.KWD, currencyExponents.JPY]).toEqual([
      2, 2, 3, 0,
    ]);
  });
});
