import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { basketOf, hasSources, originalOf } from './alike.ts';
import { line, noonMs, order } from './story.ts';

const shop = order({ orderId: 'shop-order', connectionId: 'shop-1', channel: 'shopify' });
const platform = order({ orderId: 'tiktok-order', connectionId: 'tiktok-1', channel: 'tiktok' });

describe('an order that looks like a copy', () => {
  it('is that of the shop, whichever came first', () => {
    for (const byMs of [-60_000, 0, 60_000]) {
      const other = { ...platform, orderAtMs: noonMs + byMs };
      expect(originalOf(shop, [other])).toBe('tiktok-order');
      expect(originalOf(other, [shop])).toBeNull();
    }
  });

  it('is the later one of two shops or two platforms', () => {
    const later = order({ orderId: 'a', connectionId: 'shop-2', orderAtMs: noonMs + 1 });
    expect(originalOf(later, [shop])).toBe('shop-order');
    expect(originalOf(shop, [later])).toBeNull();
  });

  it('is none of the same source, a test, or what says itself what it is a copy of', () => {
    expect(originalOf(shop, [{ ...platform, connectionId: 'shop-1' }])).toBeNull();
    expect(originalOf(shop, [{ ...platform, test: true }])).toBeNull();
    const copy = { ...platform, copyOf: { channel: 'amazon' as const, externalId: '1' } };
    expect(originalOf(shop, [copy])).toBeNull();
  });

  it('has the same products, pieces and total, in whatever lines', () => {
    const two = [line('1', { sku: 'tea', quantity: 2 }), line('2', { sku: 'cup', quantity: 1 })];
    const split = [
      line('a', { sku: 'cup', productId: 'other', quantity: 1 }),
      line('b', { sku: 'tea', productId: 'else', quantity: 1 }),
      line('c', { sku: 'tea', quantity: 1 }),
    ];
    const basket = basketOf(order({ lines: two }));
    expect(basketOf(order({ lines: split }))).toBe(basket);
    expect(basketOf(order({ lines: two.map((one) => ({ ...one, refundedQuantity: 1 })) }))).toBe(basket);
    for (const more of [{ sku: 'pot' }, { quantity: 3 }, { discountMinor: 1 }, { taxMinor: 1, taxIncluded: false }])
      expect(basketOf(order({ lines: [{ ...line('1', { sku: 'tea', quantity: 2 }), ...more }] }))).not.toBe(
        basketOf(order({ lines: [line('1', { sku: 'tea', quantity: 2 })] })),
      );
    expect(basketOf(order({ lines: two, currency: 'EUR' }))).not.toBe(basket);
    expect(basketOf(order({ lines: two, brandId: 'brand-2' }))).not.toBe(basket);
  });

  it('of any two is one at most', () => {
    const placed = fc.record({
      orderId: fc.constantFrom('a', 'b'),
      connectionId: fc.constantFrom('one', 'two'),
      channel: fc.constantFrom('shopify' as const, 'tiktok' as const, 'web' as const),
      orderAtMs: fc.integer({ min: noonMs, max: noonMs + 3 }),
    });
    fc.assert(
      fc.property(placed, placed, (one, two) => {
        fc.pre(one.orderId !== two.orderId);
        const [a, b] = [order(one), order(two)];
        const suspects = [originalOf(a, [b]), originalOf(b, [a])].filter((id) => id !== null);
        expect(suspects).toHaveLength(one.connectionId === two.connectionId ? 0 : 1);
      }),
    );
  });

  it('is looked for where a brand has other sources', () => {
    expect(hasSources([], 'shop-1')).toBe(false);
    expect(hasSources(['shop-1'], 'shop-1')).toBe(false);
    expect(hasSources(['shop-1'], 'tiktok-1')).toBe(true);
  });
});
