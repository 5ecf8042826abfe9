import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { HOUR_MS, MINUTE_MS } from '@creditroll/kernel';
import type { OrderState } from '@creditroll/standalone/shops';
import { z } from 'zod';
import { Buyers } from './buyers.ts';
import type { Brand } from './cast.ts';
import { problemOf } from './door.ts';
import { explainedLine } from './explanation.ts';
import { type Journey, journey } from './harness.ts';
import { balancesOf } from './money.ts';

const capsSchema = z.object({
  caps: z.array(
    z.object({
      per: z.string(),
      period: z.string(),
      amount: z.object({ amountMinor: z.int(), currency: z.string() }),
    }),
  ),
});

const use = z.object({
  per: z.string(),
  creatorId: z.string(),
  span: z.string(),
  limitMinor: z.int().nullable(),
  usedMinor: z.int(),
  leftMinor: z.int().nullable(),
});
const exhaustedCaps = z.array(
  z.object({
    campaignId: z.string(),
    span: z.string(),
    limitMinor: z.int(),
    usedBeforeMinor: z.int(),
    usedAfterMinor: z.int(),
    refusedMinor: z.int(),
    orders: z.int(),
    firstOrderId: z.string(),
  }),
);
const recomputeSchema = z.object({ recomputeId: z.string(), digest: z.string(), exhaustedCaps });
const previewSchema = z.object({
  exhaustedCaps,
  totals: z.array(z.object({ deltaCostMinor: z.int() })),
  volumes: z.array(
    z.object({
      creatorId: z.string(),
      afterMinor: z.int(),
      tiers: z.array(z.object({ fromMinor: z.int(), orderId: z.string() })),
    }),
  ),
});
const leftSchema = z.object({ running: z.array(use), items: z.array(use) });

