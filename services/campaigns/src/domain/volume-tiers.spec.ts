import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { refusalOf, terms } from './domain.fixture.ts';
import { Problems } from './problems.ts';
import { isAtLeast } from './promise.ts';
import { orderCapOf, type Rate, rateOf } from './rate.ts';
import type { Terms } from './terms.ts';
import { counterOf, type VolumeTier, type VolumeTiersDraft } from './volume-tiers.ts';

const draft = (tiers: readonly VolumeTier[], more: Partial<VolumeTiersDraft> = {}): VolumeTiersDraft => ({
  period: 'month',
  currency: 'GBP',
  tiers,
  ...more,
});
const tier = (fromMinor: number, ratePpm: number): VolumeTier => ({ fromMinor, ratePpm });

function made(volumeTiers: VolumeTiersDraft): Rate | undefined {
  const problems = new Problems();
  const rate = rateOf({ volumeTiers }, problems);
  problems.refuse();
  return rate;
}

const refused = (volumeTiers: VolumeTiersDraft): readonly string[] =>
  refusalOf(() => made(volumeTiers)).fields.map(({ field, problem }) => `${field} ${problem}`);

describe('rates by volume', () => {
  it('are ascending tiers of one currency, the first from 0', () => {
    expect(made(draft([tier(0, 100_000), tier(50_000, 120_000)]))).toEqual({
      kind: 'volume_tiers',
      period: 'month',
      currency: 'GBP',
      tiers: [tier(0, 100_000), tier(50_000, 120_000)],
    });
  });

  it('are refused where they overlap or could never hold, with the field and the fix', () => {
    expect(refused(draft([tier(1, 100_000)]))).toEqual([
      'rate.volumeTiers.tiers[0].fromMinor must be 0: the first tier holds from the first sale on',
    ]);
    expect(refused(draft([tier(0, 1), tier(500, 2), tier(500, 3), tier(400, 4)]))).toEqual([
      'rate.volumeTiers.tiers[2].fromMinor must be more than the 500 of the tier before it, not 500',
      'rate.volumeTiers.tiers[3].fromMinor must be more than the 500 of the tier before it, not 400',
    ]);
    expect(refused(draft([tier(0, 900_001)]))).toEqual([
      'rate.volumeTiers.tiers[0].ratePpm must be a whole number from 0 to 900000 ppm, not 900001',
    ]);
    expect(refused(draft([], { period: 'day', currency: 'XXX' }))).toEqual([
      'rate.volumeTiers.period must be one of campaign, month, week',
      'rate.volumeTiers.tiers must be 1 to 10, not 0',
      'rate.volumeTiers.currency must be an ISO 4217 code that we know, not "XXX"',
    ]);
    const eleven = Array.from({ length: 11 }, (_, index) => tier(index, 1));
    expect(refused(draft(eleven))).toEqual(['rate.volumeTiers.tiers must be 1 to 10, not 11']);
  });

  it('have no order cap in another currency', () => {
    const problems = new Problems();
    orderCapOf({ amountMinor: 5, currency: 'EUR' }, made(draft([tier(0, 1)])), problems);
    expect(refusalOf(() => problems.refuse()).fields).toEqual([
      { field: 'orderCap.currency', problem: 'must be that of the rate; no order would fit both' },
    ]);
  });

  it('are counted by scope, so that a later version goes on from the volume that was reached', () => {
    expect(counterOf(terms({ fromMs: 5 }))).toBe(counterOf(terms({ fromMs: 6, belowMs: 9 })));
    expect(counterOf(terms({ creatorId: 'hanna' }))).not.toBe(counterOf(terms()));
    expect(counterOf(terms({ creatorId: 'hanna' }))).not.toBe(counterOf(terms({ productId: 'hanna' })));
  });
});

describe('whether a rate with tiers is no less than another', () => {
  const of = (tiers: readonly VolumeTier[], more: Partial<Terms> = {}, period: 'month' | 'week' = 'month') =>
    terms({ rate: { kind: 'volume_tiers', period, currency: 'GBP', tiers }, ...more });
  const share = (ratePpm: number) => terms({ rate: { kind: 'share', ratePpm } });
  const twoTiers = [tier(0, 100_000), tier(50_000, 150_000)];
  const rising = of(twoTiers);

  it('is seen at every volume', () => {
    expect(isAtLeast(rising, share(100_000))).toBe(true);
    expect(isAtLeast(rising, share(100_001))).toBe(false);
    expect(isAtLeast(share(150_000), rising)).toBe(true);
    expect(isAtLeast(share(149_999), rising)).toBe(false);
    expect(isAtLeast(of([tier(0, 100_000), tier(40_000, 150_000)]), rising)).toBe(true);
    expect(isAtLeast(of([tier(0, 100_000), tier(60_000, 200_000)]), rising)).toBe(false);
  });

  it('is seen by the worst case where the two count different volumes', () => {
    expect(isAtLeast(of(twoTiers, { creatorId: 'hanna' }), rising)).toBe(false);
    expect(isAtLeast(of([tier(0, 150_000), tier(9, 200_000)], {}, 'week'), rising)).toBe(true);
    expect(isAtLeast(of([tier(0, 149_999), tier(9, 200_000)], {}, 'week'), rising)).toBe(false);
  });

  it('is never said of an amount per piece', () => {
    const pence = terms({ rate: { kind: 'fixed_per_item', amountMinor: 500, currency: 'GBP' } });
    expect([isAtLeast(rising, pence), isAtLeast(pence, rising)]).toEqual([false, false]);
  });

  it('is an order: nothing is less than itself, and what is no less than the second is no less than the third', () => {
    const any = fc
      .tuple(fc.nat(9), fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.nat(9)), { maxLength: 3 }))
      .map(([first, more]) => {
        let fromMinor = 0;
        return of([tier(0, first), ...more.map(([step, ratePpm]) => tier((fromMinor += step), ratePpm))]);
      });
    fc.assert(
      fc.property(any, any, any, (a, b, c) => {
        expect(isAtLeast(a, a)).toBe(true);
        if (isAtLeast(a, b) && isAtLeast(b, c)) expect(isAtLeast(a, c)).toBe(true);
      }),
    );
  });
});
