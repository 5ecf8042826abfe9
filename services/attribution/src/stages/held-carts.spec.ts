import {
  type Cart,
  campaignStated,
  cartRecorded,
  membershipStated,
  type Order,
  orderCancelled,
} from '@creditroll/contracts';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@creditroll/kernel';
import { orders } from '../collections.ts';
import { decisions } from '../decision-collections.ts';
import { click, membership, noonMs, order, social } from '../domain/story.ts';
import { rerunCall } from '../inbound/rerun.ts';
import { springFact, storyBed } from './story-bed.fixture.ts';

const call = { signal: new AbortController().signal, deadlineMs: 0, header: () => undefined };
const held = { ...social, clickWindowMs: DAY_MS, cartHoldMs: 90 * DAY_MS };
const customer = { kind: 'customer', value: 'c1' } as const;
const visitor = (value: string) => ({ kind: 'visitor', value }) as const;

let on: Awaited<ReturnType<typeof storyBed>>;
beforeEach(async () => {
  on = await storyBed();
  await on.bed.send(campaignStated, 'brand-1', springFact(held));
  await on.bed.send(membershipStated, 'brand-1', membership('spring', 'ana'));
});
afterEach(() => on.bed.close());

const filled = (cartId: string, beforeNoonMs: number, more: Partial<Cart> = {}) =>
  on.bed.send(cartRecorded, more.visitorId ?? 'visitor-1', {
    cartId,
    brandId: 'brand-1',
    visitorId: 'visitor-1',
    kind: 'cart_added',
    tokens: [],
    clickId: null,
    occurredAtMs: noonMs - beforeNoonMs,
    receivedAtMs: noonMs - beforeNoonMs,
    invalidBy: null,
    ...more,
  });
const bought = async (orderId: string, beforeNoonMs: number, more: Partial<Order> = {}) => {
  await on.placed(order({ orderId, orderAtMs: noonMs - beforeNoonMs, ...more }));
  await on.bed.settle();
};
/** Whom an order is credited to as it was said last. */
const creditedFor = async (orderId: string) =>
  (await on.attributed())
    .findLast((said) => said.order.orderId === orderId)
    ?.lines.flatMap(({ credits }) => credits.map(({ creatorId }) => creatorId));
const cartsOf = async (orderId: string) =>
  (await on.bed.docs(decisions)).findLast((record) => record.orderId === orderId)?.carts;

/** A click 20 days ago, and a cart within the window of it. */
const shopped = async () => {
  await on.clicked(click('t1', 'ana', 20 * DAY_MS));
  await filled('cart-1', 19 * DAY_MS + HOUR_MS);
  await on.bed.settle();
};

