import {
  campaignStated,
  couponStated,
  membershipStated,
  orderChanged,
  orderDelivered,
  orderRefunded,
} from '@creditroll/contracts';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { isDeepStrictEqual } from 'node:util';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@creditroll/kernel';
import { campaigns, coupons, orders, touches } from '../collections.ts';
import { decisions } from '../decision-collections.ts';
import { click, coupon, line, membership, noonMs, order, social } from '../domain/story.ts';
import { springFact, storyBed } from './story-bed.fixture.ts';

let on: Awaited<ReturnType<typeof storyBed>>;
beforeEach(async () => {
  on = await storyBed();
});
afterEach(() => on.bed.close());

describe('an order', () => {
  it('is decided when it comes, after it has settled, and at its lock', async () => {
    await on.givenMembers('ana', 'ben');
    await on.clicked(click('t1', 'ana', 2 * HOUR_MS));
    await on.bed.settle();
    await on.placed(order());
    await on.bed.settle();
    expect(await on.creators()).toEqual([[1, 'ana']]);
    expect(await on.pending()).toEqual([{ name: 'settle', dueAtMs: noonMs + 16 * MINUTE_MS }]);

    await on.clicked(click('t2', 'ben', HOUR_MS));
    await on.bed.settle();
    expect(await on.creators()).toEqual([[1, 'ana']]);
    await on.bed.advance(15 * MINUTE_MS);
    expect(await on.creators()).toEqual([
      [1, 'ana'],
      [2, 'ben'],
    ]);
    expect(await on.pending()).toEqual([{ name: 'lock', dueAtMs: noonMs + 30 * DAY_MS }]);

    await on.bed.advance(30 * DAY_MS);
    expect(await on.locked()).toEqual([{ orderId: 'order-1', lockedAtMs: noonMs + 30 * DAY_MS }]);
    expect(await on.creators()).toHaveLength(2);
    expect(await on.pending()).toEqual([]);
  });

  it('is decided once more at its lock by touches that came after the second decision', async () => {
    await on.givenMembers('ana');
    await on.placed(order());
    await on.bed.advance(15 * MINUTE_MS);
    await on.clicked(click('t1', 'ana', HOUR_MS));
    await on.bed.advance(30 * DAY_MS);
    // Nobody's wait is 30 days and ana's too, so the lock stays where it was.
    expect(await on.creators()).toEqual([[1], [2, 'ana']]);
    expect(await on.locked()).toHaveLength(1);
  });

  it('says that no line is left when an edit took all of them out', async () => {
    await on.givenMembers('ana');
    await on.clicked(click('t1', 'ana', HOUR_MS));
    await on.bed.settle();
    await on.placed(order());
    await on.placed(order({ revision: 2, lines: [] }), orderChanged);
    await on.bed.advance(31 * DAY_MS);
    expect((await on.attributed()).map(({ lines }) => lines.length)).toEqual([1, 0]);
    expect(await on.locked()).toHaveLength(1);
  });

  it('says refunds after the lock with the decision as it was, whatever came later', async () => {
    await on.givenMembers('ana', 'ben');
    await on.clicked(click('t1', 'ana', 2 * HOUR_MS));
    await on.bed.settle();
    await on.placed(order());
    await on.bed.advance(31 * DAY_MS);
    await on.clicked(click('t2', 'ben', HOUR_MS));
    await on.bed.settle();
    const refunded = order({ revision: 2, lines: [line('line-1', { refundedQuantity: 1 }), line('line-2')] });
    await on.placed(refunded, orderRefunded);
    await on.bed.settle();
    const [first, second, ...more] = await on.attributed();
    expect(more).toEqual([]);
    expect(second).toMatchObject({ revision: 2, order: refunded });
    expect(second?.lines[0]).toEqual(first?.lines[0]);
    expect(second?.lines[1]).toMatchObject({ lineId: 'line-2', credits: [], reason: 'late_after_lock' });
    expect(await on.locked()).toHaveLength(1);
    const [inForce, late, ...others] = await on.bed.docs(decisions);
    expect(others).toEqual([]);
    expect(inForce).not.toHaveProperty('lateAfterLock');
    // Ben's click came too late: both lines would be his.
    expect(late).toMatchObject({ revision: 2, lateAfterLock: true });
    expect(late?.lines.map(({ credits }) => credits.map(({ creatorId }) => creatorId))).toEqual([['ben'], ['ben']]);
  });

  it('records once what facts that came after the lock would have led to, and nothing for a mere refund', async () => {
    await on.givenMembers('ana');
    await on.clicked(click('t1', 'ana', HOUR_MS));
    await on.bed.settle();
    await on.placed(order());
    await on.bed.advance(31 * DAY_MS);
    const lines = [line('line-1', { refundedQuantity: 1 })];
    await on.placed(order({ revision: 2, lines }), orderRefunded);
    await on.bed.settle();
    expect(await on.bed.docs(decisions)).toHaveLength(1);
    await on.placed(order({ revision: 3, lines: [...lines, line('line-2')] }), orderChanged);
    await on.placed(order({ revision: 4, lines: [...lines, line('line-2', { codes: [] })] }), orderChanged);
    await on.bed.settle();
    expect((await on.bed.docs(decisions)).map(({ revision }) => revision)).toEqual([1, 3]);
    expect(await on.bed.doc(orders, 'order-1')).toMatchObject({
      revision: 4,
      lines: [{ credits: [{ creatorId: 'ana' }] }, { credits: [], reason: 'late_after_lock' }],
      late: { revision: 3, lines: [{ lineId: 'line-1' }, { lineId: 'line-2', credits: [{ creatorId: 'ana' }] }] },
    });
    // Taken out again, it comes to what was decided.
    await on.placed(order({ revision: 5, lines }), orderChanged);
    await on.bed.settle();
    expect((await on.bed.docs(decisions)).map(({ revision }) => revision)).toEqual([1, 3, 5]);
    expect(await on.bed.doc(orders, 'order-1')).not.toHaveProperty('late');
  });

  it('says nothing when it is heard of again or too late', async () => {
    await on.givenMembers('ana');
    await on.clicked(click('t1', 'ana', HOUR_MS));
    await on.bed.settle();
    await on.placed(order({ revision: 3 }));
    await on.placed(order({ revision: 3 }), orderChanged);
    await on.placed(order({ revision: 2, lines: [line('line-9')] }), orderChanged);
    await on.bed.settle();
    await on.placed(order({ revision: 3 }));
    await on.bed.settle();
    expect(await on.creators()).toEqual([[1, 'ana']]);
    expect(await on.bed.doc(orders, 'order-1')).toMatchObject({ revision: 1, order: { revision: 3 } });
  });

  it('tells a change of the order without a new record when nobody gains or loses', async () => {
    await on.givenMembers('ana');
    await on.clicked(click('t1', 'ana', HOUR_MS));
    await on.bed.settle();
    await on.placed(order());
    await on.placed(order({ revision: 2, lines: [line('line-1', { refundedQuantity: 1 })] }), orderRefunded);
    await on.placed(
      order({ revision: 3, lines: [line('line-1', { refundedQuantity: 1 }), line('line-2')] }),
      orderChanged,
    );
    await on.bed.settle();
    expect(await on.creators()).toEqual([
      [1, 'ana'],
      [2, 'ana'],
      [3, 'ana', 'ana'],
    ]);
    expect((await on.bed.docs(decisions)).map(({ revision }) => revision)).toEqual([1, 3]);
  });

  it('says whose money is to be held, and no longer when a touch that came late explains the order', async () => {
    await on.givenMembers('ana', 'ben');
    await on.bed.send(couponStated, 'brand-1', coupon('ben10', 'ben'));
    await on.clicked(click('t1', 'ana', 20 * MINUTE_MS));
    await on.bed.settle();
    await on.placed(order({ lines: [line('line-1', { codes: [{ code: 'ben10', discountMinor: 5 }] })] }));
    await on.bed.settle();
    await on.clicked(click('t2', 'ben', HOUR_MS));
    await on.bed.settle();
    await on.bed.advance(15 * MINUTE_MS);
    expect((await on.attributed()).map(({ revision, holds }) => [revision, holds])).toEqual([
      [1, [{ creatorId: 'ben', effect: 'hold', rules: ['coupon_poaching'] }]],
      [2, []],
    ]);
  });

  it('moves its lock by the delivery and keeps one timer', async () => {
    await on.givenMembers('ana');
    await on.clicked(click('t1', 'ana', HOUR_MS));
    await on.bed.settle();
    await on.placed(order());
    await on.bed.advance(DAY_MS);
    await on.placed(order({ revision: 2, deliveredAtMs: noonMs + DAY_MS }), orderDelivered);
    await on.bed.settle();
    expect(await on.pending()).toEqual([{ name: 'lock', dueAtMs: noonMs + 16 * DAY_MS }]);
    expect((await on.attributed()).at(-1)).toMatchObject({ revision: 2, lockAtMs: noonMs + 16 * DAY_MS });
    await on.bed.advance(15 * DAY_MS);
    expect(await on.locked()).toEqual([{ orderId: 'order-1', lockedAtMs: noonMs + 16 * DAY_MS }]);
  });

  it('is decided and locked at once when its wait is over before we hear of it', async () => {
    await on.givenMembers('ana');
    await on.clicked(click('t1', 'ana', HOUR_MS));
    await on.bed.settle();
    on.bed.clock.advance(40 * DAY_MS);
    await on.placed(order());
    await on.bed.settle();
    expect(await on.creators()).toEqual([[1, 'ana']]);
    expect(await on.locked()).toEqual([{ orderId: 'order-1', lockedAtMs: on.bed.clock.nowMs() }]);
    expect(await on.pending()).toEqual([]);
  });

  it('locks at once when a late delivery says that the wait is over, looking once more', async () => {
    await on.givenMembers('ana', 'ben');
    await on.clicked(click('t1', 'ana', 2 * HOUR_MS));
    await on.bed.settle();
    await on.placed(order());
    await on.bed.advance(20 * DAY_MS);
    await on.clicked(click('t2', 'ben', HOUR_MS));
    await on.bed.settle();
    await on.placed(order({ revision: 2, deliveredAtMs: noonMs + DAY_MS }), orderDelivered);
    await on.bed.settle();
    expect(await on.creators()).toEqual([
      [1, 'ana'],
      [2, 'ben'],
    ]);
    expect(await on.locked()).toHaveLength(1);
    expect(await on.pending()).toEqual([]);
  });

  it('waits longer when the campaign that wins later waits longer', async () => {
    await on.bed.send(campaignStated, 'brand-1', springFact({ ...social, waitAfterOrderMs: 60 * DAY_MS }));
    await on.bed.send(membershipStated, 'brand-1', membership('spring', 'ana'));
    await on.placed(order());
    await on.bed.advance(HOUR_MS);
    await on.clicked(click('t1', 'ana', HOUR_MS));
    await on.bed.advance(30 * DAY_MS);
    expect(await on.creators()).toEqual([[1], [2, 'ana']]);
    expect(await on.locked()).toEqual([]);
    expect(await on.pending()).toEqual([{ name: 'lock', dueAtMs: noonMs + 60 * DAY_MS }]);
    await on.bed.advance(30 * DAY_MS);
    expect(await on.locked()).toHaveLength(1);
  });

  it('finds its visitor by the click that it names, and coupons whatever their case', async () => {
    await on.givenMembers('ana', 'ben');
    await on.bed.send(couponStated, 'brand-1', coupon('ben10', 'ben'));
    await on.clicked(click('t1', 'ana', 2 * HOUR_MS, { visitorId: 'visitor-9' }));
    await on.clicked(click('t2', 'ben', HOUR_MS, { visitorId: 'visitor-9' }));
    await on.clicked(click('t3', 'ben', HOUR_MS, { visitorId: 'somebody-else' }));
    await on.bed.settle();
    const lines = [line('line-1'), line('line-2', { codes: [{ code: 'Ben10', discountMinor: 5 }] })];
    await on.placed(
      order({
        lines,
        joinKeys: [
          { kind: 'landing_site', value: 't1' },
          { kind: 'customer', value: 'c1' },
          { kind: 'note_attribute', value: '\ud800' },
        ],
      }),
    );
    await on.bed.settle();
    const [told] = await on.attributed();
    expect(
      told?.lines.map(({ credits }) => credits.map(({ tier, touchIds, couponId }) => ({ tier, touchIds, couponId }))),
    ).toEqual([
      [{ tier: 'click', touchIds: ['t2'], couponId: null }],
      [{ tier: 'coupon', touchIds: [], couponId: 'coupon-ben10' }],
    ]);
    const [record] = await on.bed.docs(decisions);
    expect(record?.candidates.map(({ candidateId, joinKey }) => [candidateId, joinKey])).toEqual([
      ['coupon-ben10', 'code'],
      ['t2', 'visitor'],
      ['t1', 'landing_site'],
    ]);
  });

  it('finds the click before it even when its visitor clicked hundreds of times since', async () => {
    await on.givenMembers('ana', 'ben');
    await on.clicked(click('t0', 'ana', HOUR_MS));
    for (let index = 1; index <= 250; index++) await on.clicked(click(`t${index}`, 'ben', -index));
    await on.bed.settle();
    await on.placed(order());
    await on.bed.settle();
    expect(await on.creators()).toEqual([[1, 'ana']]);
  });
});

