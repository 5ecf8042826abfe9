import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { baseFormulas, type FormulaName } from './base-formulas/index.ts';
import { refundedOf } from './refunds.ts';
import { line } from './story.fixture.ts';

interface Sold {
  readonly quantity?: number;
  readonly unitPriceMinor: number;
  readonly discountMinor?: number;
  readonly platformDiscountMinor?: number;
  readonly taxMinor?: number;
}

/** What of the base is gone of a line whose price contains its tax. */
function gone(formula: FormulaName, sold: Sold, back: { refundedQuantity?: number; refundedMinor?: number }) {
  const made = line('1', { quantity: 1, taxIncluded: true, ...sold, ...back });
  const baseMinor = baseFormulas[formula].baseMinor({ ...made, couponMinor: 0 });
  return { baseMinor, ...refundedOf(made, baseMinor, false) };
}

describe('money that came back without pieces', () => {
  it('is in proportion to what was paid, where the price contains tax', () => {
    const sold = { unitPriceMinor: 1_200, taxMinor: 200 };
    expect(gone('standard_v1', sold, { refundedMinor: 600 })).toMatchObject({
      baseMinor: 1_000,
      refundedBaseMinor: 500,
    });
    expect(gone('standard_v1', sold, { refundedMinor: 1_200 })).toMatchObject({ refundedBaseMinor: 1_000 });
  });

  it.each(['tiktok_v1', 'subsidy_in_v1'] as const)(
    'leaves nothing of a base that is more than what was paid: %s',
    (formula) => {
      const sold = { unitPriceMinor: 1_000, discountMinor: 300, platformDiscountMinor: 300 };
      expect(gone(formula, sold, { refundedMinor: 700 })).toMatchObject({ baseMinor: 1_000, refundedBaseMinor: 1_000 });
      expect(gone(formula, sold, { refundedMinor: 350 })).toMatchObject({ refundedBaseMinor: 500 });
    },
  );

  it('comes to all of the base with the pieces that came back, at an odd minor unit, too', () => {
    const sold = { quantity: 2, unitPriceMinor: 61, taxMinor: 21 };
    const back = { refundedQuantity: 1, refundedMinor: 61 };
    expect(gone('standard_v1', sold, back)).toMatchObject({ baseMinor: 101, refundedBaseMinor: 101 });
  });

  it('is never more than the base, never shrinks with more of it, and all of it is all', () => {
    const amount = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(
      fc.property(
        fc.constantFrom<FormulaName>('standard_v1', 'subsidy_in_v1', 'tiktok_v1'),
        fc.record({
          quantity: fc.integer({ min: 1, max: 20 }),
          unitPriceMinor: amount,
          discountMinor: amount,
          taxMinor: amount,
        }),
        fc.integer({ min: 0, max: 20 }),
        amount,
        (formula, sold, pieces, refundedMinor) => {
          const refundedQuantity = Math.min(pieces, sold.quantity);
          const paidMinor = Math.max(0, sold.unitPriceMinor * sold.quantity - sold.discountMinor);
          const some = gone(formula, sold, { refundedQuantity, refundedMinor });
          const more = gone(formula, sold, { refundedQuantity, refundedMinor: refundedMinor + 1 });
          expect(some.refundedBaseMinor).toBeLessThanOrEqual(some.baseMinor);
          expect(more.refundedBaseMinor).toBeGreaterThanOrEqual(some.refundedBaseMinor);
          if (paidMinor > 0)
            expect(gone(formula, sold, { refundedMinor: paidMinor }).refundedBaseMinor).toBe(some.baseMinor);
        },
      ),
    );
  });
});
