import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DAY_MS } from '@creditroll/kernel';
import type { OrderState } from '@creditroll/standalone/shops';
import { z } from 'zod';
import { Buyers } from './buyers.ts';
import type { Brand } from './cast.ts';
import { type Door, problemOf } from './door.ts';
import { type Journey, journey, startMs } from './harness.ts';

const cost = z.object({
  commissionMinor: z.int(),
  operatorFeeMinor: z.int(),
  costMinor: z.int(),
  marginMinor: z.int(),
});
const change = z.object({ id: z.string(), beforeMinor: z.int(), afterMinor: z.int(), deltaMinor: z.int() });
const previewSchema = z.object({
  totals: z.array(
    z.object({
      orders: z.int(),
      changedOrders: z.int(),
      refundedMinor: z.int(),
      before: cost,
      after: cost,
      deltaCostMinor: z.int(),
    }),
  ),
  creators: z.array(change),
  campaigns: z.array(change),
  kept: z.array(z.object({ creatorId: z.string(), termsId: z.string(), untilMs: z.int(), lines: z.int() })),
  waitingOrders: z.int(),
  digest: z.string(),
});

describe('a change is previewed on real facts', () => {
  let on: Journey;
  let brand: Brand;
  let campaignId: string;
  let maren: string;
  let tomas: string;
  let own: Door;
  let buyers: Buyers;
  /** After all these clicks. */
  const buy = async (number: number, ...links: readonly string[]): Promise<OrderState> => {
    let clickId: string | undefined;
    for (const link of links) clickId = await buyers.follow(link, number);
    return buyers.buy({ number, lines: [{ priceMinor: 6_000 }], clickId });
  };
  const preview = async (body: object, door = own) =>
    door.post(
      `/v1/brands/${brand.brandId}/previews`,
      { fromMs: startMs, belowMs: on.clock.nowMs() + 1, ...body },
      previewSchema,
    );
  beforeAll(async () => {
    on = await journey();
    brand = await on.cast.brand({ name: 'Hollow', operatorFeePpm: 40_000 });
    maren = await on.cast.creator('Maren');
    tomas = await on.cast.creator('Tomas');
    campaignId = await on.cast.campaign(brand, { creators: [maren, tomas] });
    own = await on.cast.viewer('hollow', { role: 'brand', brandId: brand.brandId });
    const ofMaren = await on.cast.link(brand, campaignId, maren);
    const ofTomas = await on.cast.link(brand, campaignId, tomas);
    buyers = new Buyers(on, brand);
    const first = await buy(1, ofMaren);
    await buy(2, ofTomas);
    await buy(3, ofMaren, ofTomas);
    await buyers.giveBack(first);
  });
  afterAll(() => on?.close());

  test('what is in force already says no change, in terms and in policy', async () => {
    const same = await preview({
      terms: [{ campaignId, rate: { ratePpm: 100_000 } }],
      policy: { campaignId, policy: { model: 'last', clickWindowMs: 7 * DAY_MS, waitAfterOrderMs: 3 * DAY_MS } },
    });
    expect(same).toMatchObject({ creators: [], campaigns: [], kept: [], waitingOrders: 0 });
    expect(same.totals).toMatchObject([{ orders: 3, changedOrders: 0, refundedMinor: 5_000, deltaCostMinor: 0 }]);
    expect((await preview({})).totals).toEqual(same.totals);
  });

  test('a raise for one creator costs more, and says who wins', async () => {
    const { totals, creators, campaigns } = await preview({
      terms: [{ campaignId, creatorId: tomas, rate: { ratePpm: 200_000 } }],
    });
    expect(totals).toMatchObject([
      {
        changedOrders: 2,
        before: { commissionMinor: 960, operatorFeeMinor: 40, costMinor: 1_000, marginMinor: 9_000 },
        after: { commissionMinor: 1_920, operatorFeeMinor: 80, costMinor: 2_000, marginMinor: 8_000 },
        deltaCostMinor: 1_000,
      },
    ]);
    expect(creators).toMatchObject([{ id: tomas, beforeMinor: 960, afterMinor: 1_920, deltaMinor: 960 }]);
    expect(campaigns).toMatchObject([{ id: campaignId, deltaMinor: 960 }]);
  });

  test('after a cut creators keep the rate that they relied on, and until when is told', async () => {
    const { totals, kept } = await preview({
      terms: [{ campaignId, rate: { ratePpm: 20_000 }, fromMs: startMs + 1_000 }],
    });
    expect(totals).toMatchObject([{ changedOrders: 0 }]);
    expect(kept.map(({ creatorId, untilMs }) => [creatorId, untilMs])).toEqual(
      expect.arrayContaining([
        [maren, startMs + 1_000 + 30 * DAY_MS],
        [tomas, startMs + 1_000 + 30 * DAY_MS],
      ]),
    );
  });

  test('another attribution model shares an order otherwise', async () => {
    const { totals, creators } = await preview({ policy: { campaignId, policy: { model: 'linear' } } });
    expect(totals).toMatchObject([{ changedOrders: 1, deltaCostMinor: 0 }]);
    expect(creators.map(({ id, deltaMinor }) => [id, deltaMinor])).toEqual(
      expect.arrayContaining([
        [maren, 240],
        [tomas, -240],
      ]),
    );
  });

  test('nothing was written, and only the brand’s own people and the operator’s may look', async () => {
    expect(await on.verify()).toMatchObject({ ledger: { entries: 4 } });
    const stranger = await on.cast.viewer('other', {
      role: 'brand',
      brandId: (await on.cast.brand({ name: 'Other' })).brandId,
    });
    const body = { fromMs: startMs, belowMs: startMs + 1, terms: [] };
    const path = `/v1/brands/${brand.brandId}/previews`;
    expect(problemOf(await stranger.ask('POST', path, body))).toEqual({ status: 404, code: 'not_found' });
    const creator = await on.cast.viewer('maren', { role: 'creator', creatorId: maren });
    expect(problemOf(await creator.ask('POST', path, body))).toEqual({ status: 403, code: 'forbidden' });
    const wrong = { ...body, terms: [{ campaignId: 'nowhere', rate: { ratePpm: 1 } }] };
    expect(problemOf(await own.ask('POST', path, wrong))).toEqual({ status: 404, code: 'not_found' });
  });
});
