import type { Touch } from '@creditroll/contracts';
import { describe, expect, it } from '@jest/globals';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@creditroll/kernel';
import { decideOrder } from './decide.ts';
import { campaign, click, contact, coupon, credited, decided, evidence, line, losers, noonMs, order } from './story.ts';

const withCode = (code: string) => order({ lines: [line('line-1', { codes: [{ code, discountMinor: 1 }] })] });

describe('tiers', () => {
  const guessed: Partial<Touch> = { match: 'probabilistic', clickId: null };
  /** Weakest first, and each newer than the ones that beat it. */
  const all = [
    click('t1', 'ana', 5 * HOUR_MS),
    click('t2', 'ben', 4 * HOUR_MS, guessed),
    contact('engaged_view', 't3', 'cai', 3 * HOUR_MS),
    contact('view', 't4', 'dee', 2 * HOUR_MS),
  ];
  it.each([
    [4, 'ana'],
    [3, 'ben'],
    [2, 'cai'],
    [1, 'dee'],
  ])('of %i the strongest has it, however new the others are', (count, winner) => {
    const story = { touches: all.slice(-count) };
    expect(credited(story)).toEqual({ [winner]: 1 });
    expect(Object.values(losers(story))).toEqual(Array.from({ length: count - 1 }, () => 'lower_tier'));
  });
  it.each([
    ['click', {}, 7 * DAY_MS],
    ['live_click', {}, 7 * DAY_MS],
    ['click', guessed, DAY_MS],
    ['engaged_view', {}, DAY_MS],
    ['live_view', {}, DAY_MS],
    ['view', {}, DAY_MS],
    ['product_view', {}, DAY_MS],
  ] as const)('a %s %j counts up to its own window and not a millisecond longer', (kind, more, windowMs) => {
    expect(credited({ touches: [contact(kind, 't1', 'ana', windowMs, more)] })).toEqual({ ana: 1 });
    expect(credited({ touches: [contact(kind, 't1', 'ana', windowMs + 1, more)] })).toBe('outside_window');
  });
  it('a window of nought counts nothing, not even in the instant of the order', () => {
    const campaigns = [campaign('spring', { viewWindowMs: 0 })];
    expect(credited({ touches: [contact('view', 't1', 'ana', 0)], campaigns })).toBe('outside_window');
  });
  it('at one instant what the order names by its click id comes first', () => {
    const [a, b] = [click('t1', 'ana', HOUR_MS), click('t2', 'ben', HOUR_MS)];
    const named = (touch: Touch) => ({ touch, foundBy: 'note_attribute' as const });
    expect(credited({ touches: [named(a), b] })).toEqual({ ana: 1 });
    expect(credited({ touches: [a, named(b)] })).toEqual({ ben: 1 });
  });
});

describe('views beside clicks', () => {
  const touches = [
    click('t1', 'ana', 3 * HOUR_MS),
    contact('engaged_view', 't2', 'ben', 2 * HOUR_MS),
    contact('view', 't3', 'cai', HOUR_MS),
  ];
  it('have no part where a click is', () =>
    expect(credited({ touches, campaigns: [campaign('spring', { model: 'linear' })] })).toEqual({ ana: 1 }));
  it('share where there is no click', () => {
    const seen = [...touches.slice(1), contact('live_view', 't4', 'ana', 4 * HOUR_MS)];
    const story = { touches: seen, campaigns: [campaign('spring', { model: 'linear' })] };
    expect(credited(story)).toEqual({ ana: 1, ben: 1 });
    expect(losers(story)).toEqual({ cai: 'lower_tier' });
    expect(decideOrder(evidence(story)).lines[0]?.rule).toBe('linear_view');
  });
  it('have the part that the policy gives them', () => {
    const campaigns = [campaign('spring', { model: 'linear', viewWeightPpm: 250_000 })];
    expect(credited({ touches, campaigns })).toEqual({ ana: 4, ben: 1 });
  });
});

describe('visits', () => {
  it('are touches of one creator and content within half an hour, and the strongest stands for them', () => {
    const story = {
      touches: [
        click('t1', 'ana', 50 * MINUTE_MS),
        contact('engaged_view', 't2', 'ana', 40 * MINUTE_MS),
        click('t3', 'ben', MINUTE_MS),
      ],
      campaigns: [campaign('spring', { model: 'linear', viewWeightPpm: 1_000_000 })],
    };
    expect(credited(story)).toEqual({ ana: 1, ben: 1 });
    const verdicts = decideOrder(evidence(story)).lines[0]?.verdicts ?? [];
    expect(verdicts.map(({ reason }) => reason)).toEqual([null, 'same_visit', null]);
  });
});

describe('a code that has leaked', () => {
  const leaked = (fromMs: number) =>
    coupon('ben10', 'ben', {
      states: [
        { fromMs: 0, value: 'private' },
        { fromMs, value: 'leaked' },
      ],
    });
  const touches = [click('t1', 'ana', HOUR_MS)];
  it('gives way to a link from that instant on', () => {
    expect(credited({ order: withCode('ben10'), touches, coupons: [leaked(noonMs)] })).toEqual({ ana: 1 });
    expect(losers({ order: withCode('ben10'), touches, coupons: [leaked(noonMs)] })).toEqual({ ben: 'coupon_leaked' });
    expect(credited({ order: withCode('ben10'), touches, coupons: [leaked(noonMs + 1)] })).toEqual({ ben: 1 });
  });
  it('still decides where nobody clicked, even when somebody watched', () => {
    const seen = [contact('view', 't1', 'ana', HOUR_MS)];
    expect(credited({ order: withCode('ben10'), touches: seen, coupons: [leaked(0)] })).toEqual({ ben: 1 });
  });
});

