import { describe, expect, it } from '@jest/globals';
import { attribute } from './commissions.ts';
import { given } from './given.fixture.ts';
import {
  attributed,
  balancesOf,
  credit,
  decided,
  decision,
  fixed,
  line,
  locked,
  noTerms,
  noonMs,
  order,
  play,
  rate,
} from './story.fixture.ts';

const tenPercent = rate(100_000);
const withFee = rate(100_000, { operatorFeePpm: 50_000 });
const one = (more = {}, revision = 1) =>
  attributed(order([line('1', more)]), [decision('1', [credit('ada')])], revision);

describe('an order is credited', () => {
  it('accrues its commission on pending, with the operator’s fee taken from it and the brand owing the whole', () => {
    given().when(decided(one(), withFee)).thenMoves({
      'brand:brand-1:receivable:GBP': -520,
      'creator:ada:pending:GBP': 494,
      'operator:fee:GBP': 26,
    });
  });

  it('says nothing twice', () => {
    given(decided(one(), tenPercent)).when(decided(one(), tenPercent)).thenNothing();
  });

  it('shares to the last unit between creators of one line', () => {
    const shared = attributed(order([line('1', { quantity: 1, unitPriceMinor: 1_005 })]), [
      decision('1', [credit('bea'), credit('ada')]),
    ]);
    given().when(decided(shared, tenPercent)).thenMoves({
      'brand:brand-1:receivable:GBP': -100,
      'creator:ada:pending:GBP': 50,
      'creator:bea:pending:GBP': 50,
    });
    const odd = attributed(order([line('1', { quantity: 1, unitPriceMinor: 1_010 })]), [
      decision('1', [credit('bea'), credit('ada')]),
    ]);
    given().when(decided(odd, tenPercent)).thenMoves({
      'brand:brand-1:receivable:GBP': -101,
      'creator:ada:pending:GBP': 51,
      'creator:bea:pending:GBP': 50,
    });
  });

  it('adds the weights of one creator’s contents', () => {
    const twice = [credit('ada', 1, { contentId: 'v1' }), credit('ada', 2, { contentId: 'v2' }), credit('bea', 1)];
    const { book } = given()
      .when(decided(attributed(order([line('1', { unitPriceMinor: 2_000 })]), [decision('1', twice)]), tenPercent))
      .thenMoves({
        'brand:brand-1:receivable:GBP': -400,
        'creator:ada:pending:GBP': 300,
        'creator:bea:pending:GBP': 100,
      });
    expect(book?.lines[0]?.parties[0]?.among).toEqual([
      { id: 'v1', weight: 1 },
      { id: 'v2', weight: 2 },
    ]);
  });

  it('pays a fixed amount by the piece, shared by weight', () => {
    const shared = attributed(order([line('1', { quantity: 3 })]), [
      decision('1', [credit('ada', 2), credit('bea', 1)]),
    ]);
    given()
      .when(decided(shared, fixed(100)))
      .thenMoves({
        'brand:brand-1:receivable:GBP': -300,
        'creator:ada:pending:GBP': 200,
        'creator:bea:pending:GBP': 100,
      });
  });

  it('rounds each group of equal terms once', () => {
    const shared = attributed(order([line('1', { quantity: 1, unitPriceMinor: 1_000 })]), [
      decision('1', [credit('ada'), credit('bea')]),
    ]);
    const outcome = attribute(
      undefined,
      shared,
      ({ creatorId }) =>
        creatorId === 'ada' ? rate(100_000) : rate(201_000, { creatorId: 'bea', termsId: 'terms-2' }),
      noonMs,
    );
    expect(balancesOf({ outcomes: outcome ? [outcome] : [] })).toEqual({
      'brand:brand-1:receivable:GBP': -150,
      'creator:ada:pending:GBP': 50,
      'creator:bea:pending:GBP': 100,
    });
  });
});

describe('nought has a reason', () => {
  const reasonOf = (more: object, terms = tenPercent) =>
    play(decided(one(more), terms)).book?.lines[0]?.parties[0]?.reason;

  it('is told for a credit that earns nothing', () => {
    expect(reasonOf({}, noTerms)).toBe('no_terms');
    expect(reasonOf({ earns: false })).toBe('earns_nothing');
    expect(reasonOf({ discountMinor: 9_999 })).toBe('base_is_zero');
    expect(reasonOf({}, rate(0))).toBe('rate_is_zero');
    expect(reasonOf({}, rate(1))).toBe('rounds_to_zero');
    expect(reasonOf({}, fixed(100, 'USD'))).toBe('terms_in_other_currency');
    // Nothing was sold: a sample, a gift, a free replacement.
    expect(reasonOf({ discountMinor: 5_200 }, fixed(100))).toBe('base_is_zero');
    expect(reasonOf({ unitPriceMinor: 0 }, fixed(100))).toBe('base_is_zero');
    expect(reasonOf({ discountMinor: 5_199 }, fixed(100))).toBeNull();
  });

  it('moves no money, and the line is listed for those who were credited and those who lost', () => {
    const lost = decision('1', [credit('ada')], {
      losers: [{ creatorId: 'bea', campaignId: 'campaign-1', reason: 'lower_tier' }],
    });
    const { book, outcomes } = play(decided(attributed(order([line('1')]), [lost]), noTerms));
    expect(outcomes.map((outcome) => outcome.entry)).toEqual([undefined]);
    expect(book?.creatorKeys).toEqual([`ada|00${noonMs}`, `bea|00${noonMs}`]);
  });
});

