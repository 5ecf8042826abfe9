import { describe, expect, it } from '@jest/globals';
import type { Audience, StoryFacts } from './story-facts.ts';
import { heardBy } from './story-heard.ts';
import { ada, bea, brand, click, decided, gbp, line, orderAtMs, part, reckoned, staff } from './story.fixture.ts';

const shared: StoryFacts = line({
  decision: decided({
    lastClickCreatorId: 'cr_cy',
    candidates: [click('cr_ada'), click('cr_bea'), click('cr_cy', 'outside_window')],
    verdicts: [{ rule: 'click_to_order', effect: 'hold', creatorId: 'cr_bea' }],
  }),
  commission: reckoned({
    state: 'accrued',
    parts: [
      part('cr_ada', 3, 4_200, 407),
      part('cr_bea', 2, 2_800, 272),
      part('cr_cy', 0, 0, 0, { reason: 'outside_window', state: 'declined' }),
    ],
    shares: [
      {
        payeeId: 'cr_dee',
        hostId: 'cr_bea',
        sharePpm: 250_000,
        credit: gbp(91),
        posted: gbp(91),
        state: 'accrued',
        unfunded: false,
      },
      {
        payeeId: 'agency:mcn',
        hostId: '',
        sharePpm: 100_000,
        credit: gbp(68),
        posted: gbp(68),
        state: 'accrued',
        unfunded: false,
      },
    ],
  }),
  entries: ['cr_ada', 'cr_bea', 'agency:mcn'].map((payeeId) => ({
    entryId: 'o-1#1',
    kind: 'accrual',
    atMs: orderAtMs,
    payeeId,
    amount: gbp(100),
  })),
  payouts: ['cr_ada', 'cr_bea'].map((payeeId) => ({
    payeeId,
    amount: gbp(100),
    state: 'in_payout',
    batchId: 'b-1',
    payoutItemId: `item-of-${payeeId}`,
  })),
});

/** Everything that this audience hears, as text that can be searched. */
const allHeard = (audience: Audience, facts = shared): string => {
  const { names, ...heard } = heardBy(facts, audience);
  return JSON.stringify({ ...heard, names: [...names] });
};

describe('what a creator hears', () => {
  it.each([
    ['a credited one', ada, /cr_bea|cr_cy|cr_dee|Bea|agency:|272|#1001|digest|"hash"|"gross"|operatorFee"|terms-0/],
    ['another', bea, /cr_ada|cr_cy|cr_dee|Ada|agency:|407|#1001/],
    ['a losing one', { kind: 'creator', creatorId: 'cr_cy' }, /cr_ada|cr_bea|cr_dee|Ada|Bea|407|272|policy-1|#1001/],
    ['a co-host', { kind: 'creator', creatorId: 'cr_dee' }, /cr_ada|cr_bea|cr_cy|Ada|Bea|407|272|policy-1|#1001/],
    ['a stranger', { kind: 'creator', creatorId: 'cr_zed' }, /cr_[abcd]|Ada|Bea|407|272|policy-1|#1001|item-of/],
  ] as const)('%s hears nothing of others, of the shop or of hashes', (_, audience, never) => {
    expect(allHeard(audience)).not.toMatch(never);
  });

  it('hears that there are others, not how many', () => {
    expect(heardBy(shared, ada)).toMatchObject({ decision: { others: true }, commission: { others: true } });
    const alone = line({
      decision: decided({ candidates: [click('cr_ada')] }),
      commission: reckoned({ parts: [part('cr_ada', 5, 7_000, 679)] }),
    });
    expect(heardBy(alone, ada)).toMatchObject({ decision: { others: false }, commission: { others: false } });
  });

  it('hears of its own money, state, checks and payout item', () => {
    expect(heardBy(shared, bea)).toMatchObject({
      decision: { policyId: 'policy-1', verdicts: [{ rule: 'click_to_order' }] },
      commission: { state: 'accrued', parts: [{ credit: gbp(272), before: gbp(280), takers: expect.any(Array) }] },
      payouts: [{ payoutItemId: 'item-of-cr_bea' }],
    });
    expect(heardBy(shared, { kind: 'creator', creatorId: 'cr_cy' })).toMatchObject({
      decision: { lastClickCreatorId: 'cr_cy' },
      commission: { state: 'declined', parts: [{ reason: 'outside_window' }] },
    });
  });
});

describe('what a brand hears', () => {
  it('hears of all creators with amounts, and of no payout items or hashes', () => {
    const heard = heardBy(shared, brand);
    expect(heard.orderName).toBe('#1001');
    expect(heard.commission?.parts).toHaveLength(3);
    expect(heard.commission?.owed).toEqual({
      gross: gbp(700),
      creators: gbp(679),
      shares: gbp(159),
      operatorFee: gbp(21),
    });
    expect(allHeard(brand)).not.toMatch(/item-of|digest|"hash"/);
  });
});

describe('what staff hear', () => {
  it('hears all', () => {
    for (const known of ['cr_ada', 'cr_cy', 'agency:mcn', 'item-of-cr_ada', 'digest', '"hash"', '#1001', 'terms-0'])
      expect(allHeard(staff)).toContain(known);
  });
});
