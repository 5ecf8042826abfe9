import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { DAY_MS, HOUR_MS } from '@creditroll/kernel';
import { Buyers } from './buyers.ts';
import type { Brand } from './cast.ts';
import { explainedLine } from './explanation.ts';
import { type Journey, journey } from './harness.ts';
import { balancesOf } from './money.ts';

describe('a creator who buys through her own link', () => {
  let on: Journey;
  let brand: Brand;
  let ada: string;
  beforeAll(async () => {
    on = await journey();
    brand = await on.cast.brand({ name: 'Lumen' });
    // The shop's buyers are called buyer1, buyer2 and so on.
    ada = await on.cast.creator('Ada', 'Buyer1@mail.example');
  });
  afterEach(() => on.verify());
  afterAll(() => on?.close());

  async function bought(number: number): Promise<string> {
    const { cast, clock } = on;
    const campaign = await cast.campaign(brand, { creators: [ada] });
    const link = await cast.link(brand, campaign, ada);
    clock.advance(HOUR_MS);
    const buyers = new Buyers(on, brand);
    const clickId = await buyers.follow(link, number, HOUR_MS);
    return buyers.orderId(await buyers.buy({ number, lines: [{ priceMinor: 10_000 }], clickId }));
  }
  const balance = async () => (await balancesOf(on.cast.admin, ada))[0];

  test('earns nothing on it, hears why, and has it back after an appeal', async () => {
    const orderId = await bought(1);
    const { line, explanation } = await explainedLine(on.cast.admin, orderId);
    expect(line).toMatchObject({
      state: 'declined',
      reason: 'self_purchase',
      parts: [{ creatorId: ada, postedMinor: 0 }],
    });
    expect(explanation.stories[0]?.summary).toContain('because the buyer looks like the creator');
    const story = explanation.stories[0]?.sentences.join(' ');
    expect(story).toContain('is refused because the buyer looks like the creator');
    expect(story).not.toContain('refunded');
    await on.pass(4 * DAY_MS);
    const appeal = { answer: 'release', reason: 'a gift for a friend' };
    const answer = await on.cast.admin.ask('POST', `/v1/orders/${orderId}/holds/${ada}/answer`, appeal);
    expect(answer).toMatchObject({ status: 204 });
    await on.settle();
    expect((await explainedLine(on.cast.admin, orderId)).line).toMatchObject({ state: 'released' });
    expect((await balance())?.payableMinor).toBeGreaterThan(0);
  });

  test('earns on what others buy, once somebody has looked who share the domain of her address', async () => {
    const { line, explanation } = await explainedLine(on.cast.admin, await bought(2));
    expect(line).toMatchObject({ state: 'held' });
    expect(explanation.stories[0]?.sentences.join(' ')).toContain(
      'buyer and creator have e-mail at one private domain',
    );
  });
});
