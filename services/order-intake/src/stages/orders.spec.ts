import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  deadLettered,
  deliveryReceived,
  orderCancelled,
  orderChanged,
  orderPlaced,
  orderRefunded,
} from '@creditroll/contracts';
import { networkKeys } from '@creditroll/service-kit';
import { testbed, type Testbed } from '@creditroll/testing';
import { orders as books } from '../collections.ts';
import { shopifyLine, shopifyOrder } from '../sources/shopify/order.fixture.ts';
import { orders } from './orders.ts';

const orderId = 'con_1~5500000000001';
let bed: Testbed;

beforeEach(async () => {
  bed = await testbed({ stages: [orders(networkKeys('a secret'))] });
});
afterEach(() => bed.close());

const deliver = (
  topic: string,
  body: object | string,
  more: { deliveryId?: string; orderId?: string; source?: string } = {},
) =>
  bed.send(deliveryReceived, more.orderId ?? orderId, {
    deliveryId: more.deliveryId ?? `${topic}:${JSON.stringify(body).length}`,
    connectionId: 'con_1',
    brandId: 'brand_1',
    source: more.source ?? 'shopify',
    topic,
    channel: 'shopify',
    test: false,
    orderId: more.orderId ?? orderId,
    receivedAtMs: bed.clock.nowMs(),
    body: typeof body === 'string' ? body : JSON.stringify(body),
    bodyEncoding: 'utf8',
  });

const refund = {
  id: 900,
  order_id: 5_500_000_000_001,
  created_at: '2026-03-02T12:00:00Z',
  refund_line_items: [{ line_item_id: 13_000_000_000_001, quantity: 1 }],
};

describe('order-intake.orders', () => {
  it('says each change of an order once, with the whole order', async () => {
    await deliver('orders/create', shopifyOrder());
    await deliver('orders/create', shopifyOrder());
    await deliver('refunds/create', refund);
    await deliver('orders/updated', shopifyOrder({ updated_at: '2026-03-02T12:00:01Z', refunds: [refund] }));
    await deliver(
      'orders/cancelled',
      shopifyOrder({ updated_at: '2026-03-02T13:00:00Z', cancelled_at: '2026-03-02T13:00:00Z', refunds: [refund] }),
    );
    await bed.settle();

    const placed = await bed.emitted(orderPlaced);
    expect(placed.map(({ subject, data }) => [subject, data.order.revision])).toEqual([[orderId, 1]]);
    expect(placed[0]?.data.order).toMatchObject({
      orderId,
      brandId: 'brand_1',
      channel: 'shopify',
      externalId: '5500000000001',
      name: '#1001',
      currency: 'GBP',
    });
    const refunded = await bed.emitted(orderRefunded);
    expect(refunded.map(({ data }) => [data.order.revision, data.order.lines[0]?.refundedQuantity])).toEqual([[2, 1]]);
    const cancelled = await bed.emitted(orderCancelled);
    expect(cancelled.map(({ data }) => data.order.revision)).toEqual([3]);
    expect(await bed.emitted(orderChanged)).toEqual([]);
  });

  it('says a pseudonym of the network address that it was ordered from, and never the address', async () => {
    await deliver('orders/create', shopifyOrder({ browser_ip: '203.0.113.7' }));
    await deliver('orders/updated', shopifyOrder({ browser_ip: 'unknown', updated_at: '2026-03-02T12:00:00Z' }));
    await bed.settle();
    const [placed] = await bed.emitted(orderPlaced);
    expect(placed?.data.order.buyer?.networkKey).toBe(networkKeys('a secret')('203.0.113.7'));
    expect(JSON.stringify(placed)).not.toContain('203.0.113.7');
    expect(JSON.stringify(await bed.docs(books))).not.toContain('203.0.113.7');
    const [changed] = await bed.emitted(orderChanged);
    expect(changed?.data.order.buyer).not.toHaveProperty('networkKey');
  });

  it('says an order without lines when an edit took all of them out', async () => {
    await deliver('orders/create', shopifyOrder());
    const nothing = { line_items: [shopifyLine({ quantity: 0 })], updated_at: '2026-03-02T12:00:00Z' };
    await deliver('orders/updated', shopifyOrder({ ...nothing, refunds: [refund] }));
    await bed.settle();
    expect((await bed.emitted(orderChanged)).map(({ data }) => data.order.lines)).toEqual([[]]);
    expect(await bed.emitted(deadLettered)).toEqual([]);
  });

  it('passes edits and deletions, which say nothing of their own', async () => {
    await deliver('orders/delete', { id: 5_500_000_000_001 });
    await deliver('orders/create', shopifyOrder());
    await deliver('orders/edited', { order_edit: { id: 1, order_id: 5_500_000_000_001 } });
    await deliver('orders/delete', { id: 5_500_000_000_001 });
    await bed.settle();
    expect(await bed.emitted(deadLettered)).toEqual([]);
    expect((await bed.docs(books)).map(({ revision }) => revision)).toEqual([1]);
  });

  it('finds an order by the shop’s id and by its name', async () => {
    await deliver('orders/create', shopifyOrder());
    await bed.settle();
    for (const name of ['5500000000001', '#1001']) {
      const page = await bed.store.find(books, 'by_name', { equals: ['brand_1', name], limit: 10 });
      expect(page.docs.map((doc) => doc.orderId)).toEqual([orderId]);
    }
  });

  it('puts aside what contradicts the order, and lets the rest of it count', async () => {
    await deliver('orders/create', shopifyOrder());
    const later = { currency: 'USD', updated_at: '2026-03-02T12:00:00Z', cancelled_at: '2026-03-02T12:00:00Z' };
    await deliver('orders/updated', shopifyOrder(later));
    await deliver('refunds/create', { ...refund, refund_line_items: [{ line_item_id: 7, quantity: 1 }] });
    await bed.settle();
    const letters = await bed.emitted(deadLettered);
    expect(letters.map(({ data }) => data.reason)).toEqual([
      'order.currency: the order is in GBP since it was first described, a description in USD does not count',
      'refund 900: the order has no line 7, what it says of that does not count',
    ]);
    expect(letters[0]?.data.value).toContain('USD');
    const cancelled = await bed.emitted(orderCancelled);
    expect(cancelled.map(({ data }) => data.order.currency)).toEqual(['GBP']);
  });

  it('puts aside what it cannot read, names the field, and goes on', async () => {
    await deliver('orders/create', shopifyOrder({ currency: 'XXX' }));
    await deliver('orders/create', '{"id":', { orderId: 'orders/create:e1' });
    await deliver('orders/create', shopifyOrder(), { orderId: 'con_1~another' });
    await deliver('orders/create', shopifyOrder(), { source: 'magento' });
    await deliver('orders/create', shopifyOrder({ line_items: [] }));
    await deliver('orders/create', JSON.stringify(shopifyOrder()).replace('#1001', String.raw`\ud83d`));
    await bed.sendRaw('deliveries', orderId, 'not an event');
    await deliver('orders/create', JSON.stringify(shopifyOrder()).replace('#1001', String.raw`\ud83d\ude00 \\ud83d`));
    await bed.settle();
    const reasons = (await bed.emitted(deadLettered)).map(({ data }) => data.reason).join('\n');
    for (const part of [
      'currency:',
      'is not JSON that can be read',
      'orderId: the delivery came as',
      'source: "magento"',
      'line_items:',
      'half a character',
      'not JSON',
    ])
      expect(reasons).toContain(part);
    const placed = await bed.emitted(orderPlaced);
    expect(placed.map(({ data }) => data.order.name)).toEqual([String.raw`😀 \ud83d`]);
  });
});
