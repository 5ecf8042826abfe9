import { describe, expect, it } from '@jest/globals';
import { rejectReasons } from '@creditroll/contracts';
import { allocate, money, mulDivHalfEven, PPM } from '@creditroll/money';
import fc from 'fast-check';
import type { Audience, CandidateFacts, CommissionFacts, DecisionFacts, PartFacts, StoryFacts } from './story-facts.ts';
import { because, duration, share } from './story-words.ts';
import { tell } from './story.ts';

const gbp = (amountMinor: number) => money(amountMinor, 'GBP');
const orderAtMs = Date.UTC(2026, 1, 1, 10, 15);
const lockAtMs = Date.UTC(2026, 2, 3, 10, 15);
const ada: Audience = { kind: 'creator', creatorId: 'cr_ada' };
const bea: Audience = { kind: 'creator', creatorId: 'cr_bea' };
const brand: Audience = { kind: 'brand' };
const staff: Audience = { kind: 'staff' };

const click = (creatorId: string, reason = ''): CandidateFacts => ({
  creatorId,
  tier: 'click',
  occurredAtMs: orderAtMs - 90_000_000,
  ageMs: 90_000_000,
  channel: 'tiktok',
  contentId: 'video-1',
  linkCode: 'abc',
  joinKey: 'landing_site',
  credited: reason === '',
  reason,
});
const decided = (decision: Partial<DecisionFacts> = {}): DecisionFacts => ({
  revision: 1,
  decidedAtMs: orderAtMs,
  engineVersion: '1',
  policyId: 'policy-1',
  policyHash: 'hash',
  inputDigest: 'digest',
  rule: 'linear_click',
  reason: '',
  lastClickCreatorId: null,
  candidates: [click('cr_ada'), click('cr_bea')],
  ...decision,
});
const part = (
  creatorId: string,
  weight: number,
  baseMinor: number,
  creditMinor: number,
  more: Partial<PartFacts> = {},
): PartFacts => ({
  creatorId,
  weight,
  weightSum: 5,
  base: gbp(baseMinor),
  credit: gbp(creditMinor),
  posted: gbp(creditMinor),
  termsId: 'terms-1',
  termsScope: 'campaign',
  rate: { ppm: 100_000 },
  because: [],
  reason: '',
  ...more,
});
const reckoned = (commission: Partial<CommissionFacts> = {}): CommissionFacts => ({
  base: gbp(7_000),
  baseArithmetic: '2 × 35.00 − 0.00 − 0.00',
  baseFormula: 'standard_v1',
  refundedBase: gbp(0),
  gross: gbp(700),
  operatorFee: gbp(21),
  reason: '',
  lostTerms: ['terms-0 (brand): less_specific'],
  parts: [part('cr_ada', 3, 4_200, 407), part('cr_bea', 2, 2_800, 272)],
  shares: [],
  capped: gbp(0),
  ...commission,
});
const line = (facts: Partial<StoryFacts> = {}): StoryFacts => ({
  orderName: '#1001',
  orderAtMs,
  cancelledAtMs: null,
  lineId: 'line-1',
  title: 'Serum',
  quantity: 2,
  refundedQuantity: 0,
  lockAtMs,
  releasedAtMs: null,
  decision: decided(),
  commission: reckoned(),
  payouts: [],
  creatorNames: new Map([
    ['cr_ada', 'Ada'],
    ['cr_bea', 'Bea'],
  ]),
  ...facts,
});

