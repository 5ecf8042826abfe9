/** What the platforms of today get wrong; each must come out right here, from the click to the books. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@creditroll/kernel';
import type { OrderState } from '@creditroll/standalone/shops';
import { z } from 'zod';
import { Buyers, type Wanted } from './buyers.ts';
import type { Brand } from './cast.ts';
import { type Journey, journey } from './harness.ts';
import { balancesOf, frozenBatch, paidOut } from './money.ts';

describe('what the platforms of today get wrong', () => {
  let on: Journey;
  let brand: Brand;
  let buyers: Buyers;
  let ada: string;
  let ben: string;
  let campaignId: string;
  let links: { readonly ada: string; readonly ben: string };
  const buy = (number: number, by: Pick<Wanted, 'customer' | 'clickId' | 'code'>): Promise<OrderState> => {
    const discountMinor = by.code ? 100 : 0;
    return buyers.buy({ number, lines: [{ priceMinor: 3_000, quantity: 2, discountMinor }], ...by });
  };
  const creditedOf = async (placed: OrderState) =>
    (await buyers.explained(placed)).line.parts.find((part) => part.postedMinor > 0);
  const newTerms = (of: string, terms: object): Promise<unknown> =>
    on.cast.admin.post('/v1/terms', { brandId: brand.brandId, campaignId: of, ...terms }, z.unknown());

  beforeAll(async () => {
    on = await journey();
    brand = await on.cast.brand({ name: 'Harbour' });
    buyers = new Buyers(on, brand);
    ada = await on.cast.creator('Ada');
    ben = await on.cast.creator('Ben');
    campaignId = await on.cast.campaign(brand, { creators: [ada, ben] });
    links = { ada: await on.cast.link(brand, campaignId, ada), ben: await on.cast.link(brand, campaignId, ben) };
    await on.cast.coupon(campaignId, ada, 'ADA10');
    await on.settle();
  });
  afterEach(() => on.verify());
  afterAll(() => on?.close());

  test('a known customer’s newer click is considered, and so is a newer code', async () => {
    const first = await buy(1, { customer: 77, clickId: await buyers.follow(links.ada, 1) });
    expect(await creditedOf(first)).toMatchObject({ creatorId: ada });
    on.clock.advance(HOUR_MS);
    // On another device, so that only the shop knows that it is the same customer.
    const second = await buy(2, { customer: 77, clickId: await buyers.follow(links.ben, 2) });
    expect(await creditedOf(second)).toMatchObject({ creatorId: ben });
    on.clock.advance(HOUR_MS);
    const third = await buy(3, { customer: 77, code: 'ADA10' });
    expect(await creditedOf(third)).toMatchObject({ creatorId: ada });
  });

  test('a refund uses the rate of its own sale, and stays as partial as it is', async () => {
    const sale = await buy(4, { clickId: await buyers.follow(links.ben, 4) });
    // 60.00 − 10.00 tax = 50.00; 10 % is 5.00, of which the operator has 0.15.
    expect(await creditedOf(sale)).toMatchObject({ ratePpm: 100_000, postedMinor: 485 });
    on.clock.advance(MINUTE_MS);
    await newTerms(campaignId, { rate: { ratePpm: 400_000 } });
    on.clock.advance(MINUTE_MS);
    await buyers.giveBack(sale);
    const { line } = await buyers.explained(sale);
    expect(line).toMatchObject({ baseMinor: 5_000, refundedBaseMinor: 2_500 });
    expect(line.parts).toMatchObject([{ ratePpm: 100_000, creditMinor: 485, postedMinor: 243 }]);
  });

  test('20 % and 500 pence are never compared: the more specific holds, and says what it went before', async () => {
    const { cast, clock } = on;
    const circle = await cast.campaign(brand, { creators: [], rate: { ratePpm: 200_000 } });
    await newTerms(circle, { creatorId: ben, rate: { fixedPerItem: { amountMinor: 400, currency: 'GBP' } } });
    clock.advance(MINUTE_MS);
    // Who joins now relies on nothing that was before.
    await cast.admin.post(`/v1/campaigns/${circle}/memberships`, { creatorId: ben }, z.unknown());
    const link = await cast.link(brand, circle, ben);
    await on.settle();
    const sale = await buy(5, { clickId: await buyers.follow(link, 5) });
    // Two pieces at 4.00, though a fifth of 50.00 were more; the operator has 0.24 of it.
    const { line } = await buyers.explained(sale);
    expect(line).toMatchObject({ grossMinor: 800, operatorFeeMinor: 24, parts: [{ ratePpm: 0, postedMinor: 776 }] });
  });

  test('a refund after the payout is a negative that is carried forward', async () => {
    const sale = await buy(6, { clickId: await buyers.follow(links.ada, 6) });
    await on.pass(4 * DAY_MS);
    await paidOut(on.cast, await frozenBatch(on.cast, 'GBP'));
    await on.settle();
    const paid = (await balancesOf(on.cast.admin, ada))[0];
    expect(paid).toMatchObject({ payableMinor: 0 });
    await buyers.giveBack(sale);
    const after = (await balancesOf(on.cast.admin, ada))[0];
    // Two fifths of 50.00 less the operator's 0.60 are 19.40; one of two pieces came back.
    expect(after).toMatchObject({ payableMinor: -970, paidMinor: paid?.paidMinor });
  });
});
