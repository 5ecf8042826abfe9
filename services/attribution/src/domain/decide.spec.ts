import { describe, expect, it } from '@jest/globals';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@creditroll/kernel';
import { decideOrder, lockAtOf } from './decide.ts';
import { models } from './models/index.ts';
import {
  campaign,
  click,
  coupon,
  credited,
  decided,
  evidence,
  line,
  losers,
  membership,
  noonMs,
  order,
} from './story.ts';

const withCode = (...codes: readonly (readonly [string, number])[]) =>
  order({ lines: [line('line-1', { codes: codes.map(([code, discountMinor]) => ({ code, discountMinor })) })] });

describe('clicks', () => {
  it('credits the only click', () => expect(credited({ touches: [click('t1', 'ana', HOUR_MS)] })).toEqual({ ana: 1 }));
  it('credits nobody without a candidate', () => expect(credited({})).toBe('no_candidate'));
  it('credits the last of two and tells the other', () => {
    const story = { touches: [click('t1', 'ana', 2 * HOUR_MS), click('t2', 'ben', HOUR_MS)] };
    expect(credited(story)).toEqual({ ben: 1 });
    expect(losers(story)).toEqual({ ana: 'not_chosen' });
  });
  it('counts a click of exactly the window', () =>
    expect(credited({ touches: [click('t1', 'ana', 7 * DAY_MS)] })).toEqual({ ana: 1 }));
  it('does not count one a millisecond older', () =>
    expect(credited({ touches: [click('t1', 'ana', 7 * DAY_MS + 1)] })).toBe('outside_window'));
  it('counts a click in the instant of the order', () =>
    expect(credited({ touches: [click('t1', 'ana', 0)] })).toEqual({ ana: 1 }));
  it('does not count a named click after the order', () =>
    expect(credited({ touches: [click('t1', 'ana', -1)], foundBy: 'note_attribute' })).toBe('after_order'));
  it('does not even look at what the visitor did later', () =>
    expect(credited({ touches: [click('t1', 'ana', -1)] })).toBe('no_candidate'));
  it('keeps an invalid click and never counts it', () =>
    expect(credited({ touches: [click('t1', 'ana', HOUR_MS, { invalidBy: 'robot' })] })).toBe('invalid'));
  it('does not look at another brand’s clicks', () =>
    expect(credited({ touches: [click('t1', 'ana', HOUR_MS, { brandId: 'brand-2' })] })).toBe('no_candidate'));
  it('prefers deterministic to probabilistic at one instant', () =>
    expect(credited({ touches: [click('t1', 'ana', 5, { match: 'probabilistic' }), click('t2', 'ben', 5)] })).toEqual({
      ben: 1,
    }));
  it('never looks at when a click was received', () => {
    const late = click('t1', 'ana', 2 * HOUR_MS, { receivedAtMs: noonMs + DAY_MS });
    expect(credited({ touches: [late, click('t2', 'ben', HOUR_MS)] })).toEqual({ ben: 1 });
  });
  it('notes the strongest join key', () => {
    const touch = click('t1', 'ana', HOUR_MS);
    const found = [
      { touch, foundBy: 'visitor' },
      { touch, foundBy: 'note_attribute' },
    ] as const;
    expect(decideOrder(evidence({ touches: found })).candidates.contacts.map(({ foundBy }) => foundBy)).toEqual([
      'note_attribute',
    ]);
  });
});

