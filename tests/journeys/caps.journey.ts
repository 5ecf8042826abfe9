import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { HOUR_MS, MINUTE_MS } from '@creditroll/kernel';
import { tell } from '@creditroll/standalone/shops';
import { z } from 'zod';
import type { Brand } from './cast.ts';
import { problemOf } from './door.ts';
import { explainedLine } from './explanation.ts';
import { type Journey, journey } from './harness.ts';
import { balancesOf } from './money.ts';
import { order, refunded, shopifyIdOf } from './orders.ts';

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
const leftSchema = z.object({ running: z.array(use), items: z.array(use) });

describe('a campaign with caps', () => {
  let on: Journey;
  let brand: Brand;
  beforeAll(async () => {
    on = await journey();
    brand = await on.cast.brand({ name: 'Lumen' });
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

    const sale = async (number: number) => {
      const placed = order({ number, placedAtMs: clock.nowMs(), lines: [{ priceMinor: 10_000 }], code: 'ADA10' });
      await tell(brand.shop, 'placed', placed, clock.nowMs());
      await on.settle();
      return placed;
    };
    const lineOf = async (placed: Awaited<ReturnType<typeof sale>>) =>
      (await explainedLine(cast.admin, await cast.orderId(brand, shopifyIdOf(placed)))).line;

    // 100.00 less 16.67 tax is 83.33; 10 % is 8.33.
    const first = await sale(1);
    const second = await sale(2);
    const third = await sale(3);
    expect(await lineOf(first)).toMatchObject({ state: 'accrued', grossMinor: 833 });
    expect(await lineOf(second)).toMatchObject({ state: 'accrued', grossMinor: 167, operatorFeeMinor: 5 });
    expect(await lineOf(third)).toMatchObject({ state: 'declined', reason: 'quota_exhausted', grossMinor: 0 });
    expect((await balancesOf(cast.admin, ada))[0]?.pendingMinor).toBe(970);

    clock.advance(HOUR_MS);
    await tell(brand.shop, 'refunded', refunded(first, clock.nowMs()), clock.nowMs());
    await on.settle();
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
});
