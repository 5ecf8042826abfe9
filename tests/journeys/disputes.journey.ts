import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { DAY_MS, MINUTE_MS } from '@creditroll/kernel';
import { z } from 'zod';
import { Buyers } from './buyers.ts';
import type { Brand } from './cast.ts';
import { type Door, problemOf } from './door.ts';
import { explainedLine, explanationOf } from './explanation.ts';
import { type Journey, journey } from './harness.ts';
import { balancesOf } from './money.ts';
import { shopifyIdOf } from './orders.ts';

const side = z.object({ shares: z.array(z.object({ creatorId: z.string(), sharePpm: z.int() })) });
const disputeSchema = z.object({
  disputeId: z.string(),
  orderId: z.string(),
  state: z.string(),
  reason: z.string(),
  effect: z.string(),
  evidence: z.array(z.object({ outcome: z.string() })),
  comparison: z
    .object({
      gains: z.boolean(),
      money: z
        .object({
          currency: z.string(),
          lines: z.array(
            z.object({
              parties: z.array(z.object({ payeeId: z.string(), beforeMinor: z.int(), afterMinor: z.int() })),
            }),
          ),
        })
        .nullable(),
      lines: z.array(z.object({ before: side, after: side.extend({ rule: z.string() }), gainPpm: z.int() })),
    })
    .nullable(),
});

