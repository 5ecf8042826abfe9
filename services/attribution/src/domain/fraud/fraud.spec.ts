import { describe, expect, it } from '@jest/globals';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@creditroll/kernel';
import type { CreatorCounts, CreatorFacts, OrderFacts, TouchFacts, VisitFacts } from './facts.ts';
import { judgeCounts, judgeOrder, judgeTouches } from './judge.ts';
import { fraudRulesOf } from './policy.ts';
import { defaultThresholds, type Thresholds } from './thresholds.ts';

const noonMs = 1_772_366_400_000;
const click = (
  touchId: string,
  creatorId: string,
  beforeOrderMs: number,
  more: Partial<TouchFacts> = {},
): TouchFacts => ({
  touchId,
  creatorId,
  linkCode: `link-${creatorId}`,
  click: true,
  occurredAtMs: noonMs - beforeOrderMs,
  eligible: true,
  ...more,
});

const found = (touches: readonly TouchFacts[], more: Partial<VisitFacts> = {}, thresholds: Partial<Thresholds> = {}) =>
  Object.fromEntries(
    judgeTouches(
      {
        touches: touches.toSorted((a, b) => a.occurredAtMs - b.occurredAtMs),
        orderAtMs: noonMs,
        checkoutsAtMs: [],
        ...more,
      },
      { ...fraudRulesOf(undefined), thresholds: { ...defaultThresholds, ...thresholds } },
    ).map(({ touchId, rule }) => [touchId, rule]),
  );

describe('a repeated click', () => {
  const again = (afterMs: number) =>
    found([click('t1', 'ana', 2 * HOUR_MS), click('t2', 'ana', 2 * HOUR_MS - afterMs)]);
  it('counts once within an hour, to the millisecond', () => {
    expect(again(HOUR_MS)).toEqual({ t2: 'duplicate_click' });
    expect(again(HOUR_MS + 1)).toEqual({});
  });
  it('is counted from the click that counts, so that a row of clicks does not go on for ever', () => {
    const row = [0, 40, 80, 120].map((minutes, index) => click(`t${index}`, 'ana', (200 - minutes) * MINUTE_MS));
    expect(found(row)).toEqual({ t1: 'duplicate_click', t3: 'duplicate_click' });
  });
  it('is no repeat on another link, nor of a click that does not count anyway', () => {
    expect(found([click('t1', 'ana', 9), click('t2', 'ana', 5, { linkCode: 'other' })])).toEqual({});
    expect(found([click('t1', 'ana', 9, { eligible: false }), click('t2', 'ana', 5)])).toEqual({});
  });
});

describe('a visitor who is too fast', () => {
  const burst = (spanMs: number) =>
    found([click('t1', 'ana', MINUTE_MS), click('t2', 'ben', MINUTE_MS - 1), click('t3', 'cai', MINUTE_MS - spanMs)]);
  it('follows three creators’ links in two seconds', () => {
    expect(burst(2_000)).toEqual({ t1: 'click_burst', t2: 'click_burst', t3: 'click_burst' });
    expect(burst(2_001)).toEqual({});
  });
  it('follows more than ten links in a minute', () => {
    const row = (count: number) =>
      found(
        Array.from({ length: count }, (_, index) =>
          click(`t${index}`, 'ana', HOUR_MS - index * 6_000, { linkCode: `l${index}` }),
        ),
      );
    expect(row(10)).toEqual({});
    expect(Object.values(row(11))).toEqual(Array.from({ length: 11 }, () => 'click_velocity'));
  });
  it('is one of more than thirty clicks on one link by one address and browser in an hour', () => {
    const among = (clientClicks: number | undefined) => found([click('t1', 'ana', HOUR_MS, { clientClicks })]);
    expect(among(30)).toEqual({});
    expect(among(31)).toEqual({ t1: 'link_velocity' });
    expect(among(undefined)).toEqual({});
  });
});

