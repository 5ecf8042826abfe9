import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { HOUR_MS } from '@creditroll/kernel';
import { Buyers } from './buyers.ts';
import type { Brand } from './cast.ts';
import { explanationOf } from './explanation.ts';
import { type Journey, journey } from './harness.ts';
import { balancesOf } from './money.ts';

describe('credit without a click, and credit of several', () => {
  let on: Journey;
  let brand: Brand;
  let buyers: Buyers;
  let ada: string;
  let bea: string;
  beforeAll(async () => {
    on = await journey();
    brand = await on.cast.brand({ name: 'Lumen' });
    buyers = new Buyers(on, brand);
    ada = await on.cast.creator('Ada');
    bea = await on.cast.creator('Bea');
  });
  afterEach(() => on.verify());
  afterAll(() => on?.close());

  test('a coupon is enough', async () => {
    const { cast } = on;
    const campaign = await cast.campaign(brand, { creators: [ada] });
    await cast.coupon(campaign, ada, 'ADA10');
    await on.settle();
    // Shops write codes as buyers type them.
    const lines = [{ priceMinor: 2_350, discountMinor: 235 }];
    const { line, decided } = await buyers.explained(await buyers.buy({ number: 1, lines, code: 'ada10' }));
    // 23.50 − 2.35 − 3.53 tax = 17.62; 10 % is 1.76, of which 0.05 is the operator's.
    expect(decided).toMatchObject({
      rule: 'coupon_wins',
      candidates: [{ creatorId: ada, tier: 'coupon', credited: true }],
    });
    expect(line).toMatchObject({
      baseMinor: 1_762,
      grossMinor: 176,
      operatorFeeMinor: 5,
      parts: [{ creatorId: ada, postedMinor: 171 }],
    });
  });

  test('what two creators share adds up exactly', async () => {
    const { cast } = on;
    const campaign = await cast.campaign(brand, { creators: [ada, bea], model: 'linear' });
    const links = [await cast.link(brand, campaign, ada), await cast.link(brand, campaign, bea)] as const;
    await buyers.follow(links[0], 7, HOUR_MS);
    const clickId = await buyers.follow(links[1], 7);
    const before = (await balancesOf(cast.admin, ada))[0]?.pendingMinor ?? 0;
    const placed = await buyers.buy({ number: 2, lines: [{ priceMinor: 3_999 }], clickId });
    const { line, decided, explanation } = await buyers.explained(placed);
    expect(decided).toMatchObject({ rule: 'linear_click', lastClickCreatorId: bea });
    expect(decided.candidates.map(({ creatorId, joinKey }) => [creatorId, joinKey])).toEqual([
      [bea, 'note_attribute'],
      [ada, 'visitor'],
    ]);
    // 39.99 − 6.67 tax = 33.32; 10 % is 3.33 = 1.62 + 1.61 + 0.10 for the operator.
    expect(line).toMatchObject({ baseMinor: 3_332, grossMinor: 333, operatorFeeMinor: 10 });
    expect(line.parts.map(({ postedMinor }) => postedMinor).toSorted((a, b) => b - a)).toEqual([162, 161]);
    const legs = explanation.commission?.entries.flatMap((entry) => entry.legs) ?? [];
    expect(legs.reduce((sum, leg) => sum + leg.amountMinor, 0)).toBe(0);
    const after = await balancesOf(cast.admin, ada);
    expect((after[0]?.pendingMinor ?? 0) - before).toBe(
      line.parts.find(({ creatorId }) => creatorId === ada)?.postedMinor,
    );

    // A creator is told of their own part, and neither who has the other nor how much it is.
    const viewer = await cast.viewer('ada-herself', { role: 'creator', creatorId: ada });
    const own = await explanationOf(viewer, explanation.order.orderId);
    expect(JSON.stringify(own)).not.toContain(bea);
    expect(own.commission?.lines[0]?.grossMinor).toBeUndefined();
  });
});
