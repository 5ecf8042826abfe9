import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { LockedTerms } from './book.ts';
import { type Attributed, type TermsOf } from './commissions.ts';
import { quotaKey } from './quota-owner.ts';
import { QuotaWorld } from './quota-world.fixture.ts';
import { relockedOf, shadowOf } from './shadow.ts';
import { ShadowQuotas } from './shadow-quotas.ts';
import { attributed, credit, decision, line, noonMs, order, rate } from './story.fixture.ts';

type TermsFor = (creatorId: string) => LockedTerms;
type Sale = readonly [orderId: string, creatorId: string, baseMinor: number];

const cap = (limitMinor: number) => ({ owner: 'campaign:campaign-1', span: 'all', limitMinor, currency: 'GBP' });
const capped =
  (ratePpm: number, limitMinor: number): TermsFor =>
  (creatorId) =>
    rate(ratePpm, { creatorId, termsId: `rate-${ratePpm}`, quotas: [cap(limitMinor)] });
const tiers = [
  { fromMinor: 0, ratePpm: 100_000 },
  { fromMinor: 5_000, ratePpm: 200_000 },
];
const tiered =
  (limitMinor = 1_000_000): TermsFor =>
  (creatorId) =>
    rate(0, {
      ratePpm: null,
      creatorId,
      termsId: 'draft/1',
      volume: { owner: `creator:${creatorId}:campaign-1`, span: 'volume:c:all', currency: 'GBP', tiers },
      quotas: [cap(limitMinor)],
    });

const factOf = ([orderId, creatorId, baseMinor]: Sale): Attributed =>
  attributed(order([line('1', { quantity: 1, unitPriceMinor: baseMinor })], { orderId }), [
    decision('1', [credit(creatorId)]),
  ]);
const answersOf =
  (terms: TermsFor): TermsOf =>
  ({ creatorId, campaignId }) => ({ ...terms(creatorId), campaignId });

/** Sales as they really were, and then as they would be under a draft, in their order. */
function run(sales: readonly Sale[], before: TermsFor, draft: TermsFor) {
  const real = new QuotaWorld(before);
  for (const sale of sales) {
    real.attribute(factOf(sale));
    real.settle();
  }
  const quotas = new ShadowQuotas();
  const answers = { inForce: answersOf(before), drafted: answersOf(draft) };
  const shadows = sales.map((sale) => {
    const book = real.books.get(sale[0]);
    if (!book) throw new Error(`there is no order ${sale[0]}`);
    const terms = [...book.lines.flatMap((one) => one.terms), before(sale[1]), draft(sale[1])];
    quotas.know(quotas.unknownOf(terms, 'GBP'), real.quotas);
    const replayed = { fact: factOf(sale), draftedLines: undefined };
    const drafts = { answers, draftIds: new Set(['draft/1']) };
    const { after } = shadowOf(book, replayed, drafts, quotas);
    return { book, after, relocked: relockedOf(book, replayed, drafts) };
  });
  const held = shadows.map(({ after }) => after.lines[0]?.parties.reduce((sum, party) => sum + party.postedMinor, 0));
  return { real, quotas, shadows, held };
}

describe('a draft under caps', () => {
  const sales: readonly Sale[] = [
    ['a', 'ada', 3_000],
    ['b', 'bea', 3_000],
    ['c', 'ada', 3_000],
  ];

  it('takes what they have left, and says which it exhausts and from which order on', () => {
    const { quotas, held } = run(sales, capped(100_000, 1_300), capped(200_000, 1_300));
    expect(held).toEqual([600, 400, 300]);
    expect(quotas.exhausted()).toEqual([
      {
        creatorId: '',
        campaignId: 'campaign-1',
        span: 'all',
        currency: 'GBP',
        limitMinor: 1_300,
        usedBeforeMinor: 900,
        usedAfterMinor: 1_300,
        refusedMinor: 500,
        orders: 2,
        firstOrderId: 'b',
        firstOrderAtMs: noonMs,
      },
    ]);
  });

  it('that has room says nothing of it, nor does one of what is in force', () => {
    expect(run(sales, capped(100_000, 1_800), capped(200_000, 1_800)).quotas.exhausted()).toEqual([]);
    const { quotas, shadows } = run(sales, capped(100_000, 500), capped(100_000, 500));
    expect(quotas.exhausted()).toEqual([]);
    for (const { book, after } of shadows) expect(after).toBe(book);
  });

  it('frees what it lowers, for orders after it', () => {
    const ofAda =
      (own: number, others: number): TermsFor =>
      (creatorId) =>
        capped(creatorId === 'ada' ? own : others, 900)(creatorId);
    const { held, quotas } = run(sales, ofAda(100_000, 100_000), ofAda(50_000, 200_000));
    expect(held).toEqual([150, 450, 150]);
    expect(quotas.exhausted()).toMatchObject([{ firstOrderId: 'b', refusedMinor: 150, usedAfterMinor: 750 }]);
  });

  it('with tiers counts sales in their order, and says who reaches which', () => {
    const { held, quotas } = run(sales, capped(100_000, 1_000_000), tiered());
    expect(held).toEqual([300, 300, 200 + 200]);
    expect(quotas.volumes()).toMatchObject([
      {
        creatorId: 'ada',
        campaignId: 'campaign-1',
        termsId: 'draft/1',
        beforeMinor: 0,
        afterMinor: 6_000,
        tiers: [{ fromMinor: 5_000, ratePpm: 200_000, orderId: 'c', orderAtMs: noonMs }],
      },
      { creatorId: 'bea', afterMinor: 3_000, tiers: [] },
    ]);
  });

  it('makes what a recompute makes that asks in the same order, to the minor unit', () => {
    const world = fc.record({
      sales: fc.array(fc.tuple(fc.constantFrom('ada', 'bea'), fc.integer({ min: 1, max: 9_000 })), {
        minLength: 1,
        maxLength: 6,
      }),
      terms: fc.constantFrom<readonly [TermsFor, TermsFor]>(
        [capped(100_000, 1_500), capped(250_000, 1_500)],
        [capped(250_000, 1_500), capped(100_000, 1_500)],
        [capped(100_000, 1_500), tiered(1_500)],
        [tiered(1_500), capped(150_000, 1_500)],
      ),
    });
    fc.assert(
      fc.property(world, ({ sales: list, terms: [before, draft] }) => {
        const named = list.map(([creatorId, baseMinor], index): Sale => [`order-${index}`, creatorId, baseMinor]);
        const { real, shadows, quotas } = run(named, before, draft);
        for (const { book, relocked } of shadows) {
          real.recompute(book.orderId, relocked);
          real.settle();
        }
        for (const { after } of shadows) {
          const parties = (of: typeof after | undefined) => of?.lines.map((one) => one.parties);
          expect(parties(after)).toEqual(parties(real.books.get(after.orderId)));
        }
        for (const { creatorId, campaignId, afterMinor } of quotas.volumes()) {
          const key = quotaKey({ owner: `creator:${creatorId}:${campaignId}`, span: 'volume:c:all', currency: 'GBP' });
          expect(real.quotas.get(key)?.usedMinor).toBe(afterMinor);
        }
      }),
    );
  });
});