describe('fraud', () => {
  const found = (story: Parameters<typeof evidence>[0]) =>
    decideOrder(evidence(story)).fraud.map(({ rule, effect, creatorId, touchId }) => [
      rule,
      effect,
      creatorId,
      touchId,
    ]);
  it('counts a link once in an hour, so that coming back does not win over somebody between', () => {
    const story = {
      touches: [click('t1', 'ana', 50 * MINUTE_MS), click('t2', 'ben', HOUR_MS / 2), click('t3', 'ana', MINUTE_MS)],
    };
    expect(credited(story)).toEqual({ ben: 1 });
    expect(found(story)).toEqual([['duplicate_click', 'invalid', 'ana', 't3']]);
    const fraudPolicy = { policyId: 'own-1', off: ['duplicate_click' as const], parameters: {} };
    expect(credited({ ...story, fraudPolicy })).toEqual({ ana: 1 });
  });
  it('counts a repeat at the time of the click that counts, so that it makes no window longer', () => {
    const touches = [click('t1', 'ana', 7 * DAY_MS), click('t2', 'ana', 7 * DAY_MS - HOUR_MS)];
    expect(credited({ touches })).toEqual({ ana: 1 });
    expect(found({ touches })).toEqual([['duplicate_click', 'invalid', 'ana', 't2']]);
  });
  it('does not take a click that is too old for the first of an hour', () => {
    const touches = [click('t1', 'ana', 7 * DAY_MS + 1), click('t2', 'ana', 7 * DAY_MS)];
    expect(credited({ touches })).toEqual({ ana: 1 });
  });
  it('credits an order that came too soon, and says that its money is to be held', () => {
    const story = { touches: [click('t1', 'ana', 9_999)] };
    expect(credited(story)).toEqual({ ana: 1 });
    expect(found(story)).toEqual([['click_to_order', 'hold', 'ana', null]]);
  });
  it('says that a code was used of somebody whom the buyer never came by', () => {
    const story = {
      order: withCode(['ben10', 1]),
      touches: [click('t1', 'ana', HOUR_MS / 2)],
      coupons: [coupon('ben10', 'ben')],
    };
    expect(credited(story)).toEqual({ ben: 1 });
    expect(found(story)).toEqual([['coupon_poaching', 'hold', 'ben', null]]);
  });
});

describe('campaigns and members', () => {
  const touches = [click('t1', 'ana', HOUR_MS)];
  it('does not know a campaign that it never heard of', () =>
    expect(credited({ touches, campaigns: [] })).toBe('unknown_campaign'));
  it('pauses for orders from that instant on', () => {
    const pausedAt = (fromMs: number) =>
      campaign(
        'spring',
        {},
        {
          states: [
            { fromMs: 0, value: 'active' },
            { fromMs, value: 'paused' },
          ],
        },
      );
    expect(credited({ touches, campaigns: [pausedAt(noonMs)] })).toBe('campaign_not_active');
    expect(credited({ touches, campaigns: [pausedAt(noonMs + 1)] })).toEqual({ ana: 1 });
  });
  it('counts a click from before its creator joined, if the order came after', () => {
    const joined = (fromMs: number) =>
      membership('spring', 'ana', [
        { fromMs: 0, value: 'invited' },
        { fromMs, value: 'active' },
      ]);
    expect(credited({ touches, memberships: [joined(noonMs)] })).toEqual({ ana: 1 });
    expect(credited({ touches, memberships: [joined(noonMs + 1)] })).toBe('not_member');
  });
  it('keeps to the products of the campaign and of the link', () => {
    const mugsOnly = campaign('spring', {}, { products: new Set(['mug']) });
    expect(credited({ touches, campaigns: [mugsOnly] })).toBe('out_of_scope');
    expect(credited({ touches: [click('t1', 'ana', HOUR_MS, { productIds: ['mug'] })] })).toBe('out_of_scope');
    const basket = order({ lines: [line('line-1'), line('line-2', { productId: 'mug' })] });
    expect(decided({ order: basket, touches, campaigns: [mugsOnly] }).map(({ credits }) => credits.length)).toEqual([
      0, 1,
    ]);
  });
  it('decides by the policy that was in force at the order’s time', () => {
    const [before] = campaign('spring').policies;
    const [after] = campaign('spring', { policyId: 'first-1', model: 'first' }).policies;
    const policies = (fromMs: number) =>
      [before, after && { ...after, fromMs }].flatMap((version) => (version ? [version] : []));
    const both = [click('t1', 'ana', 2 * HOUR_MS), click('t2', 'ben', HOUR_MS)];
    expect(
      credited({ touches: both, campaigns: [campaign('spring', {}, { policies: policies(noonMs + 1) })] }),
    ).toEqual({ ben: 1 });
    expect(credited({ touches: both, campaigns: [campaign('spring', {}, { policies: policies(noonMs) })] })).toEqual({
      ana: 1,
    });
  });
  it('gives every click the window of its own campaign, and the model of the latest', () => {
    const touches = [
      click('t1', 'ana', 2 * DAY_MS, { campaignId: 'short' }),
      click('t2', 'ben', 3 * DAY_MS, { campaignId: 'long' }),
      click('t3', 'cai', DAY_MS, { campaignId: 'long' }),
    ];
    const campaigns = [campaign('short', { clickWindowMs: DAY_MS }), campaign('long', { model: 'linear' })];
    expect(credited({ touches, campaigns })).toEqual({ ben: 1, cai: 1 });
    expect(losers({ touches, campaigns })).toEqual({ ana: 'outside_window' });
  });
});

