import {
  couponStated,
  decideDispute,
  evidenceAdmitted,
  evidenceApplied,
  fileDispute,
  withdrawDispute,
} from '@creditroll/contracts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@creditroll/kernel';
import { answers, timers } from '@creditroll/processing';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { orders } from '../collections.ts';
import { decisions } from '../decision-collections.ts';
import { claimants, disputes } from '../dispute-collections.ts';
import { clickIdsBetween } from '../domain/disputes/click-times.ts';
import { clicked, filing, says, verdict, withdrawing } from '../domain/disputes/disputes.fixture.ts';
import { click, coupon, line, noonMs, order } from '../domain/story.ts';
import { replayedDispute } from '../inbound/replay-dispute.ts';
import { storyBed } from './story-bed.fixture.ts';

/** A click of a browser that nothing ties to the order. */
const lost = (touchId: string, creatorId: string, beforeOrderMs: number) =>
  click(touchId, creatorId, beforeOrderMs, { visitorId: 'visitor-9' });

describe('disputes', () => {
  let on: Awaited<ReturnType<typeof storyBed>>;
  beforeEach(async () => {
    on = await storyBed();
    await on.givenMembers('ana', 'zoe');
    await on.clicked(click('t-ana', 'ana', 2 * HOUR_MS));
    await on.clicked(lost('t-zoe', 'zoe', HOUR_MS));
    await on.bed.settle();
  });
  afterEach(() => on.bed.close());

  const placed = async (): Promise<void> => {
    await on.placed(order());
    await on.bed.settle();
  };
  const filed = async (...[disputeId, more]: Parameters<typeof filing>): Promise<string> => {
    const { kind: _, ...data } = filing(disputeId, more);
    return on.bed.send(fileDispute, 'brand-1', data);
  };
  const decided = async (accept: boolean, more: object = {}): Promise<string> => {
    const { kind: _, ...data } = verdict(accept, more);
    return on.bed.send(decideDispute, 'brand-1', data);
  };
  const answerOf = async (commandId: string) => (await on.bed.doc(answers, commandId))?.result;
  const dispute = (disputeId = 'd1') => on.bed.doc(disputes, disputeId);

  it('credit the creator whose click was not joined, once it is accepted', async () => {
    await placed();
    await filed('d1');
    await on.bed.settle();
    expect(await on.creators()).toEqual([[1, 'ana']]);
    expect(await dispute()).toMatchObject({ state: 'open', comparison: { gains: true } });
    const command = await decided(true);
    await on.bed.settle();
    expect(await answerOf(command)).toMatchObject({ ok: true, value: { state: 'accepted' } });
    expect(await on.creators()).toEqual([
      [1, 'ana'],
      [2, 'zoe'],
    ]);
    expect(await dispute()).toMatchObject({ effect: { effect: 'decided_again', revision: 2 } });
    const [, record] = await on.bed.docs(decisions);
    expect(record).toMatchObject({
      revision: 2,
      candidates: [
        { candidateId: 't-zoe', joinKey: 'admitted' },
        { candidateId: 't-ana', joinKey: 'visitor' },
      ],
    });
  });

  it('stay decided with the evidence when the order settles and locks', async () => {
    await placed();
    await filed('d1');
    await decided(true);
    await on.bed.settle();
    await on.bed.advance(31 * DAY_MS);
    expect((await on.creators()).at(-1)).toEqual([2, 'zoe']);
    expect(await on.locked()).toHaveLength(1);
  });

  it('filed and accepted in one batch come to the same', async () => {
    await on.placed(order());
    await on.bed.settle();
    await filed('d1');
    await decided(true);
    await decided(true, { personId: 'quinn' });
    await on.bed.settle();
    expect(await on.bed.emitted(evidenceAdmitted)).toHaveLength(1);
    expect(await on.bed.emitted(evidenceApplied)).toHaveLength(1);
  });

  it('find a click by its time and link, and a code that was not on the order', async () => {
    const atMs = noonMs - 3 * HOUR_MS;
    await on.clicked(lost(`${clickIdsBetween(atMs, atMs).from}rest`, 'zoe', 3 * HOUR_MS));
    await on.bed.send(couponStated, 'brand-1', coupon('zoe10', 'zoe'));
    await placed();
    await filed('d1', { evidence: says({ clickAtMs: atMs + MINUTE_MS, linkCode: 'link-zoe' }) });
    await filed('d2', { evidence: says({ clickAtMs: atMs + 10 * MINUTE_MS, linkCode: 'link-zoe' }), lineId: null });
    await on.bed.settle();
    expect(await dispute()).toMatchObject({ pieces: [{ outcome: 'found' }] });
    await on.bed.send(withdrawDispute, 'brand-1', withdrawing);
    await filed('d3', { evidence: says({ code: 'ZOE10' }) });
    await on.bed.settle();
    expect(await dispute('d3')).toMatchObject({
      comparison: {
        claims: { codes: [{ lineId: 'line-1', code: 'zoe10' }] },
        lines: [{ after: { rule: 'coupon_wins' } }],
      },
    });
    await decided(true, { disputeId: 'd3' });
    await on.bed.settle();
    expect((await on.creators()).at(-1)).toEqual([2, 'zoe']);
    // What the shop said of the order stays as it was.
    expect((await on.bed.doc(orders, 'order-1'))?.order.lines).toEqual([line('line-1')]);
  });

  it('follow the shopper of a claimed click: somebody else may have the last one', async () => {
    await on.givenMembers('ben');
    await on.clicked(lost('t-ben', 'ben', 30 * MINUTE_MS));
    await placed();
    await filed('d1');
    await on.bed.settle();
    expect(await dispute()).toMatchObject({
      comparison: { gains: false, lines: [{ after: { shares: [{ creatorId: 'ben' }] } }] },
    });
  });

  it('of an order that comes later are tied to it by time', async () => {
    await filed('d1', { orderId: null, lineId: null, reference: '1001' });
    await on.bed.settle();
    expect(await dispute()).toMatchObject({ orderId: null, comparison: null });
    on.shop.set('1001', ['order-1']);
    // The shop has it, but it is not decided yet.
    await on.bed.advance(MINUTE_MS);
    expect(await dispute()).toMatchObject({ orderId: null });
    await placed();
    await on.bed.advance(MINUTE_MS);
    expect(await dispute()).toMatchObject({ orderId: 'order-1', comparison: { gains: true } });
    await on.bed.advance(60 * DAY_MS);
    expect(await dispute()).toMatchObject({ state: 'expired' });
    expect((await on.bed.docs(timers)).filter(({ id }) => id === 'd1')).toEqual([]);
    expect(await on.bed.docs(claimants)).toMatchObject([{ open: [] }]);
  });

  it('of a name that several orders have wait for a person', async () => {
    on.shop.set('1001', ['order-1', 'order-2']);
    await placed();
    await filed('d1', { orderId: null, lineId: null, reference: '1001' });
    await on.bed.settle();
    expect(await dispute()).toMatchObject({ orderId: null });
  });

  it('escalate and expire by time', async () => {
    await placed();
    await filed('d1');
    await on.bed.settle();
    await on.bed.advance(14 * DAY_MS);
    expect(await dispute()).toMatchObject({ state: 'escalated' });
    const command = await decided(true);
    await on.bed.settle();
    expect(await answerOf(command)).toMatchObject({ ok: false, code: 'forbidden' });
    await on.bed.advance(14 * DAY_MS);
    expect(await dispute()).toMatchObject({ state: 'expired' });
    expect(await on.creators()).toEqual([[1, 'ana']]);
  });

  it('after the lock are recorded, and no decision changes', async () => {
    await placed();
    await on.bed.advance(31 * DAY_MS);
    await filed('d1');
    await decided(true);
    await on.bed.settle();
    expect(await dispute()).toMatchObject({ state: 'accepted', effect: { effect: 'late_after_lock', revision: 2 } });
    expect(await on.creators()).toEqual([
      [1, 'ana'],
      [2, 'ana'],
    ]);
    expect(await on.bed.doc(orders, 'order-1')).toMatchObject({ admitted: [{ disputeId: 'd1' }] });
    expect((await on.bed.docs(decisions))[1]).toMatchObject({
      lateAfterLock: true,
      lines: [{ credits: [{ creatorId: 'zoe' }] }],
    });
  });

  it('are replayed over the order as it is, for whoever reckons the money', async () => {
    const asked = async () => {
      const found = await dispute();
      if (!found) throw new Error('d1 was not filed');
      return replayedDispute(on.bed.store, found);
    };
    await filed('d1', { orderId: null, lineId: null, reference: '1001' });
    await on.bed.settle();
    expect(await asked()).toEqual({ attributedJson: '', draftedLinesJson: '' });
    on.shop.set('1001', ['order-1']);
    await placed();
    await on.bed.advance(MINUTE_MS);
    const told = await asked();
    expect(JSON.parse(told.attributedJson ?? '')).toMatchObject({ lines: [{ credits: [{ creatorId: 'ana' }] }] });
    expect(JSON.parse(told.draftedLinesJson ?? '')).toMatchObject([{ credits: [{ creatorId: 'zoe' }] }]);
  });

  it('do not reach an order of another brand', async () => {
    await placed();
    const { kind: _, ...data } = filing('d1', { brandId: 'brand-2', evidence: clicked('t-zoe') });
    const command = await on.bed.send(fileDispute, 'brand-2', data);
    await on.bed.settle();
    expect(await answerOf(command)).toMatchObject({ ok: false, code: 'not_found' });
  });
});
