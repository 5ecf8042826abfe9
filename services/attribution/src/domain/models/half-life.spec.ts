import { describe, expect, it } from '@jest/globals';
import { DAY_MS, HOUR_MS } from '@creditroll/kernel';
import fc from 'fast-check';
import { halfLifeWeight } from './half-life.ts';

const whole = 2 ** 40;
const ages = fc.integer({ min: 0, max: 400 * DAY_MS });
const halfLives = fc.integer({ min: HOUR_MS, max: 400 * DAY_MS });

describe('the weight by half-lives', () => {
  it('is a power of two after whole half-lives, and never nothing', () => {
    const after = (count: number) => halfLifeWeight(count * 168 * HOUR_MS, 168 * HOUR_MS);
    expect([0, 1, 2, 40, 41, 500].map(after)).toEqual([whole, whole / 2, whole / 4, 1, 1, 1]);
  });

  it('is within one unit of the real number', () => {
    fc.assert(
      fc.property(ages, halfLives, (ageMs, halfLifeMs) => {
        const real = whole * 2 ** (-ageMs / halfLifeMs);
        expect(Math.abs(halfLifeWeight(ageMs, halfLifeMs) - Math.max(1, real))).toBeLessThan(1.01);
      }),
    );
  });

  it('never rises with age', () => {
    fc.assert(
      fc.property(ages, fc.integer({ min: 0, max: DAY_MS }), halfLives, (ageMs, moreMs, halfLifeMs) => {
        expect(halfLifeWeight(ageMs + moreMs, halfLifeMs)).toBeLessThanOrEqual(halfLifeWeight(ageMs, halfLifeMs));
      }),
    );
  });

  it('is what it was on every machine', () => {
    const hours = [1, 7, 24, 84, 100, 167, 169, 1_000, 9_000];
    expect(hours.map((age) => halfLifeWeight(age * HOUR_MS, 168 * HOUR_MS))).toEqual([
      1_094_984_524_612, 1_068_210_666_054, 995_853_700_410, 777_472_127_994, 727_805_453_278, 552_028_723_896,
      547_492_262_306, 17_756_387_506, 1,
    ]);
  });
});
