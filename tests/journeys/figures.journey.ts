import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { DAY_MS, HOUR_MS } from '@creditroll/kernel';
import { z } from 'zod';
import { Buyers } from './buyers.ts';
import { type Brand, visit } from './cast.ts';
import { type Door, problemOf } from './door.ts';
import { explainedLine } from './explanation.ts';
import { type Journey, journey } from './harness.ts';
import { balancesOf } from './money.ts';

const verdictSchema = z.object({
  verdictId: z.string(),
  creatorId: z.string(),
  rule: z.string(),
  parameters: z.record(z.string(), z.unknown()),
  evidence: z.record(z.string(), z.unknown()),
  endedAtMs: z.int().optional(),
  dismissed: z.object({ reason: z.string() }).optional(),
});
const verdicts = z.object({ items: z.array(verdictSchema) });
const holds = z.object({ items: z.array(z.object({ orderId: z.string(), rules: z.array(z.string()) })) });

describe('a creator whose orders come back far more often than those of others', () => {
  let on: Journey;
  let brand: Brand;
  let campaign: string;
  let [ada, bea] = ['', ''];
  let doors: { readonly ada: Door; readonly bea: Door; readonly brand: Door; readonly other: Door };
  let ofAda: readonly string[] = [];

  beforeAll(async () => {
    on = await journey();
    const { cast } = on;
    brand = await cast.brand({ name: 'Lumen' });
    const other = await cast.brand({ name: 'Hollow' });
    [ada, bea] = [await cast.creator('Ada'), await cast.creator('Bea')];
    campaign = await cast.campaign(brand, { creators: [ada, bea] });
    doors = {
      ada: await cast.viewer('ada-herself', { role: 'creator', creatorId: ada }),
      bea: await cast.viewer('bea-herself', { role: 'creator', creatorId: bea }),
      brand: await cast.viewer('lumen', { role: 'brand', brandId: brand.brandId }),
      other: await cast.viewer('hollow', { role: 'brand', brandId: other.brandId }),
    };
    await cast.admin.put(
      `/v1/brands/${brand.brandId}/fraud-rules`,
      { parameters: { refundOrdersMin: 10 } },
      z.unknown(),
    );
    // All of Ada's orders lose one of their two pieces, none of Bea's does.
    await bought(bea, 100, 20, 0);
    ofAda = await bought(ada, 200, 10, 10);
  });
  afterEach(() => on.verify());
  afterAll(() => on?.close());

  /** Orders of a creator's followers; answers their ids. */
  async function bought(creatorId: string, first: number, count: number, returned: number): Promise<readonly string[]> {
    const buyers = new Buyers(on, brand);
    const link = await on.cast.link(brand, campaign, creatorId);
    const numbers = Array.from({ length: count }, (_, index) => first + index);
    const clickIds = await Promise.all(numbers.map((number) => visit(link, number)));
    await on.pass(HOUR_MS);
    const lines = [{ priceMinor: 5_000, quantity: 2 }];
    const placed = await buyers.buyAtOnce(
      numbers.map((number, index) => ({ number, lines, clickId: clickIds[index] })),
    );
    for (const one of placed.slice(0, returned)) await buyers.giveBack(one);
    return Promise.all(placed.map((one) => buyers.orderId(one)));
  }
  const path = () => `/v1/campaigns/${campaign}/verdicts`;
  const held = async () => (await on.cast.admin.get('/v1/holds', holds)).items;
  const balance = async () => (await balancesOf(on.cast.admin, ada))[0];

  test('is looked at within the hour, and her orders in the campaign are held', async () => {
    expect(await held()).toEqual([]);
    await on.pass(HOUR_MS);
    const { items } = await doors.brand.get(path(), verdicts);
    expect(items).toMatchObject([
      {
        creatorId: ada,
        rule: 'refund_rate',
        parameters: { refundOrdersMin: 10, refundFactor: 2 },
        evidence: { orders: 10, refundedOrders: 10, campaignOrders: 30, campaignRefundedOrders: 10 },
      },
    ]);
    expect(new Map((await held()).map(({ orderId, rules }) => [orderId, rules]))).toEqual(
      new Map(ofAda.map((orderId) => [orderId, ['refund_rate']])),
    );
    const { heldMinor = 0, ...rest } = (await balance()) ?? {};
    expect(heldMinor).toBeGreaterThan(0);
    expect(rest).toMatchObject({ pendingMinor: 0, payableMinor: 0 });
  });

  test('hears why, and nobody hears of others', async () => {
    const [orderId = ''] = ofAda;
    const { explanation } = await explainedLine(doors.ada, orderId);
    expect(explanation.stories[0]?.sentences.join(' ')).toContain('orders are refunded far more often');
    const [own] = (await doors.ada.get(path(), verdicts)).items;
    expect(own?.evidence).toEqual({ orders: 10, refundedOrders: 10 });
    expect((await doors.bea.get(path(), verdicts)).items).toEqual([]);
    expect(problemOf(await doors.bea.ask('GET', `${path()}?creatorId=${ada}`))).toMatchObject({ status: 404 });
    expect(problemOf(await doors.other.ask('GET', path()))).toMatchObject({ status: 404 });
  });

  test('has what a person releases as if nothing had been', async () => {
    const [orderId = ''] = ofAda;
    const answer = { answer: 'release', reason: 'The buyer confirmed it' };
    const before = await balance();
    expect(await on.cast.drafter.ask('POST', `/v1/orders/${orderId}/holds/${ada}/answer`, answer)).toMatchObject({
      status: 204,
    });
    await on.settle();
    const after = await balance();
    expect(after?.pendingMinor).toBeGreaterThan(0);
    expect((after?.pendingMinor ?? 0) + (after?.heldMinor ?? 0)).toBe(before?.heldMinor);
    expect(await held()).toHaveLength(9);
  });

  test('gets all of it when the brand dismisses the verdict', async () => {
    const [verdict] = (await doors.brand.get(path(), verdicts)).items;
    const dismiss = (door: Door) =>
      door.ask('POST', `${path()}/${verdict?.verdictId}/dismiss`, { reason: 'A faulty batch of lamps' });
    expect(problemOf(await dismiss(doors.ada))).toMatchObject({ status: 403 });
    expect(problemOf(await dismiss(doors.other))).toMatchObject({ status: 404 });
    expect(await dismiss(doors.brand)).toMatchObject({ status: 200 });
    await on.settle();
    expect(await held()).toEqual([]);
    await on.pass(4 * DAY_MS);
    expect(await balance()).toMatchObject({ pendingMinor: 0, heldMinor: 0 });
    expect((await balance())?.payableMinor).toBeGreaterThan(0);
    expect((await doors.ada.get(path(), verdicts)).items).toMatchObject([
      { rule: 'refund_rate', dismissed: { reason: 'A faulty batch of lamps' } },
    ]);
    expect(await dismiss(doors.brand)).toMatchObject({ status: 409 });
  });
});
