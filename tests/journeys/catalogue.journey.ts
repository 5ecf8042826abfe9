import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DAY_MS, MINUTE_MS } from '@creditroll/kernel';
import { z } from 'zod';
import { Buyers } from './buyers.ts';
import { type Journey, journey } from './harness.ts';

describe('a brand’s catalogue', () => {
  let on: Journey;
  beforeAll(async () => {
    on = await journey();
  });
  afterAll(() => on?.close());

  test('brings terms of a collection to orders of Shopify, which names none, for orders from then on', async () => {
    const { cast, clock } = on;
    const brand = await cast.brand({ name: 'Lumen' });
    const { brandId } = brand;
    const ada = await cast.creator('Ada');
    const campaignId = await cast.campaign(brand, { creators: [ada] });
    await cast.coupon(campaignId, ada, 'ADA10');
    await cast.admin.post(
      '/v1/terms',
      { brandId, campaignId, collectionId: 'gifts', rate: { ratePpm: 300_000 } },
      z.unknown(),
    );
    const buyers = new Buyers(on, brand);
    const sale = async (number: number) => {
      clock.advance(MINUTE_MS);
      const lines = [{ priceMinor: 12_000, productId: 'lamp' }];
      return buyers.explained(await buyers.buy({ number, lines, code: 'ADA10' }));
    };
    // 120.00 with 20.00 tax inside: 100.00, at 10 %.
    expect((await sale(1)).line).toMatchObject({ grossMinor: 1_000 });

    const own = await cast.viewer('lumen', { role: 'brand', brandId });
    const product = await own.put(
      `/v1/brands/${brandId}/products/lamp`,
      { collectionIds: ['lights', 'gifts'] },
      z.object({ productId: z.string(), collectionIds: z.array(z.string()) }),
    );
    expect(product).toEqual({ productId: 'lamp', collectionIds: ['lights', 'gifts'] });
    const { line, explanation } = await sale(2);
    expect(line).toMatchObject({ grossMinor: 3_000 });
    expect(explanation.stories[0]?.sentences).toEqual(
      expect.arrayContaining([expect.stringMatching(/^The shop does not say which collections the product is in/)]),
    );
    // Ada adds the lamp and is told the rate of its collection; when it leaves, she keeps that, and others do not.
    const quoted = z.object({ scope: z.string(), rate: z.object({ ratePpm: z.int() }) });
    const add = { creatorId: ada, productId: 'lamp' };
    expect(await cast.admin.post(`/v1/campaigns/${campaignId}/products`, add, quoted)).toEqual({
      scope: 'collection',
      rate: { ratePpm: 300_000 },
    });
    clock.advance(MINUTE_MS);
    await own.put(`/v1/brands/${brandId}/products/lamp`, { collectionIds: ['lights'] }, z.unknown());
    const kept = await sale(3);
    expect(kept.line).toMatchObject({ grossMinor: 3_000 });
    expect(kept.explanation.stories[0]?.sentences).toEqual(
      expect.arrayContaining([expect.stringMatching(/^It is the rate from before a cut/)]),
    );
    await on.pass(28 * DAY_MS);
    const { items } = await cast.admin.get(
      `/v1/creators/${ada}/notices`,
      z.object({ items: z.array(z.object({ movedProductId: z.string(), sentences: z.array(z.string()) })) }),
    );
    expect(items).toMatchObject([
      { movedProductId: 'lamp', sentences: [expect.stringContaining('30 %'), expect.anything()] },
    ]);
    await on.pass(2 * DAY_MS);
    expect((await sale(4)).line).toMatchObject({ grossMinor: 1_000 });
    expect((await own.ask('PUT', '/v1/brands/another/products/lamp', { collectionIds: [] })).status).toBe(404);
    await on.verify();
  });
});
