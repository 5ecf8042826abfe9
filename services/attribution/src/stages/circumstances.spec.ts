import {
  cartRecorded,
  creatorSeen,
  type Cart,
  fraudPolicyStated,
  membershipStated,
  type Order,
  orderPlaced,
  payoutMethodStated,
} from '@creditroll/contracts';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@creditroll/kernel';
import { decisions } from '../decision-collections.ts';
import { click, membership, noonMs, order } from '../domain/story.ts';
import { storyBed } from './story-bed.fixture.ts';

const hash = (letter: string): string => letter.repeat(64);

describe('the circumstances of an order', () => {
  let on: Awaited<ReturnType<typeof storyBed>>;
  beforeEach(async () => {
    on = await storyBed();
    await on.givenMembers('ana', 'ben');
  });
  afterEach(() => on.bed.close());

  const switchedOff = (
    ...off: (
      | 'shared_network'
      | 'shared_device'
      | 'click_after_checkout'
      | 'stand_down'
      | 'link_velocity'
      | 'order_velocity'
    )[]
  ) =>
    on.bed.send(fraudPolicyStated, 'brand-1', {
      brandId: 'brand-1',
      revision: 1,
      versions: [{ fromMs: 0, value: { policyId: 'own-1', off, parameters: {} } }],
    });
  const placed = async (placedOrder: Order): Promise<void> => {
    await on.placed(placedOrder, orderPlaced);
    await on.bed.settle();
  };
  /** Of each decision of an order: what was found, and what was known. */
  const told = async (orderId = 'order-1') =>
    (await on.bed.docs(decisions))
      .filter((record) => record.orderId === orderId)
      .map(({ fraud, circumstances }) => ({ rules: fraud.map(({ rule }) => rule), circumstances }));

  const checkout = (cartId: string, beforeOrderMs: number, more: Partial<Cart> = {}) =>
    on.bed.send(cartRecorded, 'visitor-1', {
      cartId,
      brandId: 'brand-1',
      visitorId: 'visitor-1',
      kind: 'checkout_started',
      tokens: ['token-1'],
      clickId: null,
      occurredAtMs: noonMs - beforeOrderMs,
      receivedAtMs: noonMs - beforeOrderMs,
      invalidBy: null,
      ...more,
    });
  const atCheckout = order({ joinKeys: [{ kind: 'checkout_token', value: 'token-1' }] });

  it('have the begin of its own checkout, and of no cart, other checkout or later one', async () => {
    await on.clicked(click('t1', 'ana', HOUR_MS));
    await on.clicked(click('t2', 'ben', 60_000));
    await checkout('begun', 2 * MINUTE_MS);
    await checkout('filled', 3 * MINUTE_MS, { kind: 'cart_added' });
    await checkout('other', 4 * MINUTE_MS, { tokens: ['token-2'] });
    await checkout('robots', 5 * MINUTE_MS, { invalidBy: 'robot' });
    await checkout('again', -1);
    await on.bed.settle();
    await placed(atCheckout);
    const checkoutsAtMs = [noonMs - 2 * MINUTE_MS];
    expect(await told()).toEqual([{ rules: ['click_after_checkout'], circumstances: { checkoutsAtMs } }]);
    expect(await on.creators()).toEqual([[1, 'ana']]);
  });

  it('are not looked for where no rule asks', async () => {
    await switchedOff('click_after_checkout', 'stand_down', 'order_velocity');
    await on.clicked(click('t1', 'ana', 60_000));
    await checkout('begun', 2 * MINUTE_MS);
    await on.bed.settle();
    await placed({ ...atCheckout, buyer: { cardHash: hash('a') } });
    expect(await told()).toEqual([{ rules: [], circumstances: undefined }]);
  });

  it('count orders of 24 hours with one card or address, at one brand', async () => {
    const bought = (n: number, beforeMs: number, more: Partial<Order> = {}): Order =>
      order({
        orderId: `order-${n}`,
        externalId: `${n}`,
        orderAtMs: noonMs - beforeMs,
        buyer: { cardHash: hash('a'), deliveryHash: hash('b') },
        ...more,
      });
    await on.clicked(click('t1', 'ana', 2 * DAY_MS));
    await on.bed.settle();
    for (const [n, beforeMs] of [2, 3, 4, 5].map((n) => [n, n * MINUTE_MS] as const)) await placed(bought(n, beforeMs));
    await placed(bought(6, DAY_MS));
    await placed(bought(7, DAY_MS + 1));
    await placed(bought(8, 0, { brandId: 'brand-2' }));
    await placed(bought(9, 0, { test: true }));
    await placed(bought(10, -1));
    await placed(bought(11, 1, { buyer: { cardHash: hash('c'), deliveryHash: hash('b') } }));
    await placed(bought(1, 0));
    expect(await told()).toEqual([
      { rules: ['order_velocity'], circumstances: { ordersWithCard: 6, ordersToAddress: 6 } },
    ]);
    expect(await told('order-7')).toEqual([{ rules: [], circumstances: undefined }]);
    // What came late counts at the next look.
    expect((await told('order-11'))[0]?.circumstances).toEqual({ ordersToAddress: 6 });
  });

  it('know a customer’s other addresses by what orders said themselves', async () => {
    const emailHash = hash('a');
    await on.bed.send(membershipStated, 'brand-1', { ...membership('spring', 'ana'), emailHash, revision: 2 });
    await on.clicked(click('t1', 'ana', HOUR_MS));
    await on.bed.settle();
    const said = (email: string, customer: string): Order['joinKeys'] => [
      { kind: 'visitor', value: 'visitor-1' },
      { kind: 'customer', value: customer },
      { kind: 'email_hash', value: email },
    ];
    await placed(order({ orderId: 'order-0', externalId: '0', joinKeys: said(emailHash, 'c1') }));
    await placed(order({ joinKeys: said(hash('b'), 'c1') }));
    expect(await told()).toEqual([{ rules: ['self_purchase'], circumstances: { customerEmailHashes: [emailHash] } }]);
    // Another customer with the same browser is somebody else.
    await placed(order({ orderId: 'order-2', externalId: '2', joinKeys: said(hash('c'), 'c2') }));
    expect(await told('order-2')).toEqual([{ rules: [], circumstances: undefined }]);
  });

  it('count the clicks of one address and browser on a link, whoever the visitors were', async () => {
    const crowd = (count: number, agoMs: number) =>
      Promise.all(
        Array.from({ length: count }, (_, n) =>
          on.clicked(click(`x${agoMs}-${n}`, 'ana', agoMs + n * 1_000, { visitorId: `v${n}`, clientKey: 'k1' })),
        ),
      );
    await on.clicked(click('t1', 'ana', HOUR_MS, { clientKey: 'k1' }));
    await on.clicked(click('t2', 'ben', 2 * HOUR_MS, { clientKey: 'k2' }));
    await crowd(29, HOUR_MS + MINUTE_MS);
    await crowd(9, 3 * HOUR_MS);
    await on.bed.settle();
    await placed(order());
    // 29 others, the click itself and the first, which bears no key.
    expect(await told()).toEqual([
      {
        rules: ['link_velocity'],
        circumstances: {
          crowds: [
            { touchId: 't1', clicks: 31 },
            { touchId: 't2', clicks: 2 },
          ],
        },
      },
    ]);
    expect(await on.creators()).toEqual([[1, 'ben']]);
  });

  it('know who is paid by one method, and by the buyer’s own address', async () => {
    const paid = (payeeId: string, methodHash: string, emailHash: string | null = null) =>
      on.bed.send(payoutMethodStated, payeeId, { payeeId, methodHash, emailHash, atMs: noonMs });
    await paid('ana', hash('1'));
    await paid('ben', hash('2'), hash('b'));
    await paid('cai', hash('3'));
    await on.clicked(click('t1', 'ana', HOUR_MS));
    await on.bed.settle();
    const bought = (n: number, email = 'c') =>
      order({
        orderId: `order-${n}`,
        joinKeys: [
          { kind: 'visitor', value: 'visitor-1' },
          { kind: 'email_hash', value: hash(email) },
        ],
      });
    await placed(bought(1));
    expect(await told()).toEqual([{ rules: [], circumstances: undefined }]);
    await Promise.all([paid('cai', hash('1')), paid('agency:a1', hash('1'))]);
    await on.bed.settle();
    await placed(bought(2));
    expect(await told('order-2')).toEqual([
      {
        rules: ['shared_payout_method'],
        circumstances: { payouts: [{ creatorId: 'ana', emailHash: null, sharesWith: ['cai'] }] },
      },
    ]);
    await on.clicked(click('t2', 'ben', HOUR_MS / 2));
    await on.bed.settle();
    await placed(bought(3, 'b'));
    expect(await told('order-3')).toMatchObject([{ rules: ['self_purchase'] }]);
  });

  it('know who signs in from where the order was placed, or with a browser of it', async () => {
    const network = (letter: string): string => letter.repeat(22);
    const seen = (creatorId: string, networkKey: string | null, visitorId: string | null, agoMs = HOUR_MS) =>
      on.bed.send(creatorSeen, creatorId, { creatorId, atMs: noonMs - agoMs, networkKey, visitorId });
    await seen('ana', network('a'), 'visitor-9');
    await seen('ben', null, 'visitor-1');
    await on.clicked(click('t1', 'ana', HOUR_MS));
    await on.bed.settle();
    const bought = (n: number, networkKey: string): Order =>
      order({ orderId: `order-${n}`, externalId: `${n}`, buyer: { networkKey } });
    await placed(bought(1, network('a')));
    expect(await told('order-1')).toEqual([
      { rules: ['shared_network'], circumstances: { places: [{ creatorId: 'ana', networkAwayMs: HOUR_MS }] } },
    ]);
    await placed(bought(2, network('b')));
    expect(await told('order-2')).toEqual([{ rules: [], circumstances: undefined }]);
    await on.clicked(click('t2', 'ben', HOUR_MS / 2));
    await on.bed.settle();
    await placed(bought(3, network('b')));
    expect(await told('order-3')).toEqual([
      { rules: ['shared_device'], circumstances: { places: [{ creatorId: 'ben', device: true }] } },
    ]);
    await switchedOff('shared_network', 'shared_device');
    await on.bed.settle();
    await placed(bought(4, network('b')));
    expect(await told('order-4')).toEqual([{ rules: [], circumstances: undefined }]);
  });
});
