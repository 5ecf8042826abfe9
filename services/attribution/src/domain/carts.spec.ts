import { describe, expect, it } from '@jest/globals';
import { DAY_MS, MINUTE_MS } from '@creditroll/kernel';
import { cartLimits, filledCarts, purchaseKeysOf, shopperIdsOf, tokenIdsOf } from './carts.ts';
import { noonMs, order } from './story.ts';

const cart = (beforeOrderMs: number, ...tokens: string[]) => ({ occurredAtMs: noonMs - beforeOrderMs, tokens });
const bought = (orderId: string, beforeOrderMs: number, more: Parameters<typeof order>[0] = {}) =>
  order({ orderId, orderAtMs: noonMs - beforeOrderMs, ...more });
const closedBy = (...[carts, others]: [ReturnType<typeof cart>[], ReturnType<typeof order>[]]) =>
  filledCarts(order(), carts, others).map((one) => one.closedBy ?? null);

describe('a cart of a shopper', () => {
  it('is closed by the first order that was placed when it was filled or later', () => {
    expect(closedBy([cart(20 * DAY_MS)], [bought('late', DAY_MS), bought('first', 20 * DAY_MS)])).toEqual(['first']);
    expect(closedBy([cart(20 * DAY_MS)], [bought('before', 20 * DAY_MS + 1)])).toEqual([null]);
  });

  it('is not closed by the order that is decided, nor by one of the same instant or later', () => {
    expect(closedBy([cart(DAY_MS)], [order(), bought('part', 0), bought('later', -1)])).toEqual([null]);
  });

  it('is closed by an earlier order that names its token, whatever the clocks said', () => {
    const named = bought('named', 20 * DAY_MS, { joinKeys: [{ kind: 'checkout_token', value: 'tok-1' }] });
    const just = 20 * DAY_MS - MINUTE_MS;
    expect(closedBy([cart(just, 'tok-1'), cart(just - 1, 'tok-2')], [named])).toEqual(['named', null]);
  });

  it('is closed by a cancelled order, and not by a test or by a copy of the order that is decided', () => {
    const platform = order({ channel: 'tiktok', externalId: '77' });
    const copy = bought('copy', MINUTE_MS, { copyOf: { channel: 'tiktok', externalId: '77' } });
    const test = bought('test', MINUTE_MS, { test: true });
    expect(filledCarts(platform, [cart(DAY_MS)], [copy, test])).toEqual([{ atMs: noonMs - DAY_MS }]);
    expect(closedBy([cart(DAY_MS)], [copy])).toEqual(['copy']);
    const cancelled = bought('gone', MINUTE_MS, { cancelledAtMs: noonMs - 1 });
    expect(closedBy([cart(DAY_MS)], [cancelled])).toEqual(['gone']);
  });

  it('is told once and oldest first, in whatever order they came', () => {
    const carts = [cart(1), cart(3), cart(2), cart(3)];
    const told = filledCarts(order(), carts, [bought('b', 2), bought('a', 2)]);
    expect(told).toEqual([
      { atMs: noonMs - 3, closedBy: 'a' },
      { atMs: noonMs - 2, closedBy: 'a' },
      { atMs: noonMs - 1 },
    ]);
    expect(filledCarts(order(), carts.toReversed(), [bought('a', 2), bought('b', 2)])).toEqual(told);
  });
});

describe('an order is found by', () => {
  it('its tokens, customer and addresses and its visitors, in one order', () => {
    const joinKeys = [
      { kind: 'note_attribute', value: 't1' },
      { kind: 'visitor', value: 'not-found' },
      { kind: 'email_hash', value: 'e1' },
      { kind: 'customer', value: 'c1' },
      { kind: 'checkout_token', value: '' },
    ] as const;
    const ids = shopperIdsOf({ joinKeys: [...joinKeys] }, ['phone', 'laptop']);
    expect(ids).toEqual(['customer:c1', 'email_hash:e1', 'visitor:laptop', 'visitor:phone']);
  });

  it('each id in the 30 days in which it was placed', () => {
    const [own] = purchaseKeysOf('brand-1', ['visitor:phone'], noonMs, noonMs);
    const sought = purchaseKeysOf('brand-1', ['visitor:phone', 'customer:c1'], noonMs - DAY_MS, noonMs + 90 * DAY_MS);
    expect(sought).toContain(own);
    expect(sought).toHaveLength(8);
    expect(purchaseKeysOf('brand-2', ['visitor:phone'], noonMs, noonMs)).not.toContain(own);
  });

  it('no more ids and tokens than a limit', () => {
    const many = Array.from({ length: 80 }, (_, index) => `v${index}`);
    expect(shopperIdsOf({ joinKeys: [] }, many)).toHaveLength(cartLimits.idsPerOrderMax);
    const tokens = tokenIdsOf(many.map((token, index) => cart(index, token)));
    expect(tokens).toHaveLength(cartLimits.tokensPerOrderMax);
    expect(tokens[0]).toBe('checkout_token:v0');
  });
});
