import { describe, expect, it } from '@jest/globals';
import { rejectReasons } from '@creditroll/contracts';
import { allocate, mulDivHalfEven, PPM } from '@creditroll/money';
import fc from 'fast-check';
import { speak } from '../words/speak.ts';
import type { Audience, StoryFacts } from './story-facts.ts';
import {
  ada,
  bea,
  brand,
  click,
  decided,
  gbp,
  line,
  lockAtMs,
  orderAtMs,
  part,
  reckoned,
  staff,
} from './story.fixture.ts';
import { tell as told } from './story.ts';

const english = { language: 'en', timeZone: 'UTC' } as const;

/** The story in the words of the first language: what a person reads. */
function tell(facts: StoryFacts, audience: Audience) {
  const { summary, sentences, state } = told(facts, audience);
  return {
    state: state && speak(state, english),
    summary: speak(summary, english),
    sentences: sentences.map((sentence) => speak(sentence, english)),
  };
}

describe('the story of a line', () => {
  it('tells a creator its own part with the whole arithmetic, and nobody else’s', () => {
    const story = tell(line(), ada);
    expect(story.summary).toBe('You get 4.07 GBP: 60 % of 10 % of 70.00, less 0.13 operator’s fee.');
    expect(story.sentences).toEqual([
      'The order was placed on 1 February 2026, 10:15 UTC with 2 × Serum.',
      'Your click on 31 January 2026, 09:15 UTC (link abc, video-1, TikTok), 1 day 1 hour before the order, was found by the click id in the address on which the buyer landed. It counts, with 50 % of the credit.',
      'Clicks, views or coupons of others were looked at, too.',
      'All clicks that count share the credit equally.',
      'This is decision 1 on the order, made on 1 February 2026, 10:15 UTC under policy policy-1.',
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
      {
        payeeId: 'cr_bea',
        hostId: 'cr_ada',
        sharePpm: 250_000,
        credit: gbp(171),
        posted: gbp(86),
        state: 'accrued',
        unfunded: false,
      },
      {
        payeeId: 'agency:mcn',
        hostId: '',
        sharePpm: 100_000,
        credit: gbp(95),
        posted: gbp(95),
        state: 'accrued',
        unfunded: false,
      },
    ];
    const parts = [part('cr_ada', 5, 10_000, 684)];
    const money = { base: gbp(10_000), refundedBase: gbp(5_000), gross: gbp(1_000), operatorFee: gbp(50) };
    const commission = reckoned({ ...money, parts, shares });
    expect(tell(line({ commission }), brand).sentences).toEqual(
      expect.arrayContaining([
        'Ada gets 10.00 GBP = 10 % of 100.00; less 3.16 operator’s fee, agency’s part and co-hosts’ shares leaves 6.84 GBP.',
        'Bea gets 1.71 GBP as co-host of Ada: 25 % of what the host would have.',
        'For what came back −0.85 GBP for Bea, which leaves 0.86 GBP.',
        'agency:mcn gets 0.95 GBP: 10 % of what the operator’s fee and agencies before it leave.',
        'Before refunds the brand owes 10.00 GBP for this line: 6.84 to creators, 2.66 to agencies and co-hosts and 0.50 operator’s fee.',
      ]),
    );
    const toBea = tell(line({ commission }), bea);
    expect(toBea.summary).toBe('You get 1.71 GBP as co-host: 25 % of what the host would have.');
    expect(toBea.sentences).toContain('For what came back −0.85 GBP, which leaves 0.86 GBP.');
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

  it('tells what is held of whom and why, and what a person answered', () => {
    const commission = reckoned({ parts: [part('cr_ada', 5, 7_000, 700)] });
    const hold = { creatorId: 'cr_ada', rules: ['click_to_order'], state: 'held', answer: null };
    const decision = decided({ verdicts: [{ rule: 'click_to_order', effect: 'hold', creatorId: 'cr_ada' }] });
    const held = (more: object) =>
      tell(line({ releasedAtMs: lockAtMs, decision, commission, holds: [{ ...hold, ...more }] }), ada).sentences;
    expect(held({}).slice(-2)).toEqual([
      'Your part is held until somebody has looked at it, because the order came sooner after the click than anybody can buy.',
      'The decision is final since 3 March 2026, 10:15 UTC.',
    ]);
    expect(held({}).join()).not.toContain('A check asks');
    expect(held({ state: 'declined', answer: { atMs: lockAtMs, reason: 'own order' } })).toContain(
      'Your part was held because the order came sooner after the click than anybody can buy, and was declined on 3 March 2026, 10:15 UTC: “own order”.',
    );
    expect(tell(line({ commission, holds: [hold] }), bea).sentences.join()).not.toContain('held');
  });

  it('tells whose part waits for the deposit of the brand, and that a stopped campaign gives nothing', () => {
    const waiting = [part('cr_ada', 3, 4_200, 407, { state: 'held', unfunded: true }), part('cr_bea', 2, 2_800, 272)];
    const share = { payeeId: 'cr_dee', hostId: 'cr_ada', sharePpm: 250_000, credit: gbp(91), posted: gbp(91) };
    const shares = [{ ...share, state: 'held', unfunded: true }];
    const held = line({ releasedAtMs: lockAtMs, commission: reckoned({ parts: waiting, shares }) });
    const why = 'held until the brand tops up its deposit, which does not cover it yet.';
    expect(tell(held, ada).sentences).toContain(`Your part is ${why}`);
    expect(tell(held, ada).sentences).toContain('The decision is final since 3 March 2026, 10:15 UTC.');
    expect(tell(held, brand).sentences).toContain(`Ada’s part is ${why}`);
    expect(tell(held, bea).sentences.join()).not.toContain('deposit');
    expect(tell(held, { kind: 'creator', creatorId: 'cr_dee' }).sentences).toContain(`Your share is ${why}`);
    const stopped = reckoned({ parts: [part('cr_ada', 5, 7_000, 0, { reason: 'campaign_unfunded' })] });
    expect(tell(line({ commission: stopped }), ada).summary).toBe(
      'You get nothing, because the deposit of the brand had run out before the order was placed, so the campaign had stopped.',
    );
  });

  it('tells who is refused, and by which check', () => {
    const refused = part('cr_ada', 5, 7_000, 700, { posted: gbp(0), state: 'declined', reason: 'self_purchase' });
    const commission = reckoned({ state: 'declined', reason: 'self_purchase', parts: [refused] });
    const hold = { creatorId: 'cr_ada', rules: ['self_purchase'], state: 'declined', answer: null };
    const facts = line({ commission, holds: [hold] });
    expect(tell(facts, brand).summary).toBe('Nobody earns on this line, because the buyer looks like the creator.');
    expect(tell(facts, ada).summary).toContain('because the buyer looks like the creator');
  });

  it('tells whose terms hold when another campaign goes before, and what did not fit', () => {
    const because = [{ code: 'superseded_by_campaign', subject: 'campaign-9', atMs: 0 }];
    const lostTerms = [
      { termsId: 'terms-0', scope: 'campaign', reason: 'superseded_by_campaign' },
      { termsId: 'terms-2', scope: 'campaign', reason: 'customer_unknown' },
    ];
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
        { payeeId: 'cr_ada', amount: gbp(700), state: 'failed', batchId: 'b-1', payoutItemId: 'i-1' },
        { payeeId: 'cr_ada', amount: gbp(700), state: 'paid', batchId: 'b-2', payoutItemId: 'i-2' },
        { payeeId: 'cr_ada', amount: gbp(-350), state: 'payable', batchId: '', payoutItemId: '' },
      ],
    });
    expect(tell(refunded, ada)).toMatchObject({
      summary: 'You get 3.50 GBP: 10 % of 70.00, less 3.50 for what came back.',
    });
    expect(tell(refunded, ada).sentences.slice(-5)).toEqual([
      '1 of 2 came back: −3.50 GBP (7.00 × 35.00 of the 70.00 base), which leaves 3.50 GBP.',
      'It was released on 3 March 2026, 10:15 UTC.',
      '7.00 GBP was in payout batch b-1 (item i-1); the bank did not carry it out, and it became payable again.',
      '7.00 GBP was paid in payout batch b-2 (item i-2).',
      'What was taken back (−3.50 GBP) is set against the next payout.',
    ]);
  });

  it('tells what the ledger did, whichever way it went for the one who asks', () => {
    const entries = [
      { entryId: 'o-1#1', kind: 'accrual', atMs: orderAtMs, payeeId: 'cr_ada', amount: gbp(407) },
      { entryId: 'o-1#2', kind: 'accrual', atMs: orderAtMs, payeeId: 'cr_ada', amount: gbp(-7) },
      { entryId: 'o-1#3', kind: 'release', atMs: lockAtMs, payeeId: 'cr_ada', amount: gbp(400) },
      { entryId: 'o-1#3', kind: 'release', atMs: lockAtMs, payeeId: 'cr_bea', amount: gbp(272) },
    ];
    const story = tell(line({ entries, releasedAtMs: lockAtMs }), ada);
    expect(story.sentences.slice(-4)).toEqual([
      '1 February 2026, 10:15 UTC: 4.07 GBP was credited to you (entry o-1#1).',
      '1 February 2026, 10:15 UTC: a reversal of −0.07 GBP for you (entry o-1#2).',
      '3 March 2026, 10:15 UTC: 4.00 GBP became payable to you (entry o-1#3).',
      'It was released on 3 March 2026, 10:15 UTC and can be paid.',
    ]);
    expect(story.state).toBe('Pending');
  });

  it('tells which check took a click out, and which asks for the money to be kept back', () => {
    const repeated = { ...click('cr_ada', 'invalid'), invalidBy: 'duplicate_click' };
    const verdicts = [{ rule: 'click_to_order', effect: 'hold', creatorId: 'cr_bea' }];
    const facts = line({ decision: decided({ candidates: [repeated, click('cr_bea')], verdicts }), commission: null });
    expect(tell(facts, ada).summary).toBe(
      'You get nothing, because the click or view does not count: the same link was followed again within the time in which it counts once.',
    );
    expect(JSON.stringify(tell(facts, ada))).not.toContain('check');
    expect(tell(facts, bea).sentences).toContain(
      'A check asks to keep your money on this order back until a person has looked: the order came sooner after the click than anybody can buy.',
    );
  });

  it('names the order that it looks like a copy of, to the brand and staff', () => {
    const facts = line({ decision: decided({ suspectedCopyOf: 'order-9' }) });
    expect(tell(facts, brand).sentences.join(' ')).toContain('looks like a copy of order order-9');
    expect(tell(facts, ada).sentences.join(' ')).not.toContain('order-9');
  });

  it('gives every nought its reason, to the one who asks', () => {
    for (const reason of rejectReasons) {
      const why = speak({ code: `reason.${reason}`, values: {} }, english);
      expect(why).not.toContain('“');
      const nobody = line({
        decision: decided({ rule: 'nobody', reason, candidates: [] }),
        commission: reckoned({ parts: [], reason, gross: gbp(0), operatorFee: gbp(0) }),
      });
      expect(tell(nobody, brand).summary).toBe(`Nobody is credited because ${why}.`);
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

  it('tells what the shop changed after the lock', () => {
    const commission = reckoned({ later: { quantity: 3, base: gbp(10_500) } });
    expect(tell(line({ commission }), ada).sentences).toContain(
      'The shop changed this after the decision was final: it would now be reckoned from 105.00 GBP (3 × the product). It earns no more than it did then; what is missing counts as returned.',
    );
  });

  it('tells fixed amounts', () => {
    const fixed = line({
      commission: reckoned({
        gross: gbp(300),
        operatorFee: gbp(9),
        parts: [part('cr_ada', 5, 7_000, 291, { rate: { fixedPerItem: gbp(150) } })],
      }),
    });
    expect(tell(fixed, ada).summary).toBe('You get 2.91 GBP: 1.50 for each item, less 0.09 operator’s fee.');
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
