import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { HOUR_MS, MINUTE_MS } from '@creditroll/kernel';
import { z } from 'zod';
import { Buyers } from './buyers.ts';
import type { Brand } from './cast.ts';
import { explainedLine } from './explanation.ts';
import { type Journey, journey } from './harness.ts';

const versions = z.object({ versions: z.array(z.object({ off: z.array(z.string()) })) });

describe('a brand that sets its own fraud rules', () => {
  let on: Journey;
  let brand: Brand;
  let ada: string;
  let link: string;
  let number = 0;
  beforeAll(async () => {
    on = await journey();
    brand = await on.cast.brand({ name: 'Lumen' });
    ada = await on.cast.creator('Ada');
    link = await on.cast.link(brand, await on.cast.campaign(brand, { creators: [ada] }), ada);
  });
  afterEach(() => on.verify());
  afterAll(() => on?.close());

  /** From the minute after all orders so far. */
  async function set(rules: object): Promise<void> {
    on.clock.advance(MINUTE_MS);
    await on.cast.admin.put(`/v1/brands/${brand.brandId}/fraud-rules`, rules, versions);
    await on.settle();
  }

  /** A click on this address and an order so long after it. */
  async function bought(address: string, afterMs: number): Promise<string> {
    on.clock.advance(HOUR_MS);
    const buyers = new Buyers(on, brand);
    const clickId = await buyers.follow(address, ++number, afterMs);
    return buyers.orderId(await buyers.buy({ number, lines: [{ priceMinor: 10_000 }], clickId }));
  }
  const lineOf = async (orderId: string) => (await explainedLine(on.cast.admin, orderId)).line;

  test('does not pay for clicks that were bought, from when it says so', async () => {
    const before = await bought(`${link}?gclid=1`, HOUR_MS);
    expect(await lineOf(before)).toMatchObject({ state: 'accrued' });
    await set({ parameters: { paidAdsForbidden: 1 } });
    const { line, decided, explanation } = await explainedLine(on.cast.admin, await bought(`${link}?gclid=1`, HOUR_MS));
    expect(line).toMatchObject({ state: 'declined', reason: 'invalid' });
    expect(decided.candidates).toContainEqual(expect.objectContaining({ reason: 'invalid', invalidBy: 'paid_ad' }));
    expect(explanation.stories[0]?.sentences.join(' ')).toContain('it was bought as an advertisement');
    expect(await lineOf(await bought(link, HOUR_MS))).toMatchObject({ state: 'accrued' });
    expect(await lineOf(before)).toMatchObject({ state: 'accrued' });
  });

  test('switches a rule off, and keeps every version', async () => {
    expect(await lineOf(await bought(link, 9_000))).toMatchObject({ state: 'held' });
    await set({ off: ['click_to_order'] });
    expect(await lineOf(await bought(link, 9_000))).toMatchObject({ state: 'accrued' });
    const told = await on.cast.admin.get(`/v1/brands/${brand.brandId}/fraud-rules`, versions);
    expect(told.versions.map(({ off }) => off)).toEqual([[], ['click_to_order']]);
  });

  test('hears which limits there are', async () => {
    const body = { parameters: { clickToOrderMsMin: 3_600_000 } };
    const answer = await on.cast.admin.ask('PUT', `/v1/brands/${brand.brandId}/fraud-rules`, body);
    expect(answer).toMatchObject({ status: 400 });
    expect(answer.text).toContain('clickToOrderMsMin');
  });
});
