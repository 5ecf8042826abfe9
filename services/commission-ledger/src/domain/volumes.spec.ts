import { mulDivHalfEven, PPM } from '@creditroll/money';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { recompute } from './recompute.ts';
import { QuotaWorld } from './quota-world.fixture.ts';
import { attributed, balancesOf, credit, decision, line, noonMs, order, rate } from './story.fixture.ts';
import { cut, grossOfSlices, ratedSlices, sizeOf, slicesPerClaimMax, type VolumeShare, volumeStep } from './volumes.ts';

const tiers = [
  { fromMinor: 0, ratePpm: 100_000 },
  { fromMinor: 10_000, ratePpm: 200_000 },
];
const tiered =
  (more: Parameters<typeof rate>[1] = {}) =>
  (creatorId: string) =>
    rate(0, {
      ratePpm: null,
      creatorId,
      volume: { owner: `creator:${creatorId}:campaign-1`, span: 'volume:c:2026-03', currency: 'GBP', tiers },
      ...more,
    });

type Sold = Parameters<typeof line>[1] & { readonly currency?: 'EUR'; readonly creatorId?: string };

/** Orders of one line, told one after the other; each is settled before the next. */
function world(terms = tiered()) {
  const at = new QuotaWorld(terms);
  let revision = 0;
  const sell = (orderId: string, baseMinor: number, { currency, creatorId = 'ada', ...more }: Sold = {}): void => {
    const sold = order([line('1', { quantity: 1, unitPriceMinor: baseMinor, ...more })], {
      orderId,
      ...(currency ? { currency } : {}),
    });
    at.attribute(attributed(sold, [decision('1', [credit(creatorId)])], ++revision));
    at.settle();
  };
  const lineOf = (orderId: string) => at.books.get(orderId)?.lines[0];
  const holds = (orderId: string): number =>
    lineOf(orderId)?.parties.reduce((sum, party) => sum + party.postedMinor, 0) ?? 0;
  const used = () => [...at.quotas.values()].map(({ usedMinor }) => usedMinor);
  return { at, sell, lineOf, holds, used };
}

describe('a sale under tiers', () => {
  it('is split at the threshold that it crosses, and the parts are reckoned at their own rates', () => {
    const { sell, lineOf, holds, used } = world();
    for (const [orderId, baseMinor] of [
      ['a', 8_000],
      ['b', 4_000],
      ['c', 1_000],
    ] as const)
      sell(orderId, baseMinor);
    expect(['a', 'b', 'c'].map(holds)).toEqual([800, 200 + 400, 200]);
    expect(lineOf('b')?.volumes).toMatchObject([
      { slices: [{ fromMinor: 8_000, baseMinor: 4_000 }], heldMinor: 4_000, awaitedMinor: 0 },
    ]);
    expect(used()).toEqual([13_000]);
  });

  it('is never reckoned again: what a refund frees serves later sales', () => {
    const { sell, holds, used } = world();
    sell('a', 8_000);
    sell('b', 4_000);
    sell('a', 8_000, { refundedMinor: 4_000 });
    expect([holds('a'), holds('b'), used()]).toEqual([400, 600, [8_000]]);
    sell('c', 2_000);
    expect([holds('b'), holds('c')]).toEqual([600, 200]);
    sell('b', 4_000, { refundedMinor: 1_000 });
    expect(holds('b')).toBe(450);
    sell('b', 4_000, { refundedQuantity: 1 });
    expect([holds('b'), used()]).toEqual([0, [6_000]]);
  });

  it('grows from where the volume is then, and gives up what it got last', () => {
    const { sell, lineOf, holds } = world();
    sell('a', 6_000);
    sell('b', 6_000);
    sell('a', 9_000);
    expect(lineOf('a')?.volumes?.[0]?.slices).toEqual([
      { fromMinor: 0, baseMinor: 6_000 },
      { fromMinor: 12_000, baseMinor: 3_000 },
    ]);
    expect(holds('a')).toBe(600 + 600);
    sell('a', 5_000);
    expect(holds('a')).toBe(500);
  });

  it('counts again from where the volume is when a refund is taken back', () => {
    const { sell, lineOf, holds } = world();
    sell('a', 8_000);
    sell('b', 4_000);
    sell('a', 8_000, { refundedQuantity: 1 });
    sell('a', 8_000);
    expect(lineOf('a')?.volumes?.[0]?.slices).toEqual([{ fromMinor: 4_000, baseMinor: 8_000 }]);
    expect(holds('a')).toBe(600 + 400);
  });

  it('in another currency counts no volume and has the first rate', () => {
    const { sell, lineOf, holds, used } = world();
    sell('a', 20_000);
    sell('b', 1_000, { currency: 'EUR' });
    expect([holds('b'), lineOf('b')?.volumes, used()]).toEqual([100, undefined, [20_000]]);
  });

  it('goes back when another creator is credited', () => {
    const { at, sell } = world();
    sell('a', 20_000);
    sell('a', 20_000, { creatorId: 'bea' });
    expect([...at.quotas.values()].map(({ owner, usedMinor }) => [owner, usedMinor])).toEqual([
      ['creator:ada:campaign-1', 0],
      ['creator:bea:campaign-1', 20_000],
    ]);
    expect(balancesOf(at)).toEqual({ 'creator:bea:pending:GBP': 3_000, 'brand:brand-1:receivable:GBP': -3_000 });
  });

  it('takes no more of a cap than its gross, and volume counts what the cap did not pay, too', () => {
    const cap = { owner: 'campaign:campaign-1', span: 'all', limitMinor: 1_000, currency: 'GBP' };
    const { at, sell, holds } = world(tiered({ quotas: [cap] }));
    sell('a', 8_000);
    sell('b', 4_000);
    sell('c', 1_000);
    expect(['a', 'b', 'c'].map(holds)).toEqual([800, 200, 0]);
    expect([...at.quotas.values()].map(({ usedMinor }) => usedMinor)).toEqual([8_000 + 5_000, 1_000]);
  });

  it('is clamped by the cap of an order in the order of its lines', () => {
    const at = new QuotaWorld(tiered({ orderCap: { amountMinor: 1_500, currency: 'GBP' } }));
    const lines = ['1', '2', '3'].map((lineId) => line(lineId, { quantity: 1, unitPriceMinor: 5_000 }));
    const credited = lines.map(({ lineId }) => decision(lineId, [credit('ada')]));
    at.attribute(attributed(order(lines), credited));
    at.settle();
    const credits = at.books
      .get('order-1')
      ?.lines.map(({ parties, cappedMinor }) => [parties[0]?.creditMinor, cappedMinor]);
    expect(credits).toEqual([
      [500, 0],
      [500, 0],
      [500, 500],
    ]);
  });

  it('under another version of the same scope keeps its place; under a plain rate it gives it up', () => {
    const { at, sell } = world();
    sell('a', 20_000);
    const book = at.books.get('a');
    if (!book) throw new Error('there is no order a');
    const why = { recomputeId: 'r1', reason: 'agreed', requestedBy: 'fay', approvedBy: 'guy' };
    const raised = tiered()('ada');
    const better = {
      ...raised,
      volume: raised.volume && { ...raised.volume, tiers: [{ fromMinor: 0, ratePpm: 500_000 }] },
    };
    const again = recompute(book, { ...why, terms: [{ lineId: '1', terms: better }] }, noonMs);
    expect(again?.quotas).toEqual([]);
    expect(again?.book.lines[0]?.parties[0]?.postedMinor).toBe(10_000);
    const plain = recompute(book, { ...why, terms: [{ lineId: '1', terms: rate(100_000) }] }, noonMs);
    expect(plain?.quotas).toEqual([expect.objectContaining({ kind: 'return', amountMinor: 20_000 })]);
    expect(plain?.book.lines[0]?.volumes).toBeUndefined();
    expect(plain?.book.lines[0]?.parties[0]?.postedMinor).toBe(2_000);
  });
});

