import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@creditroll/kernel';
import { z } from 'zod';
import { Buyers } from './buyers.ts';
import { type Brand, look } from './cast.ts';
import { problemOf } from './door.ts';
import { explainedLine } from './explanation.ts';
import { type Journey, journey } from './harness.ts';
import { balancesOf } from './money.ts';

const contacts = z.object({ views: z.int(), engagedViews: z.int(), liveViews: z.int(), clicks: z.int() });
const contactsSchema = z.object({ totals: z.array(z.object({ figures: contacts })) });

describe('evidence of every kind', () => {
  let on: Journey;
  let brand: Brand;
  let buyers: Buyers;
  let ada: string;
  let bea: string;
  let campaign: string;
  let links: { readonly ada: string; readonly bea: string };
  beforeAll(async () => {
    on = await journey();
    brand = await on.cast.brand({ name: 'Hollow' });
    buyers = new Buyers(on, brand);
    ada = await on.cast.creator('Ada');
    bea = await on.cast.creator('Bea');
    campaign = await on.cast.campaign(brand, { creators: [ada, bea] });
    links = { ada: await on.cast.link(brand, campaign, ada), bea: await on.cast.link(brand, campaign, bea) };
  });
  afterEach(() => on.verify());
  afterAll(() => on?.close());

  const bought = async (number: number, more: { readonly clickId?: string; readonly code?: string } = {}) => {
    const lines = [{ priceMinor: 1_200, discountMinor: more.code ? 120 : 0 }];
    return buyers.explained(await buyers.buy({ number, lines, ...more }));
  };

  test('a view credits where there was no click', async () => {
    const seen = { kind: 'view', link: links.ada, durationMs: 12_000 };
    await look(on.door, on.clock, 1, [seen]);
    on.clock.advance(HOUR_MS);
    // The shop's checkout has the token of order 1.
    await look(on.door, on.clock, 1, [{ kind: 'checkout_started', brandId: brand.brandId, tokens: ['chk1'] }]);
    on.clock.advance(MINUTE_MS);
    await on.settle();
    const report = await on.cast.admin.get(`/v1/campaigns/${campaign}/report?timeZone=UTC`, contactsSchema);
    expect(report.totals).toEqual([{ figures: { views: 1, engagedViews: 1, liveViews: 0, clicks: 0 } }]);
    const { decided, explanation } = await bought(1);
    expect(decided).toMatchObject({
      rule: 'single_touch',
      candidates: [{ creatorId: ada, tier: 'engaged_view', joinKey: 'checkout_token', credited: true }],
    });
    expect(explanation.stories[0]?.sentences.join(' ')).toContain('engaged view');
    // A day later the same view is too old.
    await look(on.door, on.clock, 1, [{ kind: 'checkout_started', brandId: brand.brandId, tokens: ['chk2'] }]);
    await on.pass(DAY_MS);
    expect((await bought(2)).decided).toMatchObject({ reason: 'outside_window' });
  });

  test('a cart is held beyond the window of its click, until the first order', async () => {
    const policy = { clickWindowMs: DAY_MS, cartHoldMs: 90 * DAY_MS };
    const holding = await on.cast.campaign(brand, { creators: [ada], ...policy });
    const clickId = await buyers.follow(await on.cast.link(brand, holding, ada), 7);
    await look(on.door, on.clock, 7, [{ kind: 'cart_added', brandId: brand.brandId, tokens: ['cart7'], clickId }]);
    await on.pass(3 * DAY_MS);
    // Which shopper it is, the pixel knows from the token of the checkout.
    const paying = (token: string) =>
      look(on.door, on.clock, 7, [{ kind: 'checkout_started', brandId: brand.brandId, tokens: [token] }]);
    await paying('chk7');
    await on.pass(MINUTE_MS);
    expect((await bought(7)).decided).toMatchObject({
      rule: 'single_touch',
      candidates: [{ creatorId: ada, tier: 'click', joinKey: 'checkout_token', credited: true }],
    });
    await on.pass(2 * DAY_MS);
    await paying('chk8');
    await on.pass(MINUTE_MS);
    expect((await bought(8)).decided).toMatchObject({ reason: 'outside_window' });
  });

  test('a code that has leaked gives way to the link', async () => {
    const { cast } = on;
    const couponId = await cast.coupon(campaign, bea, 'BEA10');
    on.clock.advance(1);
    const clickId = await buyers.follow(links.ada, 3);
    expect((await bought(3, { clickId, code: 'bea10' })).decided).toMatchObject({ rule: 'coupon_wins' });
    const path = `/v1/campaigns/${campaign}/coupons/${couponId}/state`;
    expect(problemOf(await cast.admin.ask('PUT', path, { state: 'lost' }))).toMatchObject({ status: 400 });
    await cast.admin.put(path, { state: 'leaked' }, z.unknown());
    on.clock.advance(1);
    await on.settle();
    const { decided } = await bought(4, { clickId, code: 'bea10' });
    expect(decided).toMatchObject({ rule: 'single_touch', lastClickCreatorId: ada });
    expect(decided.candidates.map(({ creatorId, reason }) => [creatorId, reason])).toEqual([
      [bea, 'coupon_leaked'],
      [ada, ''],
    ]);
  });

  test('two people credit a line by hand, the money follows, and the decision can be made again', async () => {
    const { cast } = on;
    const clickId = await buyers.follow(links.ada, 5);
    const { explanation } = await bought(5, { clickId });
    const { orderId, lines } = explanation.order;
    const owed = async (creatorId: string) => (await balancesOf(cast.admin, creatorId))[0]?.pendingMinor ?? 0;
    const before = [await owed(ada), await owed(bea)];
    const path = `/v1/orders/${encodeURIComponent(orderId)}`;
    const wish = {
      lineId: lines[0]?.lineId,
      credits: [{ creatorId: bea, campaignId: campaign, weight: 1 }],
      reason: 'Ada reposted the video of Bea',
    };
    const unknown = { ...wish, credits: [...wish.credits, { ...wish.credits[0], creatorId: 'creator_nobody' }] };
    const refused = await cast.drafter.ask('POST', `${path}/overrides`, unknown);
    expect([refused.status, refused.text]).toEqual([404, expect.stringContaining('credits[1].creatorId')]);
    const { overrideId } = await cast.drafter.post(`${path}/overrides`, wish, z.object({ overrideId: z.string() }));
    expect(problemOf(await cast.drafter.ask('POST', `${path}/overrides/${overrideId}/approve`, {}))).toEqual({
      status: 403,
      code: 'four_eyes',
    });
    await cast.approver.post(`${path}/overrides/${overrideId}/approve`, { note: 'seen' }, z.unknown());
    await on.settle();
    const { decided } = await explainedLine(cast.admin, orderId);
    expect(decided.rule).toBe('manual_override');
    // 12.00 − 2.00 tax; 10 % is 1.00, less 0.03 for the operator.
    expect([await owed(ada), await owed(bea)]).toEqual([(before[0] ?? 0) - 97, (before[1] ?? 0) + 97]);
    const rerun = z.object({ outcome: z.string(), recordedDigest: z.string(), inputDigest: z.string() });
    const again = await cast.admin.get(`${path}/rerun`, rerun);
    expect(again).toMatchObject({ outcome: 'same', inputDigest: again.recordedDigest });
  });
});
