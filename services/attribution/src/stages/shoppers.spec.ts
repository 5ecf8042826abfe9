import {
  type Cart,
  cartRecorded,
  decideAgain,
  decideOverride,
  identityWithdrawn,
  membershipStated,
  proposeOverride,
  withdrawOrderIdentity,
  withdrawVisitorIdentity,
} from '@creditroll/contracts';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@creditroll/kernel';
import { answers } from '@creditroll/processing';
import { identityLinks, orders } from '../collections.ts';
import { decisions } from '../decision-collections.ts';
import { click, contact, membership, noonMs, order } from '../domain/story.ts';
import { rerunCall } from '../inbound/rerun.ts';
import { storyBed } from './story-bed.fixture.ts';

const call = { signal: new AbortController().signal, deadlineMs: 0, header: () => undefined };
let on: Awaited<ReturnType<typeof storyBed>>;
beforeEach(async () => {
  on = await storyBed();
});
afterEach(() => on.bed.close());

describe('a shopper', () => {
  const bought = (orderId: string, orderAtMs: number, joinKeys: ReturnType<typeof order>['joinKeys']) =>
    order({ orderId, orderAtMs, joinKeys });
  const checkout = (tokens: string[], more: Partial<Cart> = {}): Cart => ({
    cartId: `cart-${tokens.join()}`,
    brandId: 'brand-1',
    visitorId: 'visitor-7',
    kind: 'checkout_started',
    tokens,
    clickId: null,
    occurredAtMs: noonMs - MINUTE_MS,
    receivedAtMs: noonMs,
    invalidBy: null,
    ...more,
  });

  it('is known again by the checkout that the pixel saw', async () => {
    await on.givenMembers('ana');
    await on.clicked(contact('engaged_view', 't1', 'ana', HOUR_MS, { visitorId: 'visitor-7' }));
    await on.bed.send(cartRecorded, 'visitor-7', checkout(['tok-1']));
    await on.bed.settle();
    await on.placed(order({ joinKeys: [{ kind: 'checkout_token', value: 'tok-1' }] }));
    await on.bed.settle();
    expect(await on.creators()).toEqual([[1, 'ana']]);
    const [record] = await on.bed.docs(decisions);
    expect(record?.candidates.map(({ tier, joinKey }) => [tier, joinKey])).toEqual([
      ['engaged_view', 'checkout_token'],
    ]);
  });

  it('is not known by a checkout that was taken back', async () => {
    await on.givenMembers('ana');
    await on.clicked(click('t1', 'ana', HOUR_MS, { visitorId: 'visitor-7' }));
    await on.bed.send(cartRecorded, 'visitor-7', checkout(['tok-1']));
    await on.bed.settle();
    const said = { visitorId: 'visitor-7', reason: 'a till', personId: 'pat' };
    const ask = (linkId: string) => on.bed.send(withdrawVisitorIdentity, 'visitor-7', { ...said, linkId });
    const [withdrawn, unknown] = [await ask('pixel/cart-tok-1'), await ask('pixel/other')];
    await on.bed.settle();
    expect((await on.bed.doc(answers, withdrawn))?.result).toMatchObject({ ok: true });
    expect((await on.bed.doc(answers, unknown))?.result).toMatchObject({ ok: false, code: 'not_found' });
    await on.placed(order({ joinKeys: [{ kind: 'checkout_token', value: 'tok-1' }] }));
    await on.bed.settle();
    expect(await on.creators()).toEqual([[1]]);
  });

  it('is known again by the click that the checkout remembers', async () => {
    await on.givenMembers('ana');
    await on.clicked(click('t1', 'ana', HOUR_MS, { visitorId: 'visitor-1' }));
    await on.bed.send(cartRecorded, 'visitor-7', checkout(['tok-1'], { clickId: 't1' }));
    await on.bed.settle();
    await on.placed(order({ joinKeys: [{ kind: 'checkout_token', value: 'tok-1' }] }));
    await on.bed.settle();
    expect(await on.creators()).toEqual([[1, 'ana']]);
  });

  it('who bought before is found by a newer click, and does not stay with whom they came first', async () => {
    await on.givenMembers('ana', 'ben');
    await on.clicked(click('t1', 'ana', 3 * DAY_MS, { visitorId: 'phone' }));
    await on.clicked(click('t2', 'ben', HOUR_MS, { visitorId: 'laptop' }));
    await on.bed.settle();
    const customer = { kind: 'customer', value: 'c1' } as const;
    const email = { kind: 'email_hash', value: 'e1' } as const;
    await on.placed(bought('order-1', noonMs - 2 * DAY_MS, [{ kind: 'note_attribute', value: 't1' }, customer]));
    await on.bed.settle();
    await on.placed(bought('order-2', noonMs - DAY_MS, [{ kind: 'visitor', value: 'laptop' }, email, customer]));
    await on.bed.settle();
    await on.placed(bought('order-3', noonMs, [customer]));
    await on.placed(bought('order-4', noonMs, [email]));
    await on.bed.settle();
    const credited = new Map(
      (await on.attributed()).map(({ order: { orderId }, lines }) => [orderId, lines[0]?.credits]),
    );
    // By email through the laptop to the customer and the phone; the newest click wins.
    expect(['order-1', 'order-2', 'order-3', 'order-4'].map((id) => credited.get(id)?.[0]?.creatorId)).toEqual([
      'ana',
      'ana',
      'ben',
      'ben',
    ]);
    expect((await on.bed.docs(identityLinks)).map(({ linkId }) => linkId)).toEqual(['order/order-1', 'order/order-2']);
  });

  it('whose views are many is still known by an old click', async () => {
    await on.givenMembers('ana', 'ben');
    await on.clicked(click('t0', 'ana', HOUR_MS));
    for (let index = 1; index <= 250; index++) await on.clicked(contact('view', `t${index}`, 'ben', index));
    await on.bed.settle();
    await on.placed(order());
    await on.bed.settle();
    expect(await on.creators()).toEqual([[1, 'ana']]);
  });
});

