import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { DAY_MS } from '@creditroll/kernel';
import type { OrderState } from '@creditroll/standalone/shops';
import { z } from 'zod';
import { Buyers } from './buyers.ts';
import type { Brand } from './cast.ts';
import { type Door, problemOf } from './door.ts';
import { type Journey, journey, startMs } from './harness.ts';
import { balancesOf, frozenBatch, paidOut } from './money.ts';

const recomputeSchema = z.object({
  recomputeId: z.string(),
  state: z.string(),
  digest: z.string(),
  requestedBy: z.string(),
  decidedBy: z.string(),
  ordersSeen: z.int(),
  ordersChanged: z.int(),
  ordersLeftOut: z.int(),
  totals: z.array(z.object({ changedOrders: z.int(), deltaCostMinor: z.int() })),
});
type Recompute = z.output<typeof recomputeSchema>;

describe('other terms on past orders', () => {
  let on: Journey;
  let brand: Brand;
  let buyers: Buyers;
  let maren: string;
  let own: Door;
  let campaignId: string;
  let paid: OrderState;
  let waiting: OrderState;
  let wish: object;
  const path = (end = '') => `/v1/brands/${brand.brandId}/recomputes${end}`;
  const buy = async (link: string, number: number): Promise<OrderState> => {
    const clickId = await buyers.follow(link, number);
    return buyers.buy({ number, lines: [{ priceMinor: 6_000, quantity: 2 }], clickId });
  };
  const balance = async () => (await balancesOf(on.cast.admin, maren))[0];
  const approved = async ({ recomputeId, digest }: Recompute): Promise<Recompute> => {
    await on.cast.approver.post(path(`/${recomputeId}/approve`), { digest }, recomputeSchema);
    await on.settle();
    return own.get(path(`/${recomputeId}`), recomputeSchema);
  };
  beforeAll(async () => {
    on = await journey();
    brand = await on.cast.brand({ name: 'Hollow', operatorFeePpm: 0 });
    buyers = new Buyers(on, brand);
    maren = await on.cast.creator('Maren');
    campaignId = await on.cast.campaign(brand, { creators: [maren] });
    own = await on.cast.viewer('hollow', { role: 'brand', brandId: brand.brandId });
    const link = await on.cast.link(brand, campaignId, maren);
    paid = await buy(link, 1);
    await on.pass(3 * DAY_MS);
    await paidOut(on.cast, await frozenBatch(on.cast, 'GBP'));
    waiting = await buy(link, 2);
    on.clock.advance(1_000);
    wish = {
      fromMs: startMs,
      belowMs: on.clock.nowMs(),
      terms: [{ campaignId, creatorId: maren, rate: { ratePpm: 150_000 } }],
      reason: 'The rate that was agreed by mail was never entered',
    };
    expect(await balance()).toMatchObject({ pendingMinor: 1_000, payableMinor: 0, paidMinor: 1_000 });
  });
  afterEach(() => on.verify());
  afterAll(() => on?.close());

  test('back-dated terms stay refused', async () => {
    const back = { brandId: brand.brandId, campaignId, rate: { ratePpm: 150_000 }, fromMs: startMs };
    expect(problemOf(await own.ask('POST', '/v1/terms', back))).toEqual({ status: 400, code: 'invalid_input' });
  });

  test('whoever asks cannot approve, and an approval is of what was seen', async () => {
    const asked = await on.cast.drafter.post(path(), wish, recomputeSchema);
    expect(asked).toMatchObject({ state: 'requested', totals: [{ changedOrders: 2, deltaCostMinor: 1_000 }] });
    const approve = path(`/${asked.recomputeId}/approve`);
    const { digest } = asked;
    const { drafter, approver } = on.cast;
    expect(problemOf(await drafter.ask('POST', approve, { digest }))).toEqual({ status: 403, code: 'four_eyes' });
    expect(problemOf(await own.ask('POST', approve, { digest }))).toEqual({ status: 403, code: 'forbidden' });
    expect(problemOf(await approver.ask('POST', approve, { digest: 'other' }))).toMatchObject({ code: 'outdated' });
    const rejected = await approver.post(path(`/${asked.recomputeId}/reject`), { note: 'no proof' }, recomputeSchema);
    expect(rejected).toMatchObject({ state: 'rejected' });
    expect(await balance()).toMatchObject({ pendingMinor: 1_000, payableMinor: 0 });
  });

  test('a second person approves; only the differences are posted, a paid line carries forward', async () => {
    const done = await approved(await own.post(path(), wish, recomputeSchema));
    expect(done).toMatchObject({ state: 'applied', ordersSeen: 2, ordersChanged: 2, ordersLeftOut: 0 });
    expect(done.decidedBy).not.toBe(done.requestedBy);
    expect(await balance()).toMatchObject({ pendingMinor: 1_500, payableMinor: 500, paidMinor: 1_000 });
    const { line, explanation } = await buyers.explained(paid);
    expect(line.parts).toMatchObject([{ creditMinor: 1_500, postedMinor: 1_500, ratePpm: 150_000 }]);
    expect(explanation.commission?.entries.at(-1)).toMatchObject({ kind: 'recompute' });
    expect(explanation.stories[0]?.sentences.join(' ')).toContain(`recompute ${done.recomputeId}`);
  });

  test('of two over the same orders that are approved at once, one counts and the other is outdated', async () => {
    const rates = [200_000, 50_000].map((ratePpm) => ({ ...wish, terms: [{ campaignId, rate: { ratePpm } }] }));
    const asked = await Promise.all(rates.map((one) => own.post(path(), one, recomputeSchema)));
    const answers = await Promise.all(
      asked.map(({ recomputeId, digest }) => on.cast.approver.ask('POST', path(`/${recomputeId}/approve`), { digest })),
    );
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    const refused = answers.find(({ status }) => status === 409);
    expect(refused && problemOf(refused)).toEqual({ status: 409, code: 'outdated' });
    await on.settle();
    const states = asked.map(({ recomputeId }) => own.get(path(`/${recomputeId}`), recomputeSchema));
    expect((await Promise.all(states)).map(({ state }) => state).toSorted()).toEqual(['applied', 'requested']);
    await approved(await own.post(path(), wish, recomputeSchema));
    expect(await balance()).toMatchObject({ pendingMinor: 1_500, payableMinor: 500, paidMinor: 1_000 });
  });

  test('the same once more changes nothing', async () => {
    const before = await on.verify();
    const again = await own.post(path(), wish, recomputeSchema);
    expect(again.totals).toMatchObject([{ changedOrders: 0, deltaCostMinor: 0 }]);
    expect(await approved(again)).toMatchObject({ state: 'applied', ordersChanged: 0 });
    expect(await on.verify()).toEqual(before);
  });

  test('what was seen is out of date after a refund, and refunds go by the new terms', async () => {
    const asked = await own.post(path(), { ...wish, terms: [{ campaignId, rate: { ratePpm: 0 } }] }, recomputeSchema);
    waiting = await buyers.giveBack(waiting);
    expect(await balance()).toMatchObject({ pendingMinor: 750 });
    const approve = path(`/${asked.recomputeId}/approve`);
    const answer = await on.cast.approver.ask('POST', approve, { digest: asked.digest });
    expect(problemOf(answer)).toMatchObject({ code: 'outdated' });
    waiting = await buyers.giveBack(waiting);
    expect(await balance()).toMatchObject({ pendingMinor: 0 });
    await buyers.giveBack(await buyers.giveBack(paid));
    expect(await balance()).toMatchObject({ payableMinor: -1_000, paidMinor: 1_000 });
  });

  test('an attribution policy on past orders is approved, posted once, and can be narrowed to products', async () => {
    const { cast } = on;
    const anna = await cast.creator('Anna');
    const ben = await cast.creator('Ben');
    const shared = await cast.campaign(brand, { creators: [anna, ben] });
    const links = [await cast.link(brand, shared, anna), await cast.link(brand, shared, ben)] as const;
    await buyers.follow(links[0], 77);
    const sale = await buy(links[1], 77);
    await on.pass(3 * DAY_MS);
    const payable = async (creatorId: string) => (await balancesOf(cast.admin, creatorId))[0]?.payableMinor ?? 0;
    expect([await payable(anna), await payable(ben)]).toEqual([0, 1_000]);
    const policy = { campaignId: shared, policy: { preset: 'social', model: 'linear' } };
    const asked = {
      fromMs: startMs,
      belowMs: on.clock.nowMs(),
      policy,
      reason: 'Both were promised a share',
    };
    const narrow = await own.post(path(), { ...asked, only: { productIds: ['another'] } }, recomputeSchema);
    expect(narrow.totals).toMatchObject([{ changedOrders: 0 }]);
    expect(problemOf(await own.ask('POST', path(), { ...asked, lateFacts: true }))).toMatchObject({ status: 400 });
    expect(problemOf(await own.ask('POST', path(), { ...asked, ...wish }))).toMatchObject({ status: 400 });
    const done = await approved(await own.post(path(), asked, recomputeSchema));
    expect(done).toMatchObject({ state: 'applied', ordersChanged: 1, ordersLeftOut: 0 });
    expect([await payable(anna), await payable(ben)]).toEqual([500, 500]);
    const { explanation } = await buyers.explained(sale);
    expect(explanation.commission?.entries.at(-1)).toMatchObject({ kind: 'recompute' });
    expect(explanation.stories[0]?.sentences.join(' ')).toContain(`recompute ${done.recomputeId}`);
    const rerun = await cast.admin.get(
      `/v1/orders/${encodeURIComponent(explanation.order.orderId)}/rerun`,
      z.object({ outcome: z.string() }),
    );
    expect(rerun).toEqual({ outcome: 'same' });
    const before = await on.verify();
    const again = await own.post(path(), asked, recomputeSchema);
    expect(again.totals.every(({ changedOrders }) => changedOrders === 0)).toBe(true);
    expect(await approved(again)).toMatchObject({ state: 'applied', ordersChanged: 0 });
    expect(await on.verify()).toEqual(before);
  });

  test('every step is in the audit trail', async () => {
    const { items } = await on.cast.admin.get(
      '/v1/audit?limit=200',
      z.object({ items: z.array(z.object({ action: z.string(), outcome: z.string() })) }),
    );
    const told = items
      .filter(({ action }) => action.startsWith('recomputes.'))
      .map(({ action, outcome }) => `${action} ${outcome}`);
    expect(told).toEqual(
      expect.arrayContaining(['recomputes.request ok', 'recomputes.approve ok', 'recomputes.approve four_eyes']),
    );
  });
});