describe('a cart that a campaign holds', () => {
  it('brings the order of its visitor weeks later', async () => {
    await shopped();
    await bought('order-1', 0);
    expect(await creditedFor('order-1')).toEqual(['ana']);
  });

  it('is closed by the first order: a second one without a new cart is nobody’s', async () => {
    await shopped();
    await bought('order-1', 10 * DAY_MS);
    await bought('order-2', 0);
    expect([await creditedFor('order-1'), await creditedFor('order-2')]).toEqual([['ana'], []]);
    expect(await cartsOf('order-2')).toEqual([{ atMs: noonMs - 19 * DAY_MS - HOUR_MS, closedBy: 'order-1' }]);
  });

  it('does not end with an order that was placed before it was filled', async () => {
    await shopped();
    await bought('order-1', 19 * DAY_MS + 2 * HOUR_MS);
    await bought('order-2', 0);
    expect(await creditedFor('order-2')).toEqual(['ana']);
  });

  it('is closed by an order of the same customer from another browser', async () => {
    await on.clicked(click('t1', 'ana', 20 * DAY_MS, { visitorId: 'laptop' }));
    await filled('cart-1', 19 * DAY_MS + HOUR_MS, { visitorId: 'laptop' });
    await on.bed.settle();
    await bought('order-1', 10 * DAY_MS, { joinKeys: [visitor('phone'), customer] });
    await bought('order-2', 0, { joinKeys: [visitor('laptop'), customer] });
    expect(await creditedFor('order-2')).toEqual([]);
  });

  it('is closed by an order that names nothing but its token, and came before the pixel told of it', async () => {
    await on.clicked(click('t1', 'ana', 20 * DAY_MS));
    await bought('order-1', 19 * DAY_MS, { joinKeys: [{ kind: 'checkout_token', value: 'tok-1' }] });
    await filled('cart-1', 19 * DAY_MS + HOUR_MS, { tokens: ['tok-1'] });
    await on.bed.settle();
    await bought('order-2', 0);
    expect(await creditedFor('order-2')).toEqual([]);
  });

  it('stays open after a test, another shopper’s order and the order of another brand', async () => {
    await shopped();
    await bought('test', 10 * DAY_MS, { test: true });
    await bought('stranger', 9 * DAY_MS, { joinKeys: [visitor('stranger')] });
    await bought('abroad', 8 * DAY_MS, { brandId: 'brand-2' });
    await bought('order-1', 0);
    expect(await creditedFor('order-1')).toEqual(['ana']);
    const found = new Map(
      (await on.bed.docs(orders)).map(({ orderId, purchaseKeys }) => [orderId, purchaseKeys?.length]),
    );
    expect(Object.fromEntries(found)).toEqual({ test: undefined, stranger: 1, abroad: undefined, 'order-1': 1 });
  });

  it('stays closed when the order that emptied it is cancelled', async () => {
    await shopped();
    await bought('order-1', 10 * DAY_MS);
    const cancelled = { orderAtMs: noonMs - 10 * DAY_MS, cancelledAtMs: noonMs - 9 * DAY_MS, revision: 2 };
    await on.placed(order({ orderId: 'order-1', ...cancelled }), orderCancelled);
    await bought('order-2', 0);
    expect(await creditedFor('order-2')).toEqual([]);
  });

  it('is found closed at the next look when the earlier order came later', async () => {
    await shopped();
    await bought('order-2', 0);
    expect(await creditedFor('order-2')).toEqual(['ana']);
    await bought('order-1', 10 * DAY_MS);
    await on.bed.advance(15 * MINUTE_MS);
    await on.bed.settle();
    expect([await creditedFor('order-1'), await creditedFor('order-2')]).toEqual([['ana'], []]);
  });

  it('leaves a record that is enough to decide again', async () => {
    await shopped();
    await bought('order-1', 10 * DAY_MS);
    await bought('order-2', 0);
    const again = rerunCall(on.bed.store);
    const answers = await Promise.all(['order-1', 'order-2'].map((orderId) => again({ orderId, revision: 0 }, call)));
    expect(answers.map(({ outcome }) => outcome)).toEqual(['same', 'same']);
  });
});

describe('where no campaign holds carts', () => {
  it('orders leave nothing to be found by, and look for no carts', async () => {
    await on.bed.send(campaignStated, 'brand-2', { ...springFact(social), campaignId: 'tea', brandId: 'brand-2' });
    await on.bed.send(membershipStated, 'brand-2', { ...membership('tea', 'ana'), brandId: 'brand-2' });
    await on.clicked(click('t1', 'ana', HOUR_MS, { brandId: 'brand-2', campaignId: 'tea' }));
    await filled('cart-1', MINUTE_MS, { brandId: 'brand-2' });
    await on.bed.settle();
    await bought('order-1', 0, { brandId: 'brand-2' });
    expect(await creditedFor('order-1')).toEqual(['ana']);
    expect(await cartsOf('order-1')).toEqual([]);
    expect((await on.bed.docs(orders)).map(({ purchaseKeys }) => purchaseKeys)).toEqual([undefined]);
  });
});