describe('linear', () => {
  const campaigns = [campaign('spring', { model: 'linear' })];
  it('counts visits per creator', () => {
    const touches = [click('t1', 'ana', 5 * HOUR_MS), click('t2', 'ben', 4 * HOUR_MS), click('t3', 'ana', 3 * HOUR_MS)];
    expect(credited({ touches, campaigns })).toEqual({ ana: 2, ben: 1 });
    expect(decided({ touches, campaigns })[0]?.credits[0]?.touchIds).toEqual(['t3', 't1']);
    // The first of them is the click whose rate may be promised.
    expect(decided({ touches, campaigns })[0]?.credits[0]?.clickAtMs).toBe(touches[0]?.occurredAtMs);
  });
  it('takes clicks of one visit as one', () => {
    const touches = [
      click('t1', 'ana', 80 * MINUTE_MS),
      click('t2', 'ana', 50 * MINUTE_MS),
      click('t3', 'ana', 20 * MINUTE_MS),
      click('t4', 'ben', MINUTE_MS),
    ];
    expect(credited({ touches, campaigns })).toEqual({ ana: 1, ben: 1 });
  });
  it('separates visits by half an hour and a millisecond', () => {
    const touches = [click('t1', 'ana', 30 * MINUTE_MS + 2), click('t2', 'ana', 1, { linkCode: 'another' })];
    expect(credited({ touches, campaigns })).toEqual({ ana: 2 });
  });
});

describe('linear_unique', () => {
  const campaigns = [campaign('spring', { model: 'linear_unique' })];
  it('counts each creator once, however often they were clicked', () => {
    const touches = [click('t1', 'ana', 5 * HOUR_MS), click('t2', 'ben', 4 * HOUR_MS), click('t3', 'ana', 3 * HOUR_MS)];
    expect(credited({ touches, campaigns })).toEqual({ ana: 1, ben: 1 });
    expect(decided({ touches, campaigns })[0]?.credits[0]?.touchIds).toEqual(['t3']);
  });
});

describe('position', () => {
  const campaigns = [campaign('spring', { model: 'position' })];
  const visits = (...creators: readonly string[]) =>
    creators.map((creator, index) => click(`t${index}`, creator, (9 - index) * HOUR_MS));
  it.each([
    [['ana'], { ana: 1 }],
    [['ana', 'ben'], { ana: 1, ben: 1 }],
    [['ana', 'ben', 'cai'], { ana: 2, ben: 1, cai: 2 }],
    [['ana', 'ben', 'cai', 'dee'], { ana: 4, ben: 1, cai: 1, dee: 4 }],
    [['ana', 'ben', 'ana', 'cai', 'dee'], { ana: 7, ben: 1, cai: 1, dee: 6 }],
  ])('gives 40, 20 and 40 % to the first, the middle and the last of %j', (creators, parts) =>
    expect(credited({ touches: visits(...creators), campaigns })).toEqual(parts),
  );
});