describe('the story of a line', () => {
  it('tells a creator its own part with the whole arithmetic, and nobody else’s', () => {
    const story = tell(line(), ada);
    expect(story.summary).toBe('You get 4.07 GBP: 60 % of 10 % of 70.00, less 0.13 operator’s fee.');
    expect(story.sentences).toEqual([
      'The order was placed on 1 February 2026, 10:15 UTC with 2 × Serum.',
      'Your click on 31 January 2026, 09:15 UTC (link abc, video-1, tiktok), 1 day 1 hour before the order, was found by the click id in the address on which the buyer landed. It counts.',
      'Clicks, views or coupons of others were looked at, too.',
      'All clicks that count share the credit equally.',
      'The commission is reckoned from 70.00 GBP = 2 × 35.00 − 0.00 − 0.00 (price × quantity − discounts − tax inside the price; standard_v1).',
      'Your terms are terms-1 of the campaign: 10 %.',
      'You get 4.20 GBP = 10 % of 42.00, which is 60 % of 70.00; less 0.13 operator’s fee leaves 4.07 GBP.',
      'Others share the rest.',
      'It may change until 3 March 2026, 10:15 UTC and is released then.',
    ]);
    expect(JSON.stringify(story)).not.toMatch(/Bea|cr_bea|2\.72|#1001/);
  });

  it('tells what agencies and co-hosts take, each only what concerns them', () => {
    const shares = [
      { payeeId: 'cr_bea', hostId: 'cr_ada', sharePpm: 250_000, credit: gbp(171), posted: gbp(86) },
      { payeeId: 'agency:mcn', hostId: '', sharePpm: 100_000, credit: gbp(95), posted: gbp(95) },
    ];
    const parts = [part('cr_ada', 5, 10_000, 684)];
    const commission = reckoned({ base: gbp(10_000), gross: gbp(1_000), operatorFee: gbp(50), parts, shares });
    expect(tell(line({ commission }), brand).sentences).toEqual(
      expect.arrayContaining([
        'Ada gets 10.00 GBP = 10 % of 100.00; less 3.16 operator’s fee, agency’s part and co-hosts’ shares leaves 6.84 GBP.',
        'Bea gets 1.71 GBP as co-host of Ada: 25 % of what the host would have, less 0.85 for what came back, which leaves 0.86 GBP.',
        'agency:mcn gets 0.95 GBP: 10 % of what the operator’s fee and agencies before it leave.',
        'Before refunds the brand owes 10.00 GBP for this line: 6.84 to creators, 2.66 to agencies and co-hosts and 0.50 operator’s fee.',
      ]),
    );
    const toBea = tell(line({ commission }), bea);
    expect(toBea.summary).toBe(
      'You get 1.71 GBP as co-host: 25 % of what the host would have, less 0.85 for what came back, which leaves 0.86 GBP.',
    );
    expect(JSON.stringify(toBea)).not.toMatch(/Ada|mcn|6\.84/);
  });

  it('tells what the cap of an order cuts off', () => {
    const parts = [part('cr_ada', 5, 10_000, 475)];
    const commission = reckoned({ base: gbp(10_000), gross: gbp(500), operatorFee: gbp(25), parts, capped: gbp(500) });
    expect(tell(line({ commission }), ada).sentences).toEqual(
      expect.arrayContaining([
        'You get 10.00 GBP = 10 % of 100.00; less 5.25 what caps cut off and operator’s fee leaves 4.75 GBP.',
      ]),
    );
  });

  it('tells whose terms hold when another campaign goes before, and what did not fit', () => {
    const because = [{ code: 'superseded_by_campaign', subject: 'campaign-9', atMs: 0 }];
    const lostTerms = ['terms-0 (campaign): superseded_by_campaign', 'terms-2 (campaign): customer_unknown'];
    const parts = [part('cr_ada', 5, 7_000, 679, { because })];
    expect(tell(line({ commission: reckoned({ parts, lostTerms }) }), ada).sentences).toEqual(
      expect.arrayContaining([
        'They are those of campaign campaign-9, in which the creator has this product: it goes before the one that was credited.',
        'The terms terms-0 of the campaign did not apply: the creator has the product in a campaign that goes before.',
        'The terms terms-2 of the campaign did not apply: they are for new or for returning customers, and the shop did not say which the buyer is.',
      ]),
    );
  });

  it('tells the brand of all, with what it owes, and staff where the decision came from', () => {
    const story = tell(
      line({
        decision: decided({
          candidates: [click('cr_ada'), click('cr_bea'), click('cr_cy', 'outside_window')],
          lastClickCreatorId: 'cr_cy',
        }),
      }),
      brand,
    );
    expect(story.summary).toBe('Ada gets 4.07 GBP and Bea gets 2.72 GBP.');
    expect(story.sentences).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^cr_cy’s click .* It does not count, because it was older/),
        'By last click alone it would be cr_cy’s.',
        'The terms terms-0 of the brand did not apply: more specific ones exist.',
        'Before refunds the brand owes 7.00 GBP for this line: 6.79 to creators and 0.21 operator’s fee.',
      ]),
    );
    expect(tell(line(), staff).sentences).toContain(
      'Decision 1 was made on 1 February 2026, 10:15 UTC by engine 1 under policy policy-1 (hash) from inputs digest.',
    );
  });

  it('tells refunds, release and every payout', () => {
    const refunded = line({
      refundedQuantity: 1,
      releasedAtMs: lockAtMs,
      commission: reckoned({
        refundedBase: gbp(3_500),
        operatorFee: gbp(0),
        parts: [part('cr_ada', 5, 7_000, 700, { posted: gbp(350) })],
      }),
      payouts: [
        { creatorId: 'cr_ada', amount: gbp(700), state: 'failed', batchId: 'b-1', payoutItemId: 'i-1' },
        { creatorId: 'cr_ada', amount: gbp(700), state: 'paid', batchId: 'b-2', payoutItemId: 'i-2' },
        { creatorId: 'cr_ada', amount: gbp(-350), state: 'payable', batchId: '', payoutItemId: '' },
      ],
    });
    expect(tell(refunded, ada)).toMatchObject({
      summary: 'You get 3.50 GBP: 10 % of 70.00, less 3.50 for what came back.',
    });
    expect(tell(refunded, ada).sentences.slice(-5)).toEqual([
      '1 of 2 came back: −3.50 GBP (7.00 × 35.00 of the 70.00 base), which leaves 3.50 GBP.',
      'It was released on 3 March 2026, 10:15 UTC.',
      '7.00 GBP was in payout batch b-1; the bank did not carry it out, and it became payable again.',
      '7.00 GBP was paid in payout batch b-2.',
      'What was taken back (−3.50 GBP) is set against the next payout.',
    ]);
  });

  it('gives every nought its reason, to the one who asks', () => {
    for (const reason of rejectReasons) {
      expect(because(reason)).not.toContain('“');
      const nobody = line({
        decision: decided({ rule: 'nobody', reason, candidates: [] }),
        commission: reckoned({ parts: [], reason, gross: gbp(0), operatorFee: gbp(0) }),
      });
      expect(tell(nobody, brand).summary).toBe(`Nobody is credited because ${because(reason)}.`);
    }
    const lost = line({
      decision: decided({ candidates: [click('cr_ada'), click('cr_bea', 'not_chosen')] }),
      commission: reckoned({ parts: [part('cr_ada', 5, 7_000, 679)] }),
    });
    expect(tell(lost, bea).summary).toBe(
      'You get nothing, because the campaign’s rule chose another click, view or coupon.',
    );
    const zero = line({
      commission: reckoned({
        gross: gbp(0),
        operatorFee: gbp(0),
        parts: [part('cr_ada', 5, 7_000, 0, { reason: 'no_terms', termsId: '' })],
      }),
    });
    expect(tell(zero, ada).summary).toBe(
      'You get nothing, because no commission terms were in force when the order was placed.',
    );
    expect(tell(line({ decision: null, commission: null }), ada).summary).toContain('not decided yet');
  });

  it('tells fixed amounts, and shares that have no short percentage', () => {
    const fixed = line({
      commission: reckoned({
        gross: gbp(300),
        operatorFee: gbp(9),
        parts: [part('cr_ada', 5, 7_000, 291, { rate: { fixedPerItem: gbp(150) } })],
      }),
    });
    expect(tell(fixed, ada).summary).toBe('You get 2.91 GBP: 1.50 for each item, less 0.09 operator’s fee.');
    expect([share(1, 3), share(2, 6), share(1, 4), share(1, 1)]).toEqual(['1/3', '1/3', '25 %', '100 %']);
    expect(share(2 ** 40, 2 ** 40 + 3)).toBe('about 100 %');
    expect(share(404_484_411_237, 1_504_996_039_013)).toBe('about 26.88 %');
    expect([duration(0), duration(61_000), duration(86_400_000 * 3)]).toEqual([
      'less than a second',
      '1 minute 1 second',
      '3 days',
    ]);
  });

  it('never shows a creator anything of another, and its arithmetic ends in what it is credited', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(
        weights,
        fc.integer({ min: 100, max: 10_000_000 }),
        fc.integer({ min: 1_000, max: 900_000 }),
        fc.integer({ min: 0, max: 200_000 }),
        (given, baseMinor, ratePpm, feePpm) => {
          const shares = given.map((weight, index) => ({ id: `cr_${index}`, weight }));
          const weightSum = given.reduce((all, weight) => all + weight, 0);
          const grossMinor = mulDivHalfEven(baseMinor, ratePpm, PPM);
          const feeMinor = mulDivHalfEven(grossMinor, feePpm, PPM);
          const bases = allocate(baseMinor, shares);
          const credits = allocate(grossMinor - feeMinor, shares);
          const parts = shares.map(({ id, weight }, index) =>
            part(id, weight, bases[index] ?? 0, credits[index] ?? 0, { weightSum, rate: { ppm: ratePpm } }),
          );
          const story = tell(
            line({
              decision: decided({ candidates: shares.map(({ id }) => click(id)) }),
              commission: reckoned({ base: gbp(baseMinor), gross: gbp(grossMinor), operatorFee: gbp(feeMinor), parts }),
            }),
            { kind: 'creator', creatorId: 'cr_0' },
          );
          expect(JSON.stringify(story)).not.toMatch(/cr_[1-9]/);
          const own = credits[0] ?? 0;
          if (own === 0) return;
          const sentence = story.sentences.find((one) => one.startsWith('You get ')) ?? '';
          const shown = [...sentence.matchAll(/(\d+\.\d\d) GBP/g)].at(-1)?.[1];
          expect(shown).toBe((own / 100).toFixed(2));
        },
      ),
    );
  });
});