describe('disputes', () => {
  let on: Journey;
  let brand: Brand;
  let buyers: Buyers;
  let ada: string;
  let bea: string;
  let campaign: string;
  let links: { readonly ada: string; readonly bea: string };
  let asAda: Door;
  let asBea: Door;
  let asBrand: Door;
  let asOther: Door;
  beforeAll(async () => {
    on = await journey();
    const { cast } = on;
    brand = await cast.brand({ name: 'Hollow' });
    buyers = new Buyers(on, brand);
    ada = await cast.creator('Ada');
    bea = await cast.creator('Bea');
    campaign = await cast.campaign(brand, { creators: [ada, bea], waitAfterOrderMs: 60 * DAY_MS });
    links = { ada: await cast.link(brand, campaign, ada), bea: await cast.link(brand, campaign, bea) };
    asAda = await cast.viewer('ada-herself', { role: 'creator', creatorId: ada });
    asBea = await cast.viewer('bea-herself', { role: 'creator', creatorId: bea });
    asBrand = await cast.viewer('hollow', { role: 'brand', brandId: brand.brandId });
    const { brandId } = await cast.brand({ name: 'Lumen' });
    asOther = await cast.viewer('lumen', { role: 'brand', brandId });
  });
  afterEach(() => on.verify());
  afterAll(() => on?.close());

  const bought = async (number: number, clickId?: string): Promise<string> =>
    buyers.orderId(await buyers.buy({ number, lines: [{ priceMinor: 1_200 }], clickId }));
  const file = (door: Door, creatorId: string, wish: object) =>
    door.post('/v1/disputes', { creatorId, campaignId: campaign, ...wish }, disputeSchema);
  const look = (door: Door, disputeId: string) => door.get(`/v1/disputes/${disputeId}`, disputeSchema);
  const owed = async (creatorId: string) => (await balancesOf(on.cast.admin, creatorId))[0]?.pendingMinor ?? 0;

  test('a click that was not joined is found by its time, accepted, and the commission follows', async () => {
    const clickAtMs = on.clock.nowMs();
    await buyers.follow(links.ada, 1, 10 * MINUTE_MS);
    const orderId = await bought(1);
    const before = await owed(ada);
    const lost = await explainedLine(on.cast.admin, orderId);
    expect(lost.decided.reason).toBe('no_candidate');

    const evidence = {
      clickAtMs: clickAtMs + 2 * MINUTE_MS,
      contentId: `video-of-${ada}`,
      text: 'She bought while I was live',
    };
    const wish = { orderId, lineId: lost.line.lineId, evidence };
    const filed = await file(asAda, ada, wish);
    expect(filed).toMatchObject({
      state: 'open',
      evidence: [{ outcome: 'found' }],
      comparison: {
        gains: true,
        lines: [
          { before: { shares: [] }, after: { shares: [{ creatorId: ada, sharePpm: 1_000_000 }] }, gainPpm: 1_000_000 },
        ],
      },
    });
    expect(
      problemOf(await asAda.ask('POST', '/v1/disputes', { creatorId: ada, campaignId: campaign, ...wish })),
    ).toEqual({
      status: 409,
      code: 'already_exists',
    });
    const own = { payeeId: ada, beforeMinor: 0, afterMinor: 97 };
    expect((await look(asAda, filed.disputeId)).comparison?.money).toEqual({
      currency: 'GBP',
      lines: [{ parties: [own] }],
    });
    expect((await look(asBrand, filed.disputeId)).comparison?.money?.lines).toEqual([
      { parties: [own, { payeeId: '', beforeMinor: 0, afterMinor: 3 }] },
    ]);
    const path = `/v1/disputes/${filed.disputeId}`;
    for (const stranger of [asBea, asOther])
      expect(problemOf(await stranger.ask('GET', path))).toEqual({ status: 404, code: 'not_found' });
    expect(problemOf(await asAda.ask('POST', `${path}/accept`, { reason: 'mine' }))).toMatchObject({ status: 403 });
    expect(problemOf(await asOther.ask('POST', `${path}/accept`, { reason: 'no' }))).toMatchObject({ status: 404 });

    const accepted = await asBrand.post(`${path}/accept`, { reason: 'the live was hers' }, disputeSchema);
    expect(accepted).toMatchObject({ state: 'accepted', reason: 'the live was hers' });
    await on.settle();
    expect(await look(asAda, filed.disputeId)).toMatchObject({ effect: 'decided_again' });
    // 12.00 − 2.00 tax; 10 % is 1.00, less 0.03 for the operator.
    expect(await owed(ada)).toBe(before + 97);
    const { decided, explanation } = await explainedLine(asAda, orderId);
    expect(decided.candidates).toMatchObject([{ creatorId: ada, joinKey: 'admitted', credited: true }]);
    expect(explanation.stories[0]?.sentences.join(' ')).toMatch(/Your dispute of .* was accepted: “the live was hers”/);
    const rerun = z.object({ outcome: z.string() });
    expect(await on.cast.admin.get(`/v1/orders/${encodeURIComponent(orderId)}/rerun`, rerun)).toEqual({
      outcome: 'same',
    });
  });

  test('one without a click of the creator is rejected with a reason', async () => {
    const clickId = await buyers.follow(links.bea, 3);
    const orderId = await bought(3, clickId);
    const filed = await file(asAda, ada, { orderId, evidence: { clickId } });
    // The click is Bea's, and Ada is not told that there is one.
    expect(filed).toMatchObject({ evidence: [{ outcome: 'not_found' }], comparison: { gains: false, lines: [] } });
    const path = `/v1/disputes/${filed.disputeId}`;
    const more = await asAda.post(`${path}/evidence`, { text: 'I know the buyer' }, disputeSchema);
    expect(more.evidence.map(({ outcome }) => outcome)).toEqual(['not_found', 'only_words']);
    expect(problemOf(await asBrand.ask('POST', `${path}/accept`, { reason: 'kind' }))).toEqual({
      status: 409,
      code: 'wrong_state',
    });
    await asBrand.post(`${path}/reject`, { reason: 'the click was another creator’s' }, disputeSchema);
    expect(await look(asAda, filed.disputeId)).toMatchObject({
      state: 'rejected',
      reason: 'the click was another creator’s',
    });
    const { items } = await asAda.get('/v1/disputes', z.object({ items: z.array(disputeSchema) }));
    expect(items.map(({ state }) => state)).toEqual(['rejected', 'accepted']);
  });

  test('a missing order is tied when it comes, and goes to finance when the brand is silent', async () => {
    const clickId = await buyers.follow(links.ada, 4);
    const reference = shopifyIdOf({ plan: { number: 4 } });
    const filed = await file(asAda, ada, { reference: `#${reference}`, evidence: { clickId } });
    expect(filed).toMatchObject({ orderId: '', state: 'open', comparison: null });
    on.clock.advance(MINUTE_MS);
    const orderId = await bought(4);
    await on.pass(3 * MINUTE_MS);
    expect(await look(asBrand, filed.disputeId)).toMatchObject({ orderId, comparison: { gains: true } });
    await on.pass(15 * DAY_MS);
    expect(await look(asAda, filed.disputeId)).toMatchObject({ state: 'escalated' });
    const path = `/v1/disputes/${filed.disputeId}`;
    expect(problemOf(await asBrand.ask('POST', `${path}/accept`, { reason: 'late' }))).toMatchObject({ status: 403 });
    const queue = await on.cast.drafter.get('/v1/disputes', z.object({ items: z.array(disputeSchema) }));
    expect(queue.items.map(({ disputeId }) => disputeId)).toEqual([filed.disputeId]);
    await on.cast.drafter.post(`${path}/accept`, { reason: 'the shop was down' }, disputeSchema);
    await on.settle();
    expect((await explainedLine(on.cast.admin, orderId)).decided).toMatchObject({ rule: 'single_touch' });
  });

  test('accepted after the lock, it moves money by an approved recompute alone, once', async () => {
    const clickAtMs = on.clock.nowMs();
    await buyers.follow(links.ada, 5, 10 * MINUTE_MS);
    const placedAtMs = on.clock.nowMs();
    const orderId = await bought(5);
    await on.pass(61 * DAY_MS);
    const payable = async () => (await balancesOf(on.cast.admin, ada))[0]?.payableMinor ?? 0;
    const before = await payable();
    const evidence = { clickAtMs, contentId: `video-of-${ada}` };
    const filed = await file(asAda, ada, { orderId, evidence });
    await asBrand.post(`/v1/disputes/${filed.disputeId}/accept`, { reason: 'hers, but late' }, disputeSchema);
    await on.settle();
    expect(await look(asAda, filed.disputeId)).toMatchObject({ effect: 'late_after_lock' });
    expect(await payable()).toBe(before);
    const explanation = await explanationOf(asAda, orderId);
    expect(explanation.stories[0]?.sentences.join(' ')).toContain('With it you would have 100 % of the line.');

    const path = `/v1/brands/${brand.brandId}/recomputes`;
    const recompute = z.object({ recomputeId: z.string(), digest: z.string(), ordersChanged: z.int() });
    const wish = { fromMs: placedAtMs, belowMs: placedAtMs + 1, lateFacts: true, reason: 'The dispute was accepted' };
    const settled = async () => {
      const asked = await asBrand.post(path, wish, recompute);
      await on.cast.approver.post(`${path}/${asked.recomputeId}/approve`, { digest: asked.digest }, recompute);
      await on.settle();
      return asBrand.get(`${path}/${asked.recomputeId}`, recompute);
    };
    expect(await settled()).toMatchObject({ ordersChanged: 1 });
    expect(await payable()).toBe(before + 97);
    const now = await explainedLine(asAda, orderId);
    expect(now.decided.candidates).toMatchObject([{ creatorId: ada, joinKey: 'admitted', credited: true }]);
    expect(now.explanation.stories[0]?.sentences.join(' ')).toMatch(/recompute rc_\w+, “The dispute was accepted”/);
    expect(await settled()).toMatchObject({ ordersChanged: 0 });
    expect(await payable()).toBe(before + 97);
  });

  test('bad evidence is refused with the field and the fix', async () => {
    const bad = { creatorId: ada, campaignId: campaign, reference: '#1', evidence: { clickAtMs: 5 } };
    const answer = await asAda.ask('POST', '/v1/disputes', bad);
    expect(problemOf(answer)).toEqual({ status: 400, code: 'invalid_input' });
    expect(answer.text).toContain('evidence.clickAtMs');
    expect(answer.text).toContain('linkCode');
    expect(problemOf(await asAda.ask('POST', '/v1/disputes', { ...bad, evidence: {} }))).toMatchObject({ status: 400 });
  });
});