describe('an order whose touches are held up', () => {
  /** `settle` would wait for the touches as well. */
  async function until(seen: () => Promise<unknown>, expected: unknown): Promise<void> {
    for (let turns = 0; turns < 1_000 && !isDeepStrictEqual(await seen(), expected); turns++)
      await new Promise((resolve) => setTimeout(resolve, 5));
    expect(await seen()).toEqual(expected);
  }

  it('has settled only when they are stored', async () => {
    await on.givenMembers('ana');
    await on.bed.settle();
    const release = on.holdTouches();
    await on.clicked(click('t1', 'ana', HOUR_MS));
    await on.placed(order());
    await until(on.creators, [[1]]);
    on.bed.clock.advance(2 * HOUR_MS);
    await until(on.pending, [{ name: 'settle', dueAtMs: on.bed.clock.nowMs() + 15 * MINUTE_MS }]);
    release();
    await on.bed.settle();
    await on.bed.advance(15 * MINUTE_MS);
    expect(await on.creators()).toEqual([[1], [2, 'ana']]);
    expect(await on.pending()).toEqual([{ name: 'lock', dueAtMs: noonMs + 30 * DAY_MS }]);
  });

  it('is not locked before they are stored', async () => {
    await on.givenMembers('ana');
    await on.bed.settle();
    const release = on.holdTouches();
    await on.clicked(click('t1', 'ana', HOUR_MS));
    await on.placed(order());
    await until(on.creators, [[1]]);
    on.bed.clock.advance(31 * DAY_MS);
    const again = on.bed.clock.nowMs() + 15 * MINUTE_MS;
    await until(on.pending, [{ name: 'lock', dueAtMs: again }]);
    await on.placed(order({ revision: 2, deliveredAtMs: noonMs + DAY_MS }), orderDelivered);
    await until(async () => (await on.creators()).length, 2);
    expect(await on.locked()).toEqual([]);
    release();
    await on.bed.settle();
    await on.bed.advance(15 * MINUTE_MS);
    expect((await on.creators()).at(-1)).toEqual([3, 'ana']);
    expect(await on.locked()).toHaveLength(1);
  });
});