describe('time_decay', () => {
  const campaigns = [campaign('spring', { model: 'time_decay', clickWindowMs: 90 * DAY_MS })];
  it('halves with every seven days before the latest click', () => {
    const touches = [click('t1', 'ana', DAY_MS), click('t2', 'ben', 8 * DAY_MS), click('t3', 'cai', 22 * DAY_MS)];
    expect(credited({ touches, campaigns })).toEqual({ ana: 2 ** 40, ben: 2 ** 39, cai: 2 ** 37 });
  });
  it('falls without steps', () => {
    const touches = [click('t1', 'ana', 0), click('t2', 'ben', 1), click('t3', 'cai', 84 * HOUR_MS)];
    // 2^40 × 2^(−1 ms ÷ 168 h) and 2^39.5, to the nearest.
    expect(credited({ touches, campaigns })).toEqual({
      ana: 2 ** 40,
      ben: 1_099_511_626_516,
      cai: 777_472_127_994,
    });
  });
});

describe('last_non_view', () => {
  const campaigns = [campaign('spring', { model: 'last_non_view' })];
  it('credits the last click', () =>
    expect(credited({ touches: [click('t1', 'ana', 2), click('t2', 'ben', 1)], campaigns })).toEqual({ ben: 1 }));
  it('credits a click before a later view', () => {
    const seen = click('t2', 'ben', 1, { kind: 'engaged_view' });
    expect(credited({ touches: [click('t1', 'ana', 2), seen], campaigns })).toEqual({ ana: 1 });
    expect(models.last_non_view([seen, click('t1', 'ana', 2)]).map(({ touch }) => touch.creatorId)).toEqual(['ana']);
    expect(models.last_non_view([seen]).map(({ touch }) => touch.creatorId)).toEqual(['ben']);
  });
});

describe('coupons', () => {
  const touches = [click('t1', 'ana', HOUR_MS)];
  const coupons = [coupon('ben10', 'ben')];
  it('wins over a click, whatever its case', () => {
    const story = { order: withCode(['BEN10 ', 100]), touches, coupons };
    expect(credited(story)).toEqual({ ben: 1 });
    expect(losers(story)).toEqual({ ana: 'lower_tier' });
  });
  it('counts only on the lines that it discounted', () => {
    const basket = order({ lines: [line('line-1', { codes: [{ code: 'ben10', discountMinor: 1 }] }), line('line-2')] });
    expect(decided({ order: basket, touches, coupons }).map(({ credits }) => credits[0]?.creatorId)).toEqual([
      'ben',
      'ana',
    ]);
  });
  it('is valid from its first instant and below its end', () => {
    const during = (validFromMs: number, validBelowMs: number) =>
      credited({ order: withCode(['ben10', 1]), coupons: [coupon('ben10', 'ben', { validFromMs, validBelowMs })] });
    expect(during(noonMs, noonMs + 1)).toEqual({ ben: 1 });
    expect(during(noonMs + 1, noonMs + 2)).toBe('coupon_not_valid');
    expect(during(noonMs - 1, noonMs)).toBe('coupon_not_valid');
  });
  it('belongs to whoever owns the code at the order’s time', () => {
    const owners = [
      coupon('ten', 'ana', { couponId: 'c1', validBelowMs: noonMs }),
      coupon('ten', 'ben', { couponId: 'c2', validFromMs: noonMs }),
    ];
    const story = { order: withCode(['ten', 1]), coupons: owners };
    expect(credited(story)).toEqual({ ben: 1 });
    expect(losers(story)).toEqual({});
  });
  it('goes by the largest discount, then by the code', () => {
    const two = [coupon('zed', 'ana'), coupon('abc', 'ben')];
    expect(credited({ order: withCode(['zed', 200], ['abc', 100]), coupons: two })).toEqual({ ana: 1 });
    expect(credited({ order: withCode(['zed', 100], ['abc', 100]), coupons: two })).toEqual({ ben: 1 });
    expect(losers({ order: withCode(['zed', 100], ['abc', 100]), coupons: two })).toEqual({ ana: 'not_chosen' });
  });
  it('may require a click of its owner', () => {
    const campaigns = [campaign('spring', { couponPolicy: 'requires_touch' })];
    const placed = withCode(['ben10', 1]);
    expect(credited({ order: placed, touches, coupons, campaigns })).toEqual({ ana: 1 });
    expect(losers({ order: placed, touches, coupons, campaigns })).toEqual({ ben: 'coupon_without_touch' });
    const both = [...touches, click('t2', 'ben', 2 * HOUR_MS)];
    expect(credited({ order: placed, touches: both, coupons, campaigns })).toEqual({ ben: 1 });
    expect(decided({ order: placed, touches: both, coupons, campaigns })[0]?.credits[0]).toMatchObject({
      tier: 'coupon',
      touchIds: ['t2'],
      contentId: 'video-ben',
    });
  });
  it('may stand back behind clicks', () => {
    const campaigns = [campaign('spring', { couponPolicy: 'link_wins' })];
    const placed = withCode(['ben10', 1]);
    expect(credited({ order: placed, touches, coupons, campaigns })).toEqual({ ana: 1 });
    expect(losers({ order: placed, touches, coupons, campaigns })).toEqual({ ben: 'lower_tier' });
    expect(credited({ order: placed, coupons, campaigns })).toEqual({ ben: 1 });
  });
});

