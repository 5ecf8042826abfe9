import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@creditroll/kernel';
import { tell } from '@creditroll/standalone/shops';
import { z } from 'zod';
import { visit } from './cast.ts';
import { type Journey, journey, startMs } from './harness.ts';
import { delivered, order, shopifyIdOf } from './orders.ts';

describe('a link, a click, an order, a payout', () => {
  let on: Journey;
  beforeAll(async () => {
    on = await journey();
  });
  afterAll(() => on?.close());

  test('pays what was agreed, to the minor unit, and can explain it', async () => {
    const { cast, clock } = on;
    const brand = await cast.brand({ name: 'Hollow' });
    const maren = await cast.creator('Maren');
    const campaign = await cast.campaign(brand, { creators: [maren] });
    const link = await cast.link(brand, campaign, maren);
    clock.advance(HOUR_MS);
    const clickId = await visit(link, 1);
    clock.advance(20 * MINUTE_MS);
    const placed = order({ number: 1, placedAtMs: clock.nowMs(), lines: [{ priceMinor: 2_600, quantity: 2 }], clickId });
    await tell(brand.shop, 'placed', placed, clock.nowMs());
    await on.settle();
    const orderId = await cast.orderId(brand, shopifyIdOf(placed));
    console.log((await cast.admin.ask('GET', `/v1/orders/${orderId}/explanation`)).text);
    await on.verify();
  });
});
