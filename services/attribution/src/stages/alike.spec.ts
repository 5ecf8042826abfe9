import { sourceSeen } from '@creditroll/contracts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@creditroll/kernel';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { orders, reaches } from '../collections.ts';
import { decisions } from '../decision-collections.ts';
import { click, line, noonMs, order } from '../domain/story.ts';
import { rerunCall } from '../inbound/rerun.ts';
import { storyBed } from './story-bed.fixture.ts';

const call = { signal: new AbortController().signal, deadlineMs: 0, header: () => undefined };
const lines = [line('line-1', { sku: 'T-1' })];
const shop = order({ orderId: 'shop-order', lines });
const platform = order({
  orderId: 'tiktok-order',
  connectionId: 'tiktok-1',
  channel: 'tiktok',
  joinKeys: [],
  orderAtMs: noonMs - MINUTE_MS,
  lines: [line('1', { productId: '77', sku: 'T-1' })],
});
const held = [{ creatorId: 'ana', effect: 'hold', rules: ['suspected_copy'] }];

describe('orders of a brand with several sources', () => {
  let on: Awaited<ReturnType<typeof storyBed>>;
  beforeEach(async () => {
    on = await storyBed();
    await on.givenMembers('ana');
    await on.clicked(click('t1', 'ana', 3 * HOUR_MS));
    await on.bed.settle();
  });
  afterEach(() => on.bed.close());

  const holds = async (orderId: string) => (await on.bed.doc(orders, orderId))?.holds;

  it('hold the money of a shop’s order that looks like a platform’s, once both are known', async () => {
    await on.placed(shop);
    await on.bed.settle();
    await on.placed(platform);
    await on.bed.settle();
    expect(await on.bed.doc(reaches, 'brand-1')).toMatchObject({ connectionIds: ['shop-1', 'tiktok-1'] });
    expect(await holds('shop-order')).toEqual([]);
    await on.bed.advance(15 * MINUTE_MS);
    expect(await holds('shop-order')).toEqual(held);
    expect(await holds('tiktok-order')).toEqual([]);
    const said = (await on.attributed()).filter(({ order: { orderId } }) => orderId === 'shop-order');
    expect(said.at(-1)).toMatchObject({
      holds: held,
      lines: [{ credits: [{ creatorId: 'ana' }], reason: null }],
    });
    const [, record] = (await on.bed.docs(decisions)).filter(({ orderId }) => orderId === 'shop-order');
    expect(record?.fraud).toMatchObject([
      { rule: 'suspected_copy', evidence: { orderId: 'tiktok-order' }, parameters: { alikeMsMax: 300_000 } },
    ]);
    const again = await rerunCall(on.bed.store)({ orderId: 'shop-order', revision: record?.revision ?? 0 }, call);
    expect(again.outcome).toBe('same');
    await on.bed.advance(31 * DAY_MS);
    expect(await holds('shop-order')).toEqual(held);
  });

  it('are not held for another basket, another time, or the same source', async () => {
    await on.placed(platform);
    await on.bed.settle();
    const more = { orderAtMs: noonMs + 4 * MINUTE_MS + 1, orderId: 'late' };
    await on.placed(order({ ...shop, ...more }));
    await on.placed(order({ ...shop, orderId: 'two', lines: [line('line-1', { sku: 'T-1', quantity: 3 })] }));
    await on.placed(order({ ...shop, orderId: 'other', lines: [line('line-1', { sku: 'T-2' })] }));
    await on.bed.advance(16 * MINUTE_MS);
    for (const orderId of ['late', 'two', 'other']) expect(await holds(orderId)).toEqual([]);
    await on.placed(order({ ...shop, ...more, orderId: 'in-time', orderAtMs: noonMs + 4 * MINUTE_MS }));
    await on.bed.settle();
    expect(await holds('in-time')).toEqual(held);
  });

  it('of a brand with one source have no basket, and say their source once', async () => {
    await on.placed(shop);
    await on.bed.settle();
    await on.placed(order({ ...shop, orderId: 'second' }));
    await on.bed.advance(16 * MINUTE_MS);
    for (const orderId of ['shop-order', 'second'])
      expect(await on.bed.doc(orders, orderId)).not.toHaveProperty('basket');
    expect(await on.bed.emitted(sourceSeen)).toHaveLength(1);
  });
});