describe('an order is refunded', () => {
  it('takes back in proportion, from everybody', () => {
    given(decided(one(), withFee))
      .when(decided(one({ refundedQuantity: 1 }, 2), withFee))
      .thenMoves({
        'brand:brand-1:receivable:GBP': 260,
        'creator:ada:pending:GBP': -247,
        'operator:fee:GBP': -13,
      });
  });

  it('takes back everything when it is cancelled', () => {
    const cancelled = attributed(order([line('1')], { cancelledAtMs: noonMs }), [decision('1', [credit('ada')])], 2);
    given(decided(one(), withFee)).when(decided(cancelled, withFee)).thenMoves({
      'brand:brand-1:receivable:GBP': 520,
      'creator:ada:pending:GBP': -494,
      'operator:fee:GBP': -26,
    });
  });

  it('takes a fixed amount back by the piece, and not for a price adjustment', () => {
    given(decided(one(), fixed(100)))
      .when(decided(one({ refundedMinor: 1_000 }, 2), fixed(100)))
      .thenNothing();
    given(decided(one(), fixed(100)))
      .when(decided(one({ refundedQuantity: 1 }, 2), fixed(100)))
      .thenMoves({ 'brand:brand-1:receivable:GBP': 100, 'creator:ada:pending:GBP': -100 });
  });

  it('takes a fixed amount back whole when all that was paid is back, with pieces or without', () => {
    const all = { 'brand:brand-1:receivable:GBP': 200, 'creator:ada:pending:GBP': -200 };
    for (const back of [{ refundedMinor: 5_200 }, { refundedMinor: 2_600, refundedQuantity: 1 }])
      given(decided(one(), fixed(100)))
        .when(decided(one(back, 2), fixed(100)))
        .thenMoves(all);
    given(decided(one(), fixed(100)))
      .when(decided(one({ refundedMinor: 5_199 }, 2), fixed(100)))
      .thenNothing();
  });

  it('uses the terms that were locked on the line, whatever they are now', () => {
    given(decided(one(), tenPercent))
      .when(decided(one({}, 2), rate(500_000)))
      .thenNothing();
    given(decided(one(), tenPercent))
      .when(decided(one({ refundedQuantity: 1 }, 2), rate(500_000)))
      .thenMoves({ 'brand:brand-1:receivable:GBP': 260, 'creator:ada:pending:GBP': -260 });
  });

  it('makes a negative payable after release', () => {
    const { payables, entry } = given(decided(one(), tenPercent), locked)
      .when(decided(one({ refundedQuantity: 1 }, 2), tenPercent))
      .thenMoves({
        'brand:brand-1:receivable:GBP': 260,
        'creator:ada:payable:GBP': -260,
      });
    expect(entry?.kind).toBe('reversal');
    expect(payables).toEqual([
      {
        payeeId: 'ada',
        item: expect.objectContaining({ itemId: 'order-1#000003/0', lineId: '1', amountMinor: -260, currency: 'GBP' }),
      },
    ]);
  });
});

describe('a decision is revised', () => {
  const toBea = (revision: number, more = {}) =>
    attributed(order([line('1', more)]), [decision('1', [credit('bea')])], revision);

  it('moves the money from who is no longer credited to who is', () => {
    const { entry } = given(decided(one(), tenPercent))
      .when(decided(toBea(2), tenPercent))
      .thenMoves({ 'creator:ada:pending:GBP': -520, 'creator:bea:pending:GBP': 520 });
    expect(entry?.kind).toBe('accrual');
  });

  it('ignores a decision older than the one it follows', () => {
    given(decided(one(), tenPercent), decided(toBea(3), tenPercent))
      .when(decided(one({}, 2), tenPercent))
      .thenNothing();
  });

  it('takes a line back that left the order', () => {
    const two = attributed(order([line('1'), line('2')]), [
      decision('1', [credit('ada')]),
      decision('2', [credit('ada')]),
    ]);
    const { book } = given(decided(two, tenPercent))
      .when(decided(one({}, 2), tenPercent))
      .thenMoves({ 'brand:brand-1:receivable:GBP': 520, 'creator:ada:pending:GBP': -520 });
    expect(book?.lines[1]).toMatchObject({ lineId: '2', reason: 'line_removed', parties: [{ postedMinor: 0 }] });
  });
});

describe('an order without lines', () => {
  const emptied = decided(attributed(order([]), [], 2), tenPercent);

  it('has everything taken back, before its lock and after it', () => {
    given(decided(one(), tenPercent))
      .when(emptied)
      .thenMoves({ 'brand:brand-1:receivable:GBP': 520, 'creator:ada:pending:GBP': -520 });
    given(decided(one(), tenPercent), locked)
      .when(emptied)
      .thenMoves({ 'brand:brand-1:receivable:GBP': 520, 'creator:ada:payable:GBP': -520 });
  });

  it('has it again when they come back before the lock', () => {
    expect(balancesOf(play(decided(one(), tenPercent), emptied, decided(one({}, 3), tenPercent)))).toMatchObject({
      'creator:ada:pending:GBP': 520,
    });
  });
});

describe('an order is locked', () => {
  it('releases what is posted, once', () => {
    const { payables, entry } = given(decided(one(), withFee))
      .when(locked)
      .thenMoves({ 'creator:ada:pending:GBP': -494, 'creator:ada:payable:GBP': 494 });
    expect(entry?.kind).toBe('release');
    expect(payables.map(({ item }) => [item.itemId, item.amountMinor])).toEqual([['order-1#000002/1', 494]]);
    given(decided(one(), withFee), locked).when(locked).thenNothing();
  });

  it('makes no entry when there is nothing to release', () => {
    const nobody = attributed(order([line('1')]), [decision('1', [])]);
    given(decided(nobody, tenPercent)).when(locked).thenNothing();
  });
});