describe('a coupon that shares', () => {
  const campaigns = [campaign('spring', { model: 'linear', couponPolicy: 'split', couponSharePpm: 300_000 })];
  const coupons = [coupon('ben10', 'ben')];
  const of = (...touches: Touch[]) => ({ order: withCode('ben10'), touches, coupons, campaigns });
  it('has its part, and the touches share the rest', () => {
    const story = of(click('t1', 'ana', 2 * HOUR_MS), click('t2', 'cai', HOUR_MS));
    // 30 % and 35 % each.
    expect(credited(story)).toEqual({ ben: 6, cai: 7, ana: 7 });
    expect(decided(story)[0]?.credits.map(({ tier }) => tier)).toEqual(['coupon', 'click', 'click']);
  });
  it('has everything where there is no touch', () => expect(credited(of())).toEqual({ ben: 1 }));
  it('is one credit with its owner’s own click', () => {
    expect(decided(of(click('t1', 'ben', HOUR_MS)))[0]?.credits).toMatchObject([
      { creatorId: 'ben', tier: 'coupon', weight: 10, touchIds: ['t1'], contentId: 'video-ben' },
    ]);
  });
});

describe('a cart hold', () => {
  const campaigns = [campaign('spring', { clickWindowMs: DAY_MS, cartHoldMs: 90 * DAY_MS })];
  const touches = [click('t1', 'ana', 80 * DAY_MS)];
  const cartAt = (afterClickMs: number) => [{ atMs: noonMs - 80 * DAY_MS + afterClickMs }];
  it('keeps a click whose visitor filled the cart within its window', () => {
    expect(credited({ touches, campaigns, carts: cartAt(DAY_MS) })).toEqual({ ana: 1 });
    expect(credited({ touches, campaigns, carts: cartAt(DAY_MS + 1) })).toBe('outside_window');
    expect(credited({ touches, campaigns, carts: cartAt(-1) })).toBe('outside_window');
    expect(credited({ touches, campaigns })).toBe('outside_window');
  });
  it('ends after its time', () => {
    const old = [click('t1', 'ana', 91 * DAY_MS)];
    expect(credited({ touches: old, campaigns, carts: [{ atMs: noonMs - 90 * DAY_MS }] })).toEqual({ ana: 1 });
    expect(credited({ touches: old, campaigns, carts: [{ atMs: noonMs - 90 * DAY_MS - 1 }] })).toBe('outside_window');
  });
  it('is closed by an earlier order, and another cart of that time still holds', () => {
    const [cart] = cartAt(HOUR_MS).map((one) => ({ ...one, closedBy: 'order-0' }));
    expect(credited({ touches, campaigns, carts: cart ? [cart] : [] })).toBe('outside_window');
    expect(credited({ touches, campaigns, carts: cart ? [cart, ...cartAt(2 * HOUR_MS)] : [] })).toEqual({ ana: 1 });
  });
  it('is closed by the link of a rival', () => {
    const rival = click('t2', 'ben', 40 * DAY_MS);
    expect(credited({ touches: [...touches, rival], campaigns, carts: cartAt(HOUR_MS) })).toBe('outside_window');
  });
});

describe('what the platform says of a line', () => {
  const said = (pays: boolean, creatorId = 'ana') => {
    const platform = { creatorId, campaignId: 'spring', contentId: 'live-1', pays };
    return order({
      lines: [line('line-1', { platform, codes: [{ code: 'ben10', discountMinor: 1 }] }), line('line-2')],
    });
  };
  const story = {
    touches: [click('t1', 'ben', HOUR_MS), click('t0', 'ana', DAY_MS)],
    coupons: [coupon('ben10', 'ben')],
  };
  it('goes before coupons and clicks, on its line alone', () => {
    const lines = decided({ ...story, order: said(false) });
    expect(lines.map(({ credits }) => credits.map(({ creatorId, tier }) => [creatorId, tier]))).toEqual([
      [['ana', 'platform_asserted']],
      [['ben', 'click']],
    ]);
  });
  it('is measured and not paid again where the platform pays', () => {
    expect(credited({ ...story, order: said(true) })).toBe('paid_by_platform');
    const [first] = decideOrder(evidence({ ...story, order: said(true) })).lines;
    expect([first?.rule, first?.lastClickCreatorId]).toEqual(['platform_asserted', 'ben']);
  });
  it('lets nobody else have the line when it names somebody who is no member', () =>
    expect(credited({ ...story, order: said(false, 'zoe') })).toBe('not_member'));
});

describe('a copy of an order that the platform told us', () => {
  it('is measured and not paid again', () => {
    const story = { touches: [click('t1', 'ana', HOUR_MS)], duplicateOf: 'order-0' };
    expect(credited(story)).toBe('duplicate_order');
    expect(losers(story)).toEqual({ ana: 'duplicate_order' });
  });
});

describe('what two people decided', () => {
  const touches = [click('t1', 'ana', HOUR_MS)];
  const override = (...creatorIds: string[]) => [
    {
      overrideId: 'o1',
      lineId: 'line-1',
      credits: creatorIds.map((creatorId, index) => ({ creatorId, campaignId: 'spring', weight: index + 1 })),
    },
  ];
  it('goes before everything, whoever is a member', () => {
    const story = { touches, overrides: override('zoe', 'ana') };
    expect(credited(story)).toEqual({ zoe: 1, ana: 2 });
    expect(decideOrder(evidence(story)).lines[0]?.rule).toBe('manual_override');
  });
  it('may leave the line to nobody', () => expect(credited({ touches, overrides: override() })).toBe('overridden'));
  it('does not make a test order earn', () =>
    expect(credited({ touches, overrides: override('zoe'), order: order({ test: true }) })).toBe('test_order'));
});