describe('a click from where it must not come', () => {
  it('was bought as an advertisement, where the brand forbids that', () => {
    const paid = [click('t1', 'ana', HOUR_MS, { parameters: ['utm_source', 'GCLID'] })];
    expect(found(paid, {}, { paidAdsForbidden: 1 })).toEqual({ t1: 'paid_ad' });
    expect(found(paid)).toEqual({});
  });
  it('came by a banned site or what is below it', () => {
    const from = (referrerHost: string) =>
      found([click('t1', 'ana', HOUR_MS, { referrerHost })], {}, { bannedReferrers: ['deals.example'] });
    expect(from('deals.example')).toEqual({ t1: 'banned_referrer' });
    expect(from('www.Deals.example')).toEqual({ t1: 'banned_referrer' });
    expect(from('gooddeals.example')).toEqual({});
  });
  it('came when the buyer had begun to pay, and no longer than an hour before', () => {
    const after = (begunBeforeMs: number, ...more: number[]) =>
      found([click('t1', 'ana', 60_000), click('t2', 'ben', 59_999)], {
        checkoutsAtMs: [begunBeforeMs, ...more].map((beforeMs) => noonMs - beforeMs),
      });
    expect(after(60_000)).toEqual({ t2: 'click_after_checkout' });
    expect(after(60_000 + HOUR_MS)).toEqual({ t1: 'click_after_checkout' });
    expect(after(60_000 + HOUR_MS + 1)).toEqual({});
    expect(after(DAY_MS, 60_000)).toEqual({ t2: 'click_after_checkout' });
  });
  it('is a coupon site’s within half an hour of another creator’s, or at the checkout', () => {
    const site = (beforeMs: number, checkoutsAtMs: number[] = [], more: Partial<TouchFacts> = {}) =>
      found([click('t1', 'ana', HOUR_MS), click('t2', 'site', beforeMs, { source: 'coupon_site', ...more })], {
        checkoutsAtMs,
      });
    expect(site(HOUR_MS / 2)).toEqual({ t2: 'stand_down' });
    expect(site(HOUR_MS / 2 - 1)).toEqual({});
    // Three hours after the checkout began: later than anybody pays, but a coupon site has no business there.
    expect(site(1, [noonMs - 3 * HOUR_MS])).toEqual({ t2: 'stand_down' });
    expect(site(HOUR_MS / 2, [], { source: undefined })).toEqual({});
  });
});

const creator = (creatorId: string, more: Partial<CreatorFacts> = {}): CreatorFacts => ({
  creatorId,
  sharesPayoutWith: [],
  sharesDevice: false,
  ...more,
});
const order = (
  more: Omit<Partial<OrderFacts>, 'buyer'> & { buyer?: Partial<OrderFacts['buyer']> } = {},
): OrderFacts => ({
  orderAtMs: noonMs,
  creators: [creator('ana')],
  touches: [],
  coupons: [],
  ...more,
  buyer: { emailHashes: [], customerEmailHashes: [], ordersWithCard: 1, ordersToAddress: 1, ...more.buyer },
});
const judged = (facts: OrderFacts) =>
  judgeOrder(facts, fraudRulesOf(undefined)).map(({ rule, effect, creatorId }) => `${creatorId}: ${rule} ${effect}`);