const slice = fc.record({ fromMinor: fc.nat(50_000), baseMinor: fc.integer({ min: 1, max: 50_000 }) });
const slices = fc.array(slice, { maxLength: 5 });
const someTiers = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 30_000 }), fc.nat(900_000)), { minLength: 1, maxLength: 10 })
  .map((steps) => {
    let fromMinor = 0;
    return steps.map(([step, ratePpm], index) => ({ fromMinor: index === 0 ? 0 : (fromMinor += step), ratePpm }));
  });

describe('laws of volumes', () => {
  it('splitting loses nothing, and each part lies in its own tier', () => {
    fc.assert(
      fc.property(someTiers, slices, (rates, granted) => {
        const rated = ratedSlices(rates, granted);
        expect(sizeOf(rated)).toBe(sizeOf(granted));
        for (const { fromMinor, baseMinor, ratePpm } of rated)
          for (const at of [fromMinor, fromMinor + baseMinor - 1])
            expect(rates.findLast((tier) => tier.fromMinor <= at)?.ratePpm).toBe(ratePpm);
      }),
    );
  });

  it('tiers of one rate are that rate, to the minor unit', () => {
    fc.assert(
      fc.property(someTiers, fc.nat(900_000), slices, (rates, ratePpm, granted) => {
        const flat = rates.map(({ fromMinor }) => ({ fromMinor, ratePpm }));
        expect(grossOfSlices(flat, granted)).toBe(mulDivHalfEven(sizeOf(granted), ratePpm, PPM));
      }),
    );
  });

  it('sales one after the other fill the volume without a gap, whatever their sizes', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9_000 }), { minLength: 1, maxLength: 8 }), (sales) => {
        const { sell, lineOf, used } = world();
        let volumeMinor = 0;
        sales.forEach((baseMinor, index) => {
          sell(`${index}`, baseMinor);
          expect(lineOf(`${index}`)?.volumes?.[0]?.slices).toEqual([{ fromMinor: volumeMinor, baseMinor }]);
          volumeMinor += baseMinor;
        });
        expect(used()).toEqual([volumeMinor]);
      }),
    );
  });

  it('cutting keeps the first of it', () => {
    fc.assert(
      fc.property(slices, fc.nat(200_000), (granted, baseMinor) => {
        const kept = cut(granted, baseMinor);
        expect(sizeOf(kept)).toBe(Math.min(sizeOf(granted), baseMinor));
        kept.forEach(({ fromMinor }, index) => expect(fromMinor).toBe(granted[index]?.fromMinor));
      }),
    );
  });

  it('a claim has no more slices than its limit, however often its base grows', () => {
    let share: VolumeShare = {
      creatorId: 'ada',
      campaignId: 'campaign-1',
      owner: 'o',
      span: 's',
      slices: [],
      heldMinor: 0,
      awaitedMinor: 0,
    };
    for (let baseMinor = 1; baseMinor <= 3 * slicesPerClaimMax; baseMinor++) {
      const { share: asked, requestMinor, returnMinor } = volumeStep(share, baseMinor, (whole) => whole);
      expect(asked.heldMinor + requestMinor).toBe(share.heldMinor - returnMinor + requestMinor);
      const granted = { fromMinor: baseMinor * 10, baseMinor: requestMinor };
      share = { ...asked, slices: [...asked.slices, granted], heldMinor: baseMinor, awaitedMinor: 0 };
      expect(sizeOf(share.slices)).toBe(baseMinor);
      expect(share.slices.length).toBeLessThanOrEqual(slicesPerClaimMax);
    }
  });
});
