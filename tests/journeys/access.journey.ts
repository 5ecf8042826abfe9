import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DAY_MS } from '@creditroll/kernel';
import { z } from 'zod';
import { Buyers } from './buyers.ts';
import type { Brand } from './cast.ts';
import { type Door, problemOf } from './door.ts';
import { explanationOf } from './explanation.ts';
import { type Journey, journey } from './harness.ts';
import { balancesOf, batchOf, frozenBatch } from './money.ts';

describe('who may see and do what', () => {
  let on: Journey;
  let hollow: Brand;
  let lumen: Brand;
  let ada: string;
  let bea: string;
  let orderId: string;
  let asAda: Door;
  let asBea: Door;
  let asHollow: Door;
  let asLumen: Door;
  beforeAll(async () => {
    on = await journey();
    const { cast } = on;
    hollow = await cast.brand({ name: 'Hollow' });
    lumen = await cast.brand({ name: 'Lumen' });
    ada = await cast.creator('Ada');
    bea = await cast.creator('Bea');
    const link = await cast.link(hollow, await cast.campaign(hollow, { creators: [ada, bea] }), ada);
    const buyers = new Buyers(on, hollow);
    const clickId = await buyers.follow(link, 1);
    orderId = await buyers.orderId(await buyers.buy({ number: 1, lines: [{ priceMinor: 5_000 }], clickId }));
    asAda = await cast.viewer('ada-herself', { role: 'creator', creatorId: ada });
    asBea = await cast.viewer('bea', { role: 'creator', creatorId: bea });
    asHollow = await cast.viewer('hollow', { role: 'brand', brandId: hollow.brandId });
    asLumen = await cast.viewer('lumen', { role: 'brand', brandId: lumen.brandId });
  });
  afterAll(() => on?.close());

  test('a creator sees their own and nobody else’s', async () => {
    expect((await balancesOf(asAda, ada))[0]?.pendingMinor).toBeGreaterThan(0);
    expect((await explanationOf(asAda, orderId)).order.orderId).toBe(orderId);
    for (const what of [
      'earnings',
      'balances',
      'lines',
      'payout-method',
      `statement?account=creator:${ada}:pending:GBP`,
    ]) {
      expect(problemOf(await asBea.ask('GET', `/v1/creators/${ada}/${what}`))).toEqual({
        status: 404,
        code: 'not_found',
      });
    }
    expect(
      problemOf(await asBea.ask('GET', `/v1/creators/${bea}/statement?account=creator:${ada}:pending:GBP`)),
    ).toMatchObject({ status: 404 });
    expect(problemOf(await asBea.ask('GET', `/v1/orders/${orderId}/explanation`))).toMatchObject({ status: 404 });
    const theft = await asBea.ask('PUT', `/v1/creators/${ada}/payout-method`, {
      rail: 'generic_csv',
      destination: 'acct-bea',
      accountHolder: 'Bea',
    });
    expect(problemOf(theft)).toMatchObject({ status: 404 });
  });

  test('a brand sees its own orders, and those of others do not exist for it', async () => {
    expect((await explanationOf(asHollow, orderId)).order.orderId).toBe(orderId);
    const unknown = await asLumen.ask('GET', '/v1/orders/con_nobody~1/explanation');
    const others = await asLumen.ask('GET', `/v1/orders/${orderId}/explanation`);
    expect(problemOf(others)).toEqual({ status: 404, code: 'not_found' });
    expect(problemOf(unknown)).toEqual(problemOf(others));
    expect(problemOf(await asLumen.ask('GET', `/v1/orders?brandId=${hollow.brandId}&externalId=1`))).toMatchObject({
      status: 404,
    });
    expect(problemOf(await asLumen.ask('GET', `/v1/brands/${hollow.brandId}/report`))).toMatchObject({ status: 404 });
    expect(problemOf(await asHollow.ask('GET', `/v1/creators/${ada}/balances`))).toMatchObject({ status: 404 });
    const listed = z.object({ items: z.array(z.object({ brandId: z.string() })), next: z.string().optional() });
    for (const [door, { brandId }] of [
      [asHollow, hollow],
      [asLumen, lumen],
    ] as const)
      expect(await door.get('/v1/brands?limit=1', listed)).toEqual({ items: [{ brandId }] });
  });

  test('a creator knows of no campaign by invitation but their own, and of brands only what is for creators', async () => {
    const { cast } = on;
    const { campaignId } = await cast.admin.post(
      '/v1/campaigns',
      { brandId: lumen.brandId, name: 'Few', kind: 'target', policy: {}, rate: { ratePpm: 100_000 } },
      z.object({ campaignId: z.string() }),
    );
    await cast.admin.post(`/v1/campaigns/${campaignId}/invitations`, { creatorId: ada }, z.unknown());
    const seenBy = async (door: Door): Promise<boolean[]> => {
      const list = z.object({ items: z.array(z.object({ campaignId: z.string() })) });
      const { items } = await door.get('/v1/campaigns', list);
      const { status } = await door.ask('GET', `/v1/campaigns/${campaignId}`);
      return [items.some((item) => item.campaignId === campaignId), status === 200];
    };
    expect(await seenBy(asAda)).toEqual([true, true]);
    expect(await seenBy(asBea)).toEqual([false, false]);
    expect(await seenBy(asLumen)).toEqual([true, true]);

    const brands = z.object({ items: z.array(z.record(z.string(), z.unknown())) });
    const [told] = (await asAda.get('/v1/brands', brands)).items;
    expect(told).toHaveProperty('destinationHosts');
    for (const name of ['operatorFeePpm', 'feeWaivers', 'funding']) expect(told).not.toHaveProperty(name);
  });

  test('without a session there is nothing, and a role has only its own doors', async () => {
    expect(problemOf(await on.door.ask('GET', `/v1/creators/${ada}/balances`))).toMatchObject({ status: 401 });
    expect(problemOf(await asAda.ask('POST', '/v1/operations/verify'))).toEqual({ status: 403, code: 'forbidden' });
    expect(
      problemOf(
        await on.cast.admin.ask('POST', '/v1/payout-batches', {
          currency: 'GBP',
          rail: 'generic_csv',
          minimumMinor: 1,
        }),
      ),
    ).toMatchObject({ status: 403 });
    expect(
      problemOf(
        await on.door.ask('POST', '/v1/sessions', { email: 'ada@people.example', password: 'not the password' }),
      ),
    ).toMatchObject({ status: 401 });
    expect(
      problemOf(
        await on.door.ask('POST', '/v1/setup', {
          people: [{ email: 'm@people.example', name: 'm', password: 'a long password', role: 'admin' }],
        }),
      ),
    ).toMatchObject({ status: 409 });
  });

  test('a key makes a repeat harmless, and another input under it is refused', async () => {
    const body = { displayName: 'Cyd', handles: [] };
    const key = { 'idempotency-key': 'the-key-of-cyd' };
    const [first, again] = [
      await on.cast.admin.ask('POST', '/v1/creators', body, key),
      await on.cast.admin.ask('POST', '/v1/creators', body, key),
    ];
    expect(first.status).toBe(201);
    expect(JSON.parse(again.text)).toEqual(JSON.parse(first.text));
    const other = await on.cast.admin.ask('POST', '/v1/creators', { ...body, displayName: 'Dot' }, key);
    expect(problemOf(other)).toEqual({ status: 422, code: 'idempotency_mismatch' });
    const { items } = await on.cast.admin.get(
      '/v1/creators',
      z.object({ items: z.array(z.object({ displayName: z.string() })) }),
    );
    expect(items.map(({ displayName }) => displayName).filter((name) => name === 'Cyd' || name === 'Dot')).toEqual([
      'Cyd',
    ]);
    expect(problemOf(await on.cast.admin.ask('POST', '/v1/creators', body, { 'idempotency-key': '' }))).toMatchObject({
      status: 400,
    });
  });

  test('whoever drafts does not approve, and approval names exactly what is paid', async () => {
    const { cast } = on;
    await on.pass(3 * DAY_MS);
    const batch = await frozenBatch(cast, 'GBP');
    const path = `/v1/payout-batches/${batch.batchId}`;
    const { manifestHash, totalMinor } = batch;
    expect(problemOf(await cast.drafter.ask('POST', `${path}/approve`, { manifestHash, totalMinor }))).toEqual({
      status: 403,
      code: 'four_eyes',
    });
    for (const other of [
      { manifestHash: 'another', totalMinor },
      { manifestHash, totalMinor: totalMinor + 1 },
    ]) {
      expect(problemOf(await cast.approver.ask('POST', `${path}/approve`, other))).toEqual({
        status: 409,
        code: 'outdated',
      });
    }
    expect((await cast.drafter.ask('POST', `${path}/export`, {})).status).toBe(409);
    expect((await batchOf(cast.drafter, batch.batchId)).state).toBe('frozen');
    await cast.approver.post(`${path}/approve`, { manifestHash, totalMinor }, z.unknown());
    // The same key and input is the same export, with the same bytes.
    const key = { 'idempotency-key': 'export-once' };
    const exported = [
      await cast.drafter.ask('POST', `${path}/export`, {}, key),
      await cast.drafter.ask('POST', `${path}/export`, {}, key),
    ];
    expect(exported.map(({ status }) => status)).toEqual([200, 200]);
    expect(exported[0]?.text).toBe(exported[1]?.text);
    await on.verify();
  });
});