describe('an order', () => {
  it('of nobody suspicious is left alone', () => expect(judged(order())).toEqual([]));
  it.each([
    ['by the address', { emailHashes: ['x'] }, { emailHash: 'x' }],
    ['by another order of the same customer', { customerEmailHashes: ['x'] }, { emailHash: 'x' }],
    ['by where the creator is paid', { emailHashes: ['w', 'x'] }, { payoutEmailHash: 'x' }],
  ])('that the creator bought, %s, is refused', (_, buyer, own) =>
    expect(judged(order({ buyer, creators: [creator('ana', own), creator('ben', { emailHash: 'y' })] }))).toEqual([
      'ana: self_purchase block',
    ]),
  );
  it('of somebody at the creator’s own e-mail domain is held, of a public one not', () => {
    const at = (emailDomain: string) =>
      judged(order({ buyer: { emailDomain }, creators: [creator('ana', { emailDomain })] }));
    expect(at('ana-studio.example')).toEqual(['ana: shared_email_domain hold']);
    expect(at('gmail.com')).toEqual([]);
  });
  it('with a disposable e-mail is held', () => {
    expect(judged(order({ buyer: { emailDomain: 'mail.yopmail.com' } }))).toEqual(['ana: disposable_email hold']);
  });
  it('within ten seconds of the click is held', () => {
    const after = (ms: number) => judged(order({ touches: [click('t1', 'ana', ms)] }));
    expect(after(9_999)).toEqual(['ana: click_to_order hold']);
    expect(after(10_000)).toEqual([]);
  });
  it('with the code of somebody whom the buyer never came by is held, right after another’s click', () => {
    const coupons = [{ code: 'ana10', creatorId: 'ana' }];
    const after = (ms: number, ...more: TouchFacts[]) =>
      judged(order({ coupons, touches: [...more, click('t1', 'ben', ms)] }));
    expect(after(30 * MINUTE_MS)).toEqual(['ana: coupon_poaching hold']);
    expect(after(30 * MINUTE_MS + 1)).toEqual([]);
    expect(after(30 * MINUTE_MS, click('t0', 'ana', 6 * DAY_MS))).toEqual([]);
  });
  it('is held when the card or address has more than five a day', () => {
    expect(judged(order({ buyer: { ordersWithCard: 5, ordersToAddress: 5 } }))).toEqual([]);
    expect(judged(order({ buyer: { ordersToAddress: 6 } }))).toEqual(['ana: order_velocity hold']);
  });
  it('is held for creators who are paid by one payout method', () => {
    expect(judged(order({ creators: [creator('ana', { sharesPayoutWith: ['ben'] })] }))).toEqual([
      'ana: shared_payout_method hold',
    ]);
  });
  it('from where the creator signs in within a day, or from a browser of theirs, is held', () => {
    const at = (own: Partial<CreatorFacts>) => judged(order({ creators: [creator('ana', own)] }));
    expect(at({ networkAwayMs: 24 * HOUR_MS })).toEqual(['ana: shared_network hold']);
    expect(at({ networkAwayMs: 24 * HOUR_MS + 1 })).toEqual([]);
    expect(at({ sharesDevice: true })).toEqual(['ana: shared_device hold']);
  });
});

const none = { clicks: 0, orders: 0, refundedOrders: 0, quickOrders: 0, viewOrders: 0 };
const counts = (own: Partial<CreatorCounts['own']>, campaign: Partial<CreatorCounts['campaign']>): CreatorCounts => ({
  creatorId: 'ana',
  couponId: null,
  own: { ...none, ...own },
  campaign: { ...none, ...campaign },
  redemptionsLastDay: 0,
  redemptionsByDay: [],
});
const rules = (facts: CreatorCounts) => judgeCounts(facts, fraudRulesOf(undefined)).map(({ rule }) => rule);

describe('a creator’s figures', () => {
  it('are held by refunds only when chance cannot be the reason', () => {
    const refunds = (refundedOrders: number, orders: number) =>
      rules(counts({ refundedOrders, orders }, { refundedOrders: 50, orders: 1_000 }));
    // 12 of 60: the lower bound is 11.8 %, above 2 × 5 %; 10 of 60: 9.3 %.
    expect(refunds(12, 60)).toEqual(['refund_rate']);
    expect(refunds(10, 60)).toEqual([]);
    expect(refunds(29, 29)).toEqual([]);
  });
  it('are held by floods of clicks', () => {
    const flood = (orders: number, clicks: number) =>
      rules(counts({ orders, clicks }, { orders: 300, clicks: 10_000 }));
    expect(flood(1, 5_000)).toEqual(['click_flooding']);
    expect(flood(12, 5_000)).toEqual([]);
    expect(flood(0, 999)).toEqual([]);
  });
  it('are held by orders that follow too quickly, and by views alone', () => {
    const campaign = { orders: 1_000, quickOrders: 20, viewOrders: 50 };
    expect(rules(counts({ orders: 100, quickOrders: 30 }, campaign))).toEqual(['time_to_conversion']);
    expect(rules(counts({ orders: 100, viewOrders: 40 }, campaign))).toEqual(['view_through_share']);
    expect(rules(counts({ orders: 100, quickOrders: 6, viewOrders: 15 }, campaign))).toEqual([]);
  });
  it('are held when a code is suddenly everywhere', () => {
    const leak = (redemptionsLastDay: number, days = 14) =>
      rules({
        ...counts({}, {}),
        couponId: 'coupon-ana',
        redemptionsLastDay,
        redemptionsByDay: Array.from({ length: days }, (_, day) => 4 + (day % 3)),
      });
    expect(leak(30)).toEqual(['coupon_leak']);
    expect(leak(19)).toEqual([]);
    expect(leak(30, 13)).toEqual([]);
  });
});