describe('a campaign with caps', () => {
  let on: Journey;
  let brand: Brand;
  let buyers: Buyers;
  beforeAll(async () => {
    on = await journey();
    brand = await on.cast.brand({ name: 'Lumen' });
    buyers = new Buyers(on, brand);
  });
  afterEach(() => on.verify());
  afterAll(() => on?.close());

  test('gives a creator no more than its cap, and what a refund frees to the next sale', async () => {
    const { cast, clock } = on;
    const ada = await cast.creator('Ada');
    const campaign = await cast.campaign(brand, { creators: [ada] });
    await cast.coupon(campaign, ada, 'ADA10');
    const caps = [{ per: 'creator', period: 'campaign', amount: { amountMinor: 1_000, currency: 'GBP' } }];
    expect(await cast.admin.put(`/v1/campaigns/${campaign}/caps`, { caps }, capsSchema)).toEqual({ caps });
    clock.advance(MINUTE_MS);

    const sale = (number: number) => buyers.buy({ number, lines: [{ priceMinor: 10_000 }], code: 'ADA10' });
    const lineOf = async (placed: OrderState) => (await buyers.explained(placed)).line;

    // 100.00 less 16.67 tax is 83.33; 10 % is 8.33.
    const first = await sale(1);
    const second = await sale(2);
    const third = await sale(3);
    expect(await lineOf(first)).toMatchObject({ state: 'accrued', grossMinor: 833 });
    expect(await lineOf(second)).toMatchObject({ state: 'accrued', grossMinor: 167, operatorFeeMinor: 5 });
    expect(await lineOf(third)).toMatchObject({ state: 'declined', reason: 'quota_exhausted', grossMinor: 0 });
    expect((await balancesOf(cast.admin, ada))[0]?.pendingMinor).toBe(970);

    clock.advance(HOUR_MS);
    await buyers.giveBack(first);
    expect(await lineOf(third)).toMatchObject({ reason: 'quota_exhausted' });
    expect(await lineOf(await sale(4))).toMatchObject({ state: 'accrued', grossMinor: 833 });

    const path = `/v1/campaigns/${campaign}/caps`;
    const use = { per: 'creator', creatorId: ada, span: 'all', limitMinor: 1_000, usedMinor: 1_000, leftMinor: 0 };
    expect(await cast.admin.get(path, leftSchema)).toMatchObject({ running: [], items: [use] });
    const own = await cast.viewer('ada-herself', { role: 'creator', creatorId: ada });
    expect(await own.get(path, leftSchema)).toMatchObject({ running: [use], items: [use] });
    const bea = await cast.creator('Bea');
    const other = await cast.viewer('bea-herself', { role: 'creator', creatorId: bea });
    expect(await other.get(path, leftSchema)).toMatchObject({
      running: [{ creatorId: bea, usedMinor: 0, leftMinor: 1_000 }],
      items: [],
    });
    expect(problemOf(await other.ask('GET', `${path}?creatorId=${ada}`))).toEqual({ status: 404, code: 'not_found' });
    const stranger = await cast.brand({ name: 'Other' });
    const theirs = await cast.viewer('stranger', { role: 'brand', brandId: stranger.brandId });
    expect(problemOf(await theirs.ask('GET', path))).toEqual({ status: 404, code: 'not_found' });
  });

  test('is told by a preview when a draft would exhaust it, and a recompute gives no more than it has left', async () => {
    const { cast, clock } = on;
    const cyd = await cast.creator('Cyd');
    const campaign = await cast.campaign(brand, { creators: [cyd] });
    await cast.coupon(campaign, cyd, 'CYD10');
    const caps = [{ per: 'campaign', period: 'campaign', amount: { amountMinor: 2_000, currency: 'GBP' } }];
    await cast.admin.put(`/v1/campaigns/${campaign}/caps`, { caps }, capsSchema);
    clock.advance(MINUTE_MS);
    const fromMs = clock.nowMs();
    const orderIds: string[] = [];
    for (const number of [11, 12]) {
      const placed = await buyers.buy({ number, lines: [{ priceMinor: 9_600 }], code: 'CYD10' });
      orderIds.push(await buyers.orderId(placed));
      clock.advance(MINUTE_MS);
    }
    const belowMs = clock.nowMs();
    // 80.00 each: 8.00 at 10 %, 16.00 at 20 %. Of the cap 4.00 are left, which the first one gets.
    const wish = { fromMs, belowMs, terms: [{ campaignId: campaign, rate: { ratePpm: 200_000 } }] };
    const exhausted = {
      campaignId: campaign,
      span: 'all',
      limitMinor: 2_000,
      usedBeforeMinor: 1_600,
      usedAfterMinor: 2_000,
      refusedMinor: 400 + 800,
      orders: 2,
      firstOrderId: orderIds[0],
    };
    const path = `/v1/brands/${brand.brandId}`;
    const preview = await cast.admin.post(`${path}/previews`, wish, previewSchema);
    expect(preview).toMatchObject({ exhaustedCaps: [exhausted], totals: [{ deltaCostMinor: 400 }] });
    const tiers = [
      { fromMinor: 0, ratePpm: 100_000 },
      { fromMinor: 12_000, ratePpm: 120_000 },
    ];
    const rate = { volumeTiers: { period: 'month', currency: 'GBP', tiers } };
    const byVolume = await cast.admin.post(
      `${path}/previews`,
      { ...wish, terms: [{ campaignId: campaign, rate }] },
      previewSchema,
    );
    expect(byVolume).toMatchObject({
      exhaustedCaps: [],
      volumes: [{ creatorId: cyd, afterMinor: 16_000, tiers: [{ fromMinor: 12_000, orderId: orderIds[1] }] }],
      totals: [{ deltaCostMinor: 80 }],
    });

    const asked = await cast.admin.post(`${path}/recomputes`, { ...wish, reason: 'agreed' }, recomputeSchema);
    expect(asked).toMatchObject({ exhaustedCaps: [exhausted] });
    const { digest, recomputeId } = asked;
    await cast.approver.post(`${path}/recomputes/${recomputeId}/approve`, { digest }, z.unknown());
    await on.settle();
    const grosses = await Promise.all(
      orderIds.map(async (orderId) => (await explainedLine(cast.admin, orderId)).line.grossMinor ?? 0),
    );
    expect(grosses.reduce((sum, gross) => sum + gross, 0)).toBe(2_000);
  });
});
