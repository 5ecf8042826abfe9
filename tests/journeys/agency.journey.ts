import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@creditroll/kernel';
import { z } from 'zod';
import { Buyers } from './buyers.ts';
import type { Door } from './door.ts';
import { explainedLine, explanationOf } from './explanation.ts';
import { type Journey, journey } from './harness.ts';
import { balancesOf, frozenBatch, paidOut } from './money.ts';

const agencySchema = z.object({ agencyId: z.string() });
const campaignSchema = z.object({ campaignId: z.string() });
const noticesSchema = z.object({ items: z.array(z.object({ untilMs: z.int(), sentences: z.array(z.string()) })) });
const balanceSchema = z.object({
  items: z.array(z.object({ currency: z.string(), pendingMinor: z.int(), payableMinor: z.int(), paidMinor: z.int() })),
});

describe('a campaign of an agency', () => {
  let on: Journey;
  beforeAll(async () => {
    on = await journey();
  });
  afterAll(() => on?.close());

  test('pays operator, agency, sub-agency, creator and co-host to the minor unit, also after a refund and a cut', async () => {
    const { cast, clock } = on;
    const { admin } = cast;
    const brand = await cast.brand({ name: 'Hollow', operatorFeePpm: 50_000 });
    const [hanna, tom] = [await cast.creator('Hanna'), await cast.creator('Tom')];
    const { agencyId: mcn } = await admin.post('/v1/agencies', { name: 'Stars', splitPpm: 100_000 }, agencySchema);
    const { agencyId: sub } = await admin.post(
      '/v1/agencies',
      { name: 'Little Stars', parentAgencyId: mcn, splitPpm: 200_000 },
      agencySchema,
    );
    for (const agencyId of [mcn, sub])
      await admin.put(
        `/v1/agencies/${agencyId}/payout-method`,
        { rail: 'generic_csv', destination: `acct-${agencyId}`, accountHolder: 'Stars Ltd' },
        z.unknown(),
      );
    await admin.put(`/v1/agencies/${sub}/creators/${hanna}`, {}, z.unknown());
    const { campaignId } = await admin.post(
      '/v1/campaigns',
      {
        brandId: brand.brandId,
        name: 'Stars sell',
        kind: 'agency',
        agencyId: mcn,
        policy: {
          model: 'last',
          clickWindowMs: 7 * DAY_MS,
          couponPolicy: 'coupon_wins',
          waitAfterOrderMs: 3 * DAY_MS,
          waitAfterDeliveryMs: DAY_MS,
        },
        rate: { ratePpm: 100_000 },
      },
      campaignSchema,
    );
    expect((await admin.ask('POST', `/v1/campaigns/${campaignId}/memberships`, { creatorId: tom })).status).toBe(403);
    await admin.post(`/v1/campaigns/${campaignId}/memberships`, { creatorId: hanna }, z.unknown());
    await admin.put(
      `/v1/campaigns/${campaignId}/memberships/${hanna}/cohosts`,
      { cohosts: [{ creatorId: tom, sharePpm: 250_000 }] },
      z.unknown(),
    );
    const link = await cast.link(brand, campaignId, hanna);

    // The brand cuts the rate; Hanna, who was there, keeps hers.
    clock.advance(HOUR_MS);
    const cutMs = clock.nowMs();
    await admin.post('/v1/terms', { brandId: brand.brandId, campaignId, rate: { ratePpm: 50_000 } }, z.unknown());
    const { items: quotes } = await admin.get(
      `/v1/campaigns/${campaignId}/quotes?creatorId=${hanna}`,
      z.object({ items: z.array(z.object({ currentRate: z.unknown(), validUntilMs: z.int() })) }),
    );
    expect(quotes).toEqual([{ currentRate: { ratePpm: 100_000 }, validUntilMs: clock.nowMs() + 30 * DAY_MS }]);

    clock.advance(HOUR_MS);
    const buyers = new Buyers(on, brand);
    const clickId = await buyers.follow(link, 1, 20 * MINUTE_MS);
    const placed = await buyers.buy({ number: 1, lines: [{ priceMinor: 6_000, quantity: 2 }], clickId });

    // 2 × 60.00 with 20.00 tax inside: 100.00. Gross 10.00, fee 0.50, agency 0.95, sub-agency 1.71; of 6.84 Tom has 1.71.
    const orderId = await buyers.orderId(placed);
    const { line, explanation } = await explainedLine(admin, orderId);
    expect(line).toMatchObject({ baseMinor: 10_000, grossMinor: 1_000, operatorFeeMinor: 50 });
    expect(line.parts).toMatchObject([{ creatorId: hanna, ratePpm: 100_000, creditMinor: 513 }]);
    expect(explanation.stories[0]?.sentences).toEqual(
      expect.arrayContaining([expect.stringMatching(/^It is the rate from before a cut \(terms_/)]),
    );
    const viewer = await cast.viewer('tom', { role: 'creator', creatorId: tom });
    expect((await explanationOf(viewer, orderId)).stories[0]?.summary).toBe(
      'You get 1.71 GBP as co-host: 25 % of what the host would have.',
    );

    // Hanna is told two days before her old rate ends, and so is nobody else.
    const noticesOf = (door: Door, creatorId: string) =>
      door.get(`/v1/creators/${creatorId}/notices?timeZone=Europe/London`, noticesSchema);
    expect((await noticesOf(admin, hanna)).items).toEqual([]);
    await on.pass(28 * DAY_MS);
    const hannaHerself = await cast.viewer('hanna', { role: 'creator', creatorId: hanna });
    expect((await noticesOf(hannaHerself, hanna)).items).toEqual([
      {
        untilMs: cutMs + 30 * DAY_MS,
        sentences: [expect.stringMatching(/^In the campaign Stars sell .*: 10 %. Then it is 5 %.$/)],
      },
    ]);
    expect((await noticesOf(viewer, tom)).items).toEqual([]);
    expect((await viewer.ask('GET', `/v1/creators/${hanna}/notices`)).status).toBe(404);

    const agencyBalances = async (agencyId: string) =>
      (await admin.get(`/v1/agencies/${agencyId}/balances`, balanceSchema)).items;
    expect(await agencyBalances(mcn)).toMatchObject([{ currency: 'GBP', pendingMinor: 0, payableMinor: 95 }]);
    expect(await agencyBalances(sub)).toMatchObject([{ payableMinor: 171 }]);
    expect(await balancesOf(viewer, tom)).toMatchObject([{ payableMinor: 171 }]);

    const frozen = await frozenBatch(cast, 'GBP');
    const paid = Object.fromEntries(frozen.items.map(({ payeeId, amountMinor }) => [payeeId, amountMinor]));
    expect(paid).toEqual({ [hanna]: 513, [tom]: 171, [`agency:${mcn}`]: 95, [`agency:${sub}`]: 171 });
    await paidOut(cast, frozen);
    await buyers.giveBack(placed);
    await on.verify();
    expect(await agencyBalances(mcn)).toMatchObject([{ payableMinor: -48, paidMinor: 95 }]);
    expect(await balancesOf(viewer, tom)).toMatchObject([{ payableMinor: -86, paidMinor: 171 }]);
  });
});