describe('limits', () => {
  const longId = (name: string) => `${name}-${'x'.repeat(30)}`;
  const crowd = Array.from({ length: 300 }, (_, index) =>
    click(longId(`t${index}`), longId(`creator${index}`), HOUR_MS + index * MINUTE_MS),
  );
  it.each([1, 7, 100, 500])('keeps what is said of an order of %i lines below the size of a record', (lines) => {
    const codes = Array.from({ length: 20 }, (_, index) => ({ code: `code${index}`, discountMinor: 1 }));
    const placed = order({
      lines: Array.from({ length: lines }, (_, index) => line(longId(`line${index}`), { codes })),
    });
    const coupons = codes.map(({ code }) => coupon(code, longId(`owner-${code}`)));
    const campaigns = [campaign('spring', { model: 'linear', couponPolicy: 'link_wins' })];
    const said = decided({ order: placed, touches: crowd, coupons, campaigns });
    expect(Buffer.byteLength(JSON.stringify(said)) + lines * 400).toBeLessThan(900_000);
    expect(
      said.every(({ credits, losers }) => credits.length > 0 && credits.length <= 200 && losers.length <= 200),
    ).toBe(true);
  });
  it('looks at the newest touches first, and at one that the order names before them', () => {
    const campaigns = [campaign('spring', { model: 'first' })];
    expect(credited({ touches: crowd, campaigns })).toEqual({ [longId('creator199')]: 1 });
    const named = { touch: click('named', 'ana', DAY_MS), foundBy: 'landing_site' } as const;
    expect(credited({ touches: [...crowd, named], campaigns })).toEqual({ ana: 1 });
  });
});

describe('orders', () => {
  const touches = [click('t1', 'ana', HOUR_MS)];
  it('never credits a test order, and says so', () => {
    expect(credited({ order: order({ test: true }), touches })).toBe('test_order');
    expect(credited({ order: order({ test: true }) })).toBe('test_order');
  });
  it('credits nobody for what earns nothing', () =>
    expect(credited({ order: order({ lines: [line('line-1', { earns: false })] }), touches })).toBe('earns_nothing'));
  it('does not ask whether an order was cancelled or refunded', () => {
    const returned = order({ cancelledAtMs: noonMs + 1, lines: [line('line-1', { refundedQuantity: 2 })] });
    expect(decided({ order: returned, touches })).toEqual(decided({ touches }));
  });
  it('locks by the longest wait among the credited', () => {
    const campaigns = [
      campaign('short', { waitAfterOrderMs: DAY_MS, model: 'linear' }),
      campaign('long', { waitAfterOrderMs: 9 * DAY_MS, waitAfterDeliveryMs: 0, model: 'linear' }),
    ];
    const both = [click('t1', 'ana', 2, { campaignId: 'short' }), click('t2', 'ben', 1, { campaignId: 'long' })];
    const { waits } = decideOrder(evidence({ touches: both, campaigns }));
    expect(lockAtOf(order(), waits)).toBe(noonMs + 9 * DAY_MS);
    expect(lockAtOf(order({ deliveredAtMs: noonMs + DAY_MS }), waits)).toBe(noonMs + 16 * DAY_MS);
    expect(lockAtOf(order({ deliveredAtMs: noonMs }), null)).toBe(noonMs + 30 * DAY_MS);
  });
});
