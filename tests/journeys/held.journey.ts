import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { DAY_MS, HOUR_MS } from '@creditroll/kernel';
import { z } from 'zod';
import { Buyers } from './buyers.ts';
import type { Brand } from './cast.ts';
import { explainedLine } from './explanation.ts';
import { type Journey, journey } from './harness.ts';
import { balancesOf } from './money.ts';

const holds = z.object({
  items: z.array(
    z.object({ orderId: z.string(), creatorId: z.string(), rules: z.array(z.string()), amountMinor: z.int() }),
  ),
});

describe('an order that came sooner after its click than anybody can buy', () => {
  let on: Journey;
  let brand: Brand;
  let ada: string;
  let number = 0;
  beforeAll(async () => {
    on = await journey();
    brand = await on.cast.brand({ name: 'Lumen' });
    ada = await on.cast.creator('Ada');
  });
  afterEach(() => on.verify());
  afterAll(() => on?.close());

  /** A click and an order nine seconds later, waited for until its money would be released. */
  async function hasty(): Promise<string> {
    const { cast, clock } = on;
    const campaign = await cast.campaign(brand, { creators: [ada] });
    const link = await cast.link(brand, campaign, ada);
    clock.advance(HOUR_MS);
    const buyers = new Buyers(on, brand);
    const clickId = await buyers.follow(link, ++number, 9_000);
    const placed = await buyers.buy({ number, lines: [{ priceMinor: 10_000 }], clickId });
    await on.pass(4 * DAY_MS);
    return buyers.orderId(placed);
  }
  const balance = async () => (await balancesOf(on.cast.admin, ada))[0];
  const answer = (orderId: string, given: 'release' | 'decline') =>
    on.cast.admin.ask('POST', `/v1/orders/${orderId}/holds/${ada}/answer`, { answer: given, reason: 'looked at it' });

  test('is credited, held past its lock, and released by a person', async () => {
    const orderId = await hasty();
    const before = await balance();
    expect(before).toMatchObject({ pendingMinor: 0, payableMinor: 0 });
    expect(before?.heldMinor).toBeGreaterThan(0);
    expect((await explainedLine(on.cast.admin, orderId)).line).toMatchObject({ state: 'held' });
    expect((await on.cast.admin.get('/v1/holds', holds)).items).toEqual([
      { orderId, creatorId: ada, rules: ['click_to_order'], amountMinor: before?.heldMinor },
    ]);
    expect(await answer(orderId, 'release')).toMatchObject({ status: 204 });
    await on.settle();
    expect(await balance()).toMatchObject({ heldMinor: 0, payableMinor: before?.heldMinor });
    expect((await on.cast.admin.get('/v1/holds', holds)).items).toEqual([]);
    expect(await answer(orderId, 'decline')).toMatchObject({ status: 409 });
  });

  test('is declined by a person, and the brand owes nothing for it', async () => {
    const payable = (await balance())?.payableMinor;
    const orderId = await hasty();
    expect(await answer(orderId, 'decline')).toMatchObject({ status: 204 });
    await on.settle();
    expect(await balance()).toMatchObject({ heldMinor: 0, payableMinor: payable });
    expect((await explainedLine(on.cast.admin, orderId)).line).toMatchObject({
      state: 'declined',
      parts: [{ creatorId: ada, postedMinor: 0 }],
    });
  });
});

describe('an order that looks like a copy of one of another source', () => {
  let on: Journey;
  beforeAll(async () => {
    on = await journey();
  });
  afterEach(() => on.verify());
  afterAll(() => on?.close());

  test('is credited, held with the id of the other one, and released by a person', async () => {
    const { cast, clock } = on;
    const brand = await cast.brand({ name: 'Hollow' });
    const platform = await cast.platform(brand);
    const bea = await cast.creator('Bea');
    const campaign = await cast.campaign(brand, { creators: [bea] });
    const inShop = new Buyers(on, brand);
    const onPlatform = new Buyers(on, brand, platform);
    const clickId = await inShop.follow(await cast.link(brand, campaign, bea), 1, HOUR_MS);
    const lines = [{ priceMinor: 10_000 }];
    const copy = await inShop.buy({ number: 1, lines, clickId });
    clock.advance(60_000);
    const original = await onPlatform.buy({ number: 2, lines });
    await on.pass(4 * DAY_MS);
    const orderId = await inShop.orderId(copy);
    const { line, explanation } = await explainedLine(cast.admin, orderId);
    expect(line).toMatchObject({ state: 'held' });
    expect((await cast.admin.get('/v1/holds', holds)).items).toMatchObject([
      { orderId, creatorId: bea, rules: ['suspected_copy'] },
    ]);
    const other = await onPlatform.orderId(original);
    expect(explanation.stories[0]?.sentences.join(' ')).toContain(`looks like a copy of order ${other}`);
    const answer = { answer: 'release', reason: 'two buyers' };
    await cast.admin.ask('POST', `/v1/orders/${orderId}/holds/${bea}/answer`, answer);
    await on.settle();
    expect((await explainedLine(cast.admin, orderId)).line).toMatchObject({ state: 'released' });
  });
});
