import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { baseFormulas, formulaOf, type PricedLine } from './index.ts';

const line = (more: Partial<PricedLine> = {}): PricedLine => ({
  quantity: 2,
  unitPriceMinor: 3_500,
  discountMinor: 1_000,
  platformDiscountMinor: 300,
  couponMinor: 700,
  taxMinor: 500,
  taxIncluded: true,
  earns: true,
  ...more,
});

describe('what a commission is reckoned from', () => {
  it.each([
    ['standard_v1', 5_500, '2 × 35.00 − 10.00 − 5.00'],
    ['subsidy_in_v1', 5_800, '2 × 35.00 − 7.00 − 5.00'],
    ['tiktok_v1', 5_800, '2 × 35.00 − 7.00 − 5.00'],
  ] as const)('%s takes %d of it', (name, baseMinor, arithmetic) => {
    expect(baseFormulas[name].baseMinor(line())).toBe(baseMinor);
    expect(baseFormulas[name].arithmetic(line(), 'GBP')).toBe(arithmetic);
    expect(baseFormulas[name].baseMinor(line({ taxIncluded: false }))).toBe(baseMinor + 500);
  });

  it('differs where a discount is neither by code nor subsidised', () => {
    const sale = line({ couponMinor: 0, platformDiscountMinor: 0 });
    expect(baseFormulas.subsidy_in_v1.baseMinor(sale)).toBe(5_500);
    expect(baseFormulas.tiktok_v1.baseMinor(sale)).toBe(6_500);
  });

  it('follows the channel and the time of the order', () => {
    const channels = ['web', 'tiktok', 'shopee'] as const;
    expect(channels.map((channel) => formulaOf(channel, 0))).toEqual(['standard_v1', 'tiktok_v1', 'subsidy_in_v1']);
  });
});

describe.each(Object.entries(baseFormulas))('laws of %s', (_name, formula) => {
  const amount = fc.integer({ min: 0, max: 10_000_000 });
  const priced = fc
    .record({
      quantity: fc.integer({ min: 1, max: 1_000 }),
      unitPriceMinor: amount,
      discountMinor: amount,
      platform: fc.integer({ min: 0, max: 100 }),
      coupon: fc.integer({ min: 0, max: 100 }),
      taxMinor: amount,
      taxIncluded: fc.boolean(),
      earns: fc.boolean(),
    })
    .map(({ platform, coupon, ...rest }): PricedLine => {
      const part = (percent: number): number => Math.floor((rest.discountMinor * percent) / 100);
      return { ...rest, platformDiscountMinor: part(platform), couponMinor: part(coupon) };
    });

  it('is between nought and the price of the goods, and a higher price never lowers it', () => {
    fc.assert(
      fc.property(priced, (of) => {
        const baseMinor = formula.baseMinor(of);
        expect(baseMinor).toBeGreaterThanOrEqual(0);
        expect(baseMinor).toBeLessThanOrEqual(of.unitPriceMinor * of.quantity);
        expect(formula.baseMinor({ ...of, unitPriceMinor: of.unitPriceMinor + 1 })).toBeGreaterThanOrEqual(baseMinor);
      }),
    );
  });

  it('is nought for what earns nothing', () => {
    fc.assert(fc.property(priced, (of) => expect(formula.baseMinor({ ...of, earns: false })).toBe(0)));
  });
});