describe('what people say', () => {
  const aside = (personId: string) => ({ orderId: 'order-1', overrideId: 'o1', personId });
  const propose = (more: object = {}) =>
    on.bed.send(proposeOverride, 'order-1', {
      ...aside('pat'),
      lineId: 'line-1',
      credits: [{ creatorId: 'ben', campaignId: 'spring', weight: 1 }],
      reason: 'the video was his',
      ...more,
    });
  const approve = (personId: string) =>
    on.bed.send(decideOverride, 'order-1', { ...aside(personId), approve: true, note: '' });
  const answerTo = async (commandId: string) => (await on.bed.doc(answers, commandId))?.result;

  it('decides at once, and stays whatever comes later until the lock', async () => {
    await on.givenMembers('ana', 'ben');
    await on.clicked(click('t1', 'ana', HOUR_MS));
    await on.bed.settle();
    await on.placed(order());
    await propose();
    const alone = await approve('pat');
    await on.bed.settle();
    expect(await answerTo(alone)).toMatchObject({ ok: false, code: 'four_eyes' });
    expect(await on.creators()).toEqual([[1, 'ana']]);
    const second = await approve('quinn');
    await on.bed.settle();
    expect(await answerTo(second)).toMatchObject({ ok: true, value: { state: 'approved', decidedBy: 'quinn' } });
    expect(await on.creators()).toEqual([
      [1, 'ana'],
      [2, 'ben'],
    ]);
    await on.bed.advance(31 * DAY_MS);
    expect(await on.creators()).toHaveLength(2);
    expect(await on.locked()).toHaveLength(1);
    const late = await propose({ overrideId: 'o2' });
    await on.bed.settle();
    expect(await answerTo(late)).toMatchObject({ ok: false, code: 'wrong_state' });
    const again = await rerunCall(on.bed.store)({ orderId: 'order-1', revision: 0 }, call);
    expect(again).toMatchObject({ revision: 2, outcome: 'same' });
  });

  it('credits nobody who never was in a campaign of the brand, and whoever has left one', async () => {
    await on.givenMembers('ana');
    await on.bed.send(membershipStated, 'brand-1', membership('spring', 'ben', [{ fromMs: 0, value: 'left' }]));
    await on.bed.send(membershipStated, 'brand-2', { ...membership('tea', 'cai'), brandId: 'brand-2' });
    await on.bed.settle();
    await on.placed(order());
    const credits = (...creatorIds: string[]) =>
      creatorIds.map((creatorId) => ({ creatorId, campaignId: 'spring', weight: 1 }));
    const stranger = await propose({ credits: credits('ben', 'cai') });
    const gone = await propose({ credits: credits('ben') });
    await on.bed.settle();
    expect(await answerTo(stranger)).toMatchObject({
      ok: false,
      code: 'not_found',
      message: expect.stringContaining('credits[1].creatorId: cai'),
    });
    expect(await answerTo(gone)).toMatchObject({ ok: true });
  });

  it('is refused for an order that there is not, and for a campaign that the brand has not', async () => {
    const nowhere = await propose();
    await on.placed(order());
    const strange = await propose({ credits: [{ creatorId: 'ben', campaignId: 'spring', weight: 1 }] });
    await on.bed.settle();
    expect(await answerTo(nowhere)).toMatchObject({ ok: false, code: 'not_found' });
    expect(await answerTo(strange)).toMatchObject({ ok: false, code: 'not_found' });
  });

  it('takes back who is one shopper, and the order decides again', async () => {
    await on.givenMembers('ana');
    await on.clicked(click('t1', 'ana', 3 * DAY_MS, { visitorId: 'phone' }));
    await on.bed.settle();
    const customer = { kind: 'customer', value: 'c1' } as const;
    await on.placed(order({ orderId: 'order-0', joinKeys: [{ kind: 'visitor', value: 'phone' }, customer] }));
    await on.bed.settle();
    await on.placed(order({ joinKeys: [customer] }));
    await on.bed.settle();
    expect((await on.creators()).flat()).toEqual([1, 'ana', 1, 'ana']);
    const said = { orderId: 'order-0', linkId: 'order/order-0', reason: 'a shared phone', personId: 'pat' };
    const withdrawn = await on.bed.send(withdrawOrderIdentity, 'order-0', said);
    await on.bed.settle();
    expect(await answerTo(withdrawn)).toMatchObject({ ok: true, value: { withdrawnAtMs: on.bed.clock.nowMs() } });
    // The order that said it still has its own visitor; the other one follows at once.
    const last = new Map((await on.attributed()).map(({ order: { orderId }, lines }) => [orderId, lines[0]?.reason]));
    expect([last.get('order-0'), last.get('order-1')]).toEqual([null, 'no_candidate']);
    expect(await on.bed.doc(orders, 'order-1')).not.toHaveProperty('joinedBy');
  });

  it('reaches all orders that a withdrawn link had joined, page by page, and no other', async () => {
    await on.givenMembers('ana');
    await on.clicked(click('t1', 'ana', 3 * DAY_MS, { visitorId: 'phone' }));
    await on.bed.settle();
    const customer = { kind: 'customer', value: 'c1' } as const;
    const phone = { kind: 'visitor', value: 'phone' } as const;
    await on.placed(order({ orderId: 'order-0', joinKeys: [phone, customer] }));
    await on.bed.settle();
    const ids = Array.from({ length: 203 }, (_, index) => `order-${index + 1}`);
    for (const orderId of ids) await on.placed(order({ orderId, joinKeys: [customer] }));
    await on.placed(order({ orderId: 'same-browser', joinKeys: [phone, customer] }));
    await on.bed.settle();
    expect(await on.bed.doc(orders, 'same-browser')).not.toHaveProperty('joinedBy');
    expect(await on.bed.doc(orders, 'order-1')).toMatchObject({ joinedBy: ['order/order-0'] });
    const said = { orderId: 'order-0', linkId: 'order/order-0', reason: 'a shared phone', personId: 'pat' };
    await on.bed.send(withdrawOrderIdentity, 'order-0', said);
    await on.bed.settle();
    const told = (await on.bed.emitted(decideAgain)).map(({ data }) => data.orderId);
    expect(told.toSorted()).toEqual(['order-0', ...ids].toSorted());
    expect(await on.bed.emitted(identityWithdrawn)).toHaveLength(2);
    const states = await on.bed.docs(orders);
    const credited = states.filter(({ lines }) => lines.some(({ credits }) => credits.length > 0));
    expect(credited.map(({ orderId }) => orderId).toSorted()).toEqual(['order-0', 'same-browser']);
  });

  it('after the lock leaves a record of what would be, as a touch does that comes too late', async () => {
    await on.givenMembers('ana', 'ben');
    await on.clicked(click('t1', 'ana', 3 * HOUR_MS, { visitorId: 'phone' }));
    await on.bed.settle();
    const customer = { kind: 'customer', value: 'c1' } as const;
    const phone = { kind: 'visitor', value: 'phone' } as const;
    await on.placed(order({ orderId: 'order-0', joinKeys: [phone, customer] }));
    await on.bed.settle();
    await on.placed(order({ joinKeys: [customer] }));
    await on.bed.settle();
    await on.bed.advance(31 * DAY_MS);
    const receivedAtMs = noonMs + 31 * DAY_MS;
    await on.clicked(click('t2', 'ben', HOUR_MS, { visitorId: 'phone', receivedAtMs }));
    await on.bed.settle();
    // One that was received as it was made cannot be too late for a lock.
    await on.clicked(click('t3', 'ben', 4 * HOUR_MS, { visitorId: 'phone' }));
    await on.bed.settle();
    expect((await on.bed.emitted(decideAgain)).map(({ data }) => data.because)).toEqual([
      { fact: 'late_touch', touchId: 't2' },
      { fact: 'late_touch', touchId: 't2' },
    ]);
    const said = { orderId: 'order-0', linkId: 'order/order-0', reason: 'a shared phone', personId: 'pat' };
    await on.bed.send(withdrawOrderIdentity, 'order-0', said);
    await on.bed.settle();
    const records = (await on.bed.docs(decisions)).map(({ orderId, lateAfterLock = false, lines: [first] }) => [
      orderId,
      lateAfterLock,
      first?.credits[0]?.creatorId ?? null,
    ]);
    expect(records).toEqual([
      ['order-0', false, 'ana'],
      ['order-0', true, 'ben'],
      ['order-1', false, 'ana'],
      ['order-1', true, 'ben'],
      ['order-1', true, null],
    ]);
    expect((await on.creators()).map(([, creatorId]) => creatorId)).toEqual(['ana', 'ana', 'ana', 'ana', 'ana']);
  });
});
