import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { TouchFacts } from './facts.ts';
import { judgeTouches } from './judge.ts';
import { type Rate, surelyAbove, surelyBelow } from './statistics/rates.ts';
import { fraudRulesOf } from './policy.ts';

const rules = fraudRulesOf({
  policyId: 'own-1',
  off: [],
  parameters: { bannedReferrers: ['deals.example'], paidAdsForbidden: 1 },
});
const visits = fc
  .array(
    fc.record({
      creatorId: fc.constantFrom('ana', 'ben', 'cai', 'dee'),
      click: fc.boolean(),
      eligible: fc.boolean(),
      occurredAtMs: fc.oneof(fc.integer({ min: 0, max: 5_000 }), fc.integer({ min: 0, max: 9_000_000 })),
      referrerHost: fc.constantFrom(undefined, 'deals.example', 'video.example'),
      source: fc.constantFrom(undefined, undefined, 'coupon_site' as const),
    }),
    { maxLength: 25 },
  )
  .map((parts) => ({
    orderAtMs: 9_000_000,
    checkoutsAtMs: [8_000_000],
    touches: parts
      .toSorted((a, b) => a.occurredAtMs - b.occurredAtMs)
      .map((part, index): TouchFacts => ({ ...part, touchId: `t${index}`, linkCode: `link-${part.creatorId}` })),
  }));

describe('the rules on touches', () => {
  it('say at most one thing of a touch, and of none that is not there', () => {
    fc.assert(
      fc.property(visits, (visit) => {
        const told = judgeTouches(visit, rules).map(({ touchId }) => touchId);
        expect(new Set(told).size).toBe(told.length);
        expect(told.every((touchId) => visit.touches.some((touch) => touch.touchId === touchId))).toBe(true);
      }),
    );
  });

  it('leave the first click on a link standing when nothing else speaks against it', () => {
    fc.assert(
      fc.property(visits, (visit) => {
        const verdicts = new Map(judgeTouches(visit, rules).map(({ touchId, rule }) => [touchId, rule]));
        const repeats = visit.touches.filter(({ touchId }) => verdicts.get(touchId) === 'duplicate_click');
        for (const repeat of repeats) {
          const standing = visit.touches.some(
            (touch) =>
              touch.linkCode === repeat.linkCode && touch.click && touch.eligible && !verdicts.has(touch.touchId),
          );
          expect(standing).toBe(true);
        }
      }),
    );
  });

  it('do not depend on when all of it happened', () => {
    fc.assert(
      fc.property(visits, fc.integer({ min: 1, max: 1e12 }), (visit, laterMs) => {
        const later = {
          orderAtMs: visit.orderAtMs + laterMs,
          checkoutsAtMs: visit.checkoutsAtMs.map((atMs) => atMs + laterMs),
          touches: visit.touches.map((touch) => ({ ...touch, occurredAtMs: touch.occurredAtMs + laterMs })),
        };
        const told = (some: typeof visit) => judgeTouches(some, rules).map(({ touchId, rule }) => [touchId, rule]);
        expect(told(later)).toEqual(told(visit));
      }),
    );
  });
});

describe('the comparison of rates', () => {
  const rates = fc
    .tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 500 }))
    .map(([cases, others]): Rate => ({ cases, of: cases + others }));
  const z = 1.96;
  const bounds = ({ cases, of }: Rate) => {
    const share = cases / of;
    const middle = share + (z * z) / (2 * of);
    const half = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
    return { lower: (middle - half) / (1 + (z * z) / of), upper: (middle + half) / (1 + (z * z) / of) };
  };

  it('agrees with the ends of the Wilson interval', () => {
    fc.assert(
      fc.property(rates, rates, fc.integer({ min: 1, max: 10 }), (rate, other, factor) => {
        fc.pre(rate.of > 0 && other.of > 0);
        const { lower, upper } = bounds(rate);
        const above = (other.cases / other.of) * factor;
        const below = other.cases / other.of / factor;
        // Where a float cannot tell the two apart, the exact answer is not questioned.
        if (Math.abs(lower - above) > 1e-9 && above > 0 && above < 1)
          expect(surelyAbove(rate, other, factor)).toBe(lower > above);
        if (Math.abs(upper - below) > 1e-9 && below > 0 && below < 1)
          expect(surelyBelow(rate, other, factor)).toBe(upper < below);
      }),
    );
  });

  it('says nothing of no cases, and never both', () => {
    expect([
      surelyAbove({ cases: 0, of: 0 }, { cases: 1, of: 9 }, 1),
      surelyBelow({ cases: 0, of: 0 }, { cases: 1, of: 9 }, 1),
    ]).toEqual([false, false]);
    fc.assert(
      fc.property(rates, rates, (rate, other) => {
        expect(surelyAbove(rate, other, 1) && surelyBelow(rate, other, 1)).toBe(false);
      }),
    );
  });
});
