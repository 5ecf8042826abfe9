import { couponStated, decideAgain, dismissVerdict, fraudPolicyStated, orderRefunded } from '@creditroll/contracts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@creditroll/kernel';
import { answers } from '@creditroll/processing';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { decisions } from '../decision-collections.ts';
import { click, coupon, line, noonMs, order } from '../domain/story.ts';
import { campaignFigures, figures, standings, uncounted, verdicts } from '../figures-collections.ts';
import { rerunCall } from '../inbound/rerun.ts';
import { storyBed } from './story-bed.fixture.ts';

describe('the figures of creators', () => {
  let on: Awaited<ReturnType<typeof storyBed>>;
  let number = 0;
  beforeEach(async () => {
    number = 0;
    on = await storyBed({ judging: true });
    await on.givenMembers('ana', 'ben');
    await on.bed.settle();
  });

  /** An order of the creator's, some of its pieces refunded already. */
  const orderOf = (creatorId: string, refundedQuantity = 0, more: Parameters<typeof order>[0] = {}) => {
    const visitorId = `visitor-${(number += 1)}`;
    return {
      touch: click(`touch-${number}`, creatorId, HOUR_MS, { visitorId }),
      placed: order({
        orderId: `order-${number}`,
        externalId: `${number}`,
        joinKeys: [{ kind: 'visitor', value: visitorId }],
        lines: [line('line-1', { refundedQuantity })],
        ...more,
      }),
    };
  };
  async function given(
    creatorId: string,
    count: number,
    refunded: number,
    more: Parameters<typeof order>[0] = {},
  ): Promise<void> {
    const all = Array.from({ length: count }, (_, index) => orderOf(creatorId, index < refunded ? 1 : 0, more));
    await Promise.all(all.map(({ touch }) => on.clicked(touch)));
    await on.bed.settle();
    await Promise.all(all.map(({ placed }) => on.placed(placed)));
    await on.bed.settle();
  }
  /** Rules by which money is held, by the newest revision of each order. */
  async function held(): Promise<Readonly<Record<string, number>>> {
    const newest = new Map((await on.attributed()).map((one) => [one.order.orderId, one.holds]));
    const told = [...newest.values()].flat().map(({ creatorId, rules }) => `${creatorId}: ${rules.join(', ')}`);
    return Object.fromEntries([...new Set(told)].map((one) => [one, told.filter((other) => other === one).length]));
  }
  /** Until everybody has been looked at. */
  const look = () => on.bed.advance(HOUR_MS);

  it('are only kept until they are looked at, an hour later at the latest', async () => {
    await given('ana', 2, 1);
    expect((await on.bed.docs(uncounted)).length).toBeGreaterThan(0);
    expect(await on.bed.docs(figures)).toEqual([]);
    await look();
    expect(await on.bed.docs(uncounted)).toEqual([]);
    expect(await on.bed.docs(figures)).toMatchObject([
      { creatorId: 'ana', slots: [{ counts: { clicks: 2, orders: 2, refundedOrders: 1 } }], verdictIds: [] },
    ]);
    expect(await on.bed.docs(campaignFigures)).toMatchObject([{ judgeAtMs: null, sweep: null }]);
  });

  it('hold a creator’s orders when they are refunded far more than others', async () => {
    await given('ben', 100, 2);
    await given('ana', 40, 30);
    expect(await held()).toEqual({});
    await look();
    expect(await held()).toEqual({ 'ana: refund_rate': 40 });
    expect(await on.bed.docs(verdicts)).toMatchObject([
      {
        rule: 'refund_rate',
        creatorId: 'ana',
        campaignId: 'spring',
        parameters: { refundOrdersMin: 30, refundFactor: 2 },
        evidence: { orders: 40, refundedOrders: 30, campaignOrders: 140, campaignRefundedOrders: 32 },
        belowMs: null,
        endedAtMs: null,
      },
    ]);
    const record = (await on.bed.docs(decisions)).find(({ fraud }) => fraud.length > 0);
    expect(record).toMatchObject({ fraud: [{ rule: 'refund_rate', effect: 'hold', creatorId: 'ana' }] });
    expect(record?.verdictIds).toHaveLength(1);
  });

  it('are in the record, so that the decision comes out again after the verdict has ended', async () => {
    await given('ben', 100, 2);
    await given('ana', 40, 30);
    await look();
    const record = (await on.bed.docs(decisions)).find(({ verdictIds }) => verdictIds !== undefined);
    await given('ben', 100, 100);
    await look();
    const call = { signal: new AbortController().signal, deadlineMs: 0, header: () => undefined };
    const { orderId = '', revision = 0 } = record ?? {};
    expect(await rerunCall(on.bed.store)({ orderId, revision }, call)).toMatchObject({ revision, outcome: 'same' });
    expect(await rerunCall(on.bed.store)({ orderId, revision: 0 }, call)).toMatchObject({
      revision: revision + 1,
      outcome: 'same',
    });
  });

  it('hold what comes while a verdict stands, without another look', async () => {
    await given('ben', 100, 2);
    await given('ana', 40, 30);
    await look();
    const wakes = (await on.bed.emitted(decideAgain)).length;
    await given('ana', 1, 0);
    await given('ben', 1, 0);
    expect(await held()).toEqual({ 'ana: refund_rate': 41 });
    expect(await on.bed.emitted(decideAgain)).toHaveLength(wakes);
  });

  it('let go of what nobody answered when their rule finds nothing any more', async () => {
    await given('ben', 100, 2);
    await given('ana', 40, 30);
    await look();
    await given('ben', 100, 100);
    await look();
    expect(await held()).toEqual({});
    expect(await on.bed.docs(standings)).toEqual([]);
    const [verdict] = await on.bed.docs(verdicts);
    expect(verdict?.endedAtMs).toBeGreaterThan(verdict?.foundAtMs ?? 0);
  });

  it('go by the thresholds that the brand has set, or not at all', async () => {
    const rules = (off: 'refund_rate'[], refundOrdersMin: number) => ({
      brandId: 'brand-1',
      revision: off.length + 1,
      versions: [{ fromMs: 0, value: { policyId: 'own-1', off, parameters: { refundOrdersMin } } }],
    });
    await on.bed.send(fraudPolicyStated, 'brand-1', rules([], 10));
    await given('ben', 100, 2);
    await given('ana', 10, 10);
    await look();
    expect(await held()).toEqual({ 'ana: refund_rate': 10 });
    expect(await on.bed.docs(verdicts)).toMatchObject([{ fraudPolicyId: 'own-1' }]);
    await on.bed.send(fraudPolicyStated, 'brand-1', rules(['refund_rate'], 10));
    await look();
    expect(await held()).toEqual({});
  });

  it('end for all orders when a person dismisses the verdict, and are not heard of again', async () => {
    await given('ben', 100, 2);
    await given('ana', 40, 30);
    await look();
    const [verdict] = await on.bed.docs(verdicts);
    const answer = async (id: string) => {
      const data = { campaignId: 'spring', verdictId: verdict?.verdictId ?? '', reason: 'A bad batch', personId: 'bo' };
      await on.bed.send(dismissVerdict, 'spring', data, { id });
      await on.bed.settle();
      return (await on.bed.doc(answers, id))?.result;
    };
    expect(await answer('dismiss-1')).toMatchObject({ ok: true, value: { dismissal: { personId: 'bo' } } });
    expect(await held()).toEqual({});
    await given('ana', 1, 1);
    await look();
    expect(await held()).toEqual({});
    expect(await answer('dismiss-2')).toMatchObject({ ok: false, code: 'wrong_state' });
  });

  it('reach locked orders for the record alone', async () => {
    await given('ben', 100, 2);
    await given('ana', 40, 30, { deliveredAtMs: noonMs });
    await look();
    await on.bed.advance(16 * DAY_MS);
    expect(await on.locked()).toHaveLength(40);
    const before = await held();
    const [verdict] = await on.bed.docs(verdicts);
    const data = { campaignId: 'spring', verdictId: verdict?.verdictId ?? '', reason: 'A bad batch', personId: 'bo' };
    await on.bed.send(dismissVerdict, 'spring', data);
    await on.bed.settle();
    expect(await held()).toEqual(before);
    const late = (await on.bed.docs(decisions)).filter(({ lateAfterLock }) => lateAfterLock);
    expect(late.map(({ fraud }) => fraud)).toEqual(Array.from({ length: 40 }, () => []));
    expect(new Set(late.map(({ orderId }) => orderId)).size).toBe(40);
  });

  it('count a refund once, however often it is told, and take it back with it', async () => {
    await given('ana', 1, 0);
    const refunded = (revision: number, refundedQuantity: number) =>
      on.placed(
        order({
          externalId: '1',
          revision,
          lines: [line('line-1', { refundedQuantity })],
        }),
        orderRefunded,
      );
    await refunded(2, 1);
    await refunded(2, 1);
    await look();
    const counts = async () => (await on.bed.docs(figures)).map(({ slots }) => slots.map((slot) => slot.counts));
    expect(await counts()).toEqual([[{ clicks: 1, orders: 1, refundedOrders: 1 }]]);
    await refunded(3, 0);
    await look();
    expect(await counts()).toEqual([[{ clicks: 1, orders: 1 }]]);
  });

  describe('of a code', () => {
    const withCode = (index: number, orderAtMs: number) =>
      order({
        orderId: `coded-${index}`,
        externalId: `coded-${index}`,
        orderAtMs,
        joinKeys: [],
        lines: [line('line-1', { codes: [{ code: 'ana10', discountMinor: 100 }] })],
      });

    /** Fifteen quiet days, then a rush. */
    async function leaked(): Promise<void> {
      await on.bed.send(couponStated, 'brand-1', coupon('ana10', 'ana'));
      await on.bed.settle();
      const quiet = Array.from({ length: 30 }, (_, index) => withCode(index, noonMs - (index + 3) * (DAY_MS / 2)));
      const rush = Array.from({ length: 25 }, (_, index) => withCode(100 + index, noonMs - index * MINUTE_MS));
      await Promise.all([...quiet, ...rush].map((one) => on.placed(one)));
      await on.bed.settle();
      await look();
    }

    it('hold the orders of the day on which strangers had it, and no others', async () => {
      await leaked();
      expect(await held()).toEqual({ 'ana: coupon_leak': 25 });
      // The first redemption was in a day that had begun before it, so that one is not compared.
      expect(await on.bed.docs(verdicts)).toMatchObject([
        { rule: 'coupon_leak', couponId: 'coupon-ana10', evidence: { redemptionsLastDay: 25, redemptionsBefore: 29 } },
      ]);
    });

    it('let a link go before it from then on, also when the rush is over', async () => {
      await leaked();
      await on.bed.advance(2 * DAY_MS);
      const orderAtMs = on.bed.clock.nowMs();
      await on.clicked(click('late', 'ben', 0, { occurredAtMs: orderAtMs - HOUR_MS, receivedAtMs: orderAtMs }));
      await on.bed.settle();
      const late = { ...withCode(200, orderAtMs), joinKeys: [{ kind: 'visitor' as const, value: 'visitor-1' }] };
      await on.placed(late);
      await on.placed(withCode(201, orderAtMs));
      await on.bed.settle();
      const told = new Map((await on.attributed()).map((one) => [one.order.orderId, one]));
      expect(told.get('coded-200')?.lines[0]).toMatchObject({
        credits: [{ creatorId: 'ben' }],
        losers: [{ creatorId: 'ana', reason: 'coupon_leaked' }],
      });
      // Nobody clicked, so the code has it, and the rush was over.
      expect(told.get('coded-201')).toMatchObject({ lines: [{ credits: [{ creatorId: 'ana' }] }], holds: [] });
      expect(await held()).toEqual({ 'ana: coupon_leak': 25 });
    });

    it('are forgotten 28 days after the rush', async () => {
      await leaked();
      await on.bed.advance(2 * DAY_MS);
      await on.bed.advance(29 * DAY_MS);
      expect(await on.bed.docs(standings)).toEqual([]);
    });
  });
});