describe('an order that a connector copied into a shop', () => {
  const copyOf = { channel: 'tiktok', externalId: '5760001' } as const;
  const original = () => order({ orderId: 'order-0', channel: 'tiktok', externalId: '5760001' });

  it('gives way to the platform’s own copy, whichever came first', async () => {
    await on.givenMembers('ana');
    await on.clicked(click('t1', 'ana', HOUR_MS));
    await on.bed.settle();
    await on.placed(order({ copyOf }));
    await on.bed.settle();
    expect(await on.creators()).toEqual([[1, 'ana']]);
    await on.placed(original());
    await on.bed.settle();
    await on.bed.advance(15 * MINUTE_MS);
    const last = new Map((await on.attributed()).map(({ order: { orderId }, lines }) => [orderId, lines[0]?.reason]));
    expect([last.get('order-0'), last.get('order-1')]).toEqual([null, 'duplicate_order']);
    const records = await on.bed.docs(decisions);
    expect(records.find(({ orderId, revision }) => orderId === 'order-1' && revision === 2)?.duplicateOf).toBe(
      'order-0',
    );
  });

  it('counts by itself as long as the platform has not told us', async () => {
    await on.givenMembers('ana');
    await on.clicked(click('t1', 'ana', HOUR_MS));
    await on.bed.settle();
    await on.placed(order({ copyOf: { ...copyOf, externalId: '5760002' } }));
    await on.placed(original());
    await on.bed.settle();
    expect((await on.creators()).flat()).toEqual([1, 'ana', 1, 'ana']);
  });
});

describe('what is kept', () => {
  it('has each touch once, as it first came', async () => {
    await on.clicked(click('t1', 'ana', HOUR_MS));
    await on.clicked(click('t1', 'ben', HOUR_MS));
    await on.bed.settle();
    await on.clicked(click('t1', 'cai', HOUR_MS));
    await on.bed.settle();
    expect((await on.bed.docs(touches)).map(({ creatorId }) => creatorId)).toEqual(['ana']);
  });

  it('has the newest revision of each fact', async () => {
    await on.bed.send(campaignStated, 'brand-1', springFact({ ...social, policyId: 'two' }, 2));
    await on.bed.send(campaignStated, 'brand-1', springFact({ ...social, policyId: 'one' }, 1));
    await on.bed.send(couponStated, 'brand-1', coupon(' TEN ', 'ana'));
    await on.bed.send(couponStated, 'brand-1', coupon(' TEN ', 'ben'));
    await on.bed.settle();
    expect((await on.bed.docs(campaigns)).map(({ revision }) => revision)).toEqual([2]);
    expect((await on.bed.docs(coupons)).map(({ code, creatorId }) => [code, creatorId])).toEqual([['ten', 'ana']]);
  });
});
