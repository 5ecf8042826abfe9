import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { HOUR_MS, MINUTE_MS } from '@creditroll/kernel';
import type { OrderState } from '@creditroll/standalone/shops';
import { z } from 'zod';
import { Buyers } from './buyers.ts';
import type { Brand } from './cast.ts';
import { problemOf } from './door.ts';
import { type Journey, journey } from './harness.ts';
import { balancesOf } from './money.ts';

const tiers = [
  { fromMinor: 0, ratePpm: 100_000 },
  { fromMinor: 10_000, ratePpm: 200_000 },
];
const rate = { volumeTiers: { period: 'month', currency: 'GBP', tiers } };
const reached = z.object({
  items: z.array(
    z.object({
      creatorId: z.string(),
      span: z.string(),
      usedMinor: z.int(),
      volume: z.object({ ratePpm: z.int(), untilNextMinor: z.int().nullable() }),
    }),
  ),
});
const told = z.object({ stories: z.array(z.object({ sentences: z.array(z.string()) })) });

describe('a campaign whose rate rises with what a creator sells', () => {
  let on: Journey;
  let brand: Brand;
  beforeAll(async () => {
    on = await journey();
    brand = await on.cast.brand({ name: 'Lumen' });
  });
  afterEach(() => on.verify());
  afterAll(() => on?.close());

  test('splits the sale that crosses the threshold, and what a refund frees serves later sales only', async () => {
    const { cast, clock } = on;
    const ada = await cast.creator('Ada');
    const campaignId = await cast.campaign(brand, { creators: [ada], rate });
    await cast.coupon(campaignId, ada, 'ADA10');
    clock.advance(MINUTE_MS);
    const buyers = new Buyers(on, brand);
    const sale = (number: number, priceMinor: number) => buyers.buy({ number, lines: [{ priceMinor }], code: 'ADA10' });
    const lineOf = async (placed: OrderState) => (await buyers.explained(placed)).line;

    // 96.00 less 16.00 tax is 80.00: 10 %. Of the next 80.00 a quarter is below 100.00.
    const first = await sale(1, 9_600);
    const second = await sale(2, 9_600);
    expect(await lineOf(first)).toMatchObject({ state: 'accrued', grossMinor: 800 });
    expect(await lineOf(second)).toMatchObject({ state: 'accrued', grossMinor: 200 + 1_200 });
    const { stories } = await cast.admin.get(`/v1/orders/${await buyers.orderId(second)}/explanation`, told);
    expect(stories[0]?.sentences).toContain(
      'In Ada’s sales of 2026-03 the line counts as 20.00 from 80.00 on (10 %) and 60.00 from 100.00 on (20 %).',
    );

    clock.advance(HOUR_MS);
    await buyers.giveBack(first);
    expect(await lineOf(second)).toMatchObject({ grossMinor: 1_400 });
    expect(await lineOf(await sale(3, 4_800))).toMatchObject({ grossMinor: 200 + 400 });
    expect((await balancesOf(cast.admin, ada))[0]?.pendingMinor).toBe(1_940);
    const own = await cast.viewer('ada-herself', { role: 'creator', creatorId: ada });
    expect(await own.get(`/v1/campaigns/${campaignId}/caps`, reached)).toMatchObject({
      items: [
        { creatorId: ada, span: '2026-03', usedMinor: 12_000, volume: { ratePpm: 200_000, untilNextMinor: null } },
      ],
    });
  });

  test('is not made with tiers that overlap, and the refusal names the field', async () => {
    const body = {
      brandId: brand.brandId,
      rate: { volumeTiers: { ...rate.volumeTiers, tiers: [...tiers, { fromMinor: 10_000, ratePpm: 300_000 }] } },
    };
    const refused = await on.cast.admin.ask('POST', '/v1/terms', body);
    expect(problemOf(refused)).toEqual({ status: 400, code: 'invalid_input' });
    expect(refused.text).toContain('rate.volumeTiers.tiers[2].fromMinor');
  });
});
