import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { DAY_MS, MINUTE_MS } from '@creditroll/kernel';
import type { OrderState } from '@creditroll/standalone/shops';
import { z } from 'zod';
import { Buyers } from './buyers.ts';
import type { Brand } from './cast.ts';
import type { Door } from './door.ts';
import { type Journey, journey } from './harness.ts';
import { balancesOf } from './money.ts';

const depositsSchema = z.object({
  deposits: z.array(
    z.object({
      currency: z.string(),
      availableMinor: z.int(),
      unfundedMinor: z.int(),
      stoppedAtMs: z.int().nullable(),
    }),
  ),
  items: z.array(z.object({ kind: z.string(), reference: z.string() })),
});

describe('a brand that pays ahead', () => {
  let on: Journey;
  let brand: Brand;
  let path: string;
  beforeAll(async () => {
    on = await journey();
    brand = await on.cast.brand({ name: 'Lumen' });
    path = `/v1/brands/${brand.brandId}`;
  });
  afterEach(() => on.verify());
  afterAll(() => on?.close());

  const deposit = (door: Door, amountMinor: number, reference: string) =>
    door.post(`${path}/deposits`, { amount: { amountMinor, currency: 'GBP' }, reference }, z.unknown());
  const depositOf = async (door: Door) => (await door.get(`${path}/deposits`, depositsSchema)).deposits[0];
  const stopsOf = async (door: Door, campaignId: string) =>
    (await door.get(`/v1/campaigns/${campaignId}`, z.object({ stops: z.array(z.object({ currency: z.string() })) })))
      .stops;

  test('stops when its deposit runs out, and what was earned is paid when it tops up', async () => {
    const { cast, clock } = on;
    const { drafter } = cast;
    const ada = await cast.creator('Ada');
    const campaign = await cast.campaign(brand, { creators: [ada] });
    await cast.coupon(campaign, ada, 'ADA10');
    expect(await drafter.put(`${path}/funding`, { funding: 'prefunded' }, z.object({ funding: z.string() }))).toEqual({
      funding: 'prefunded',
    });
    clock.advance(MINUTE_MS);

    const buyers = new Buyers(on, brand);
    const sale = async (number: number) => {
      const placed = await buyers.buy({ number, lines: [{ priceMinor: 10_000 }], code: 'ADA10' });
      clock.advance(MINUTE_MS);
      return placed;
    };
    const told = async (placed: OrderState) => {
      const { line, explanation } = await buyers.explained(placed);
      return { ...line, sentences: explanation.stories[0]?.sentences ?? [], summary: explanation.stories[0]?.summary };
    };

    // 100.00 less 16.67 tax is 83.33; 10 % is 8.33.
    await deposit(drafter, 1_000, 'wire-1');
    const again = { amount: { amountMinor: 1_000, currency: 'GBP' }, reference: 'wire-1' };
    expect((await drafter.ask('POST', `${path}/deposits`, again)).status).toBe(409);
    expect((await cast.admin.ask('POST', `${path}/deposits`, again)).status).toBe(403);
    const first = await sale(1);
    const second = await sale(2);
    const third = await sale(3);
    expect(await told(first)).toMatchObject({ state: 'accrued', grossMinor: 833 });
    const waiting = await told(second);
    expect(waiting).toMatchObject({ state: 'held', grossMinor: 833 });
    expect(waiting.sentences.join('\n')).toContain('held until the brand tops up its deposit');
    const stopped = await told(third);
    expect(stopped).toMatchObject({ state: 'declined', reason: 'campaign_unfunded', grossMinor: 0 });
    expect(stopped.summary).toContain('the deposit of the brand had run out');
    expect(await balancesOf(cast.admin, ada)).toEqual([expect.objectContaining({ pendingMinor: 808, heldMinor: 808 })]);
    expect(await depositOf(cast.admin)).toMatchObject({ availableMinor: 167, unfundedMinor: 833 });
    expect(await stopsOf(cast.admin, campaign)).toEqual([{ currency: 'GBP' }]);

    clock.advance(40 * DAY_MS);
    await on.settle();
    expect(await balancesOf(cast.admin, ada)).toEqual([expect.objectContaining({ payableMinor: 808, heldMinor: 808 })]);

    await deposit(drafter, 1_000, 'wire-2');
    await on.settle();
    expect(await balancesOf(cast.admin, ada)).toEqual([expect.objectContaining({ payableMinor: 1_616, heldMinor: 0 })]);
    const paid = await told(second);
    expect(paid.state).toBe('released');
    expect(paid.sentences.join('\n')).toContain('the brand’s deposit came to cover 8.08 GBP of Ada');
    expect(await depositOf(cast.admin)).toEqual({
      currency: 'GBP',
      availableMinor: 334,
      unfundedMinor: 0,
      stoppedAtMs: null,
    });
    expect(await stopsOf(cast.admin, campaign)).toEqual([]);
    expect(await told(third)).toMatchObject({ reason: 'campaign_unfunded' });
  });
});
