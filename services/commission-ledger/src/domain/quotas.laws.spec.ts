import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { LockedTerms } from './book.ts';
import type { Attributed } from './commissions.ts';
import { addHeld, allotmentProblem, newHeldSums, quotaDifference, volumeProblem } from './quota-audit.ts';
import { quotaKey } from './quota-owner.ts';
import { QuotaWorld } from './quota-world.fixture.ts';
import { attributed, balancesOf, credit, decision, fixed, line, order, rate } from './story.fixture.ts';

const creators = ['ada', 'bea', 'cyd'];

interface Caps {
  readonly creatorMinor: number;
  readonly campaignMinor: number;
  readonly weekMinor: number;
}

const capped =
  (terms: LockedTerms, { creatorMinor, campaignMinor, weekMinor }: Caps) =>
  (creatorId: string): LockedTerms => ({
    ...terms,
    creatorId,
    cohosts: creatorId === 'ada' ? [{ creatorId: 'dot', sharePpm: 250_000 }] : [],
    ...(terms.volume ? { volume: { ...terms.volume, owner: `creator:${creatorId}:campaign-1` } } : {}),
    quotas: [
      { owner: `creator:${creatorId}:campaign-1`, span: 'all', limitMinor: creatorMinor, currency: 'GBP' },
      { owner: 'campaign:campaign-1', span: 'all', limitMinor: campaignMinor, currency: 'GBP' },
      { owner: 'campaign:campaign-1', span: '2026-W09', limitMinor: weekMinor, currency: 'GBP' },
    ],
  });

/** What an order says next: who is credited, at what price, and how much came back so far. */
interface Said {
  readonly orderId: string;
  readonly weights: readonly number[];
  readonly quantity: number;
  readonly unitPriceMinor: number;
  readonly refundedQuantity: number;
  readonly refundedMinor: number;
  readonly gone: boolean;
  /** Something of ada is held, and what a person answers. */
  readonly held: boolean;
  readonly answer: 'release' | 'decline' | null;
}

const said: fc.Arbitrary<Said> = fc.record({
  orderId: fc.constantFrom('a', 'b', 'c'),
  weights: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 3 }),
  quantity: fc.integer({ min: 1, max: 5 }),
  unitPriceMinor: fc.integer({ min: 0, max: 10_000 }),
  refundedQuantity: fc.integer({ min: 0, max: 5 }),
  refundedMinor: fc.integer({ min: 0, max: 3_000 }),
  gone: fc.boolean(),
  held: fc.boolean(),
  answer: fc.constantFrom('release', 'decline', null),
});

const factOf = (one: Said, revision: number): Attributed => {
  const { orderId, weights, gone, held, quantity, unitPriceMinor, refundedQuantity, refundedMinor } = one;
  const sold = { quantity, unitPriceMinor, refundedQuantity, refundedMinor };
  const credits = weights.flatMap((weight, index) => (weight > 0 ? [credit(creators[index] ?? 'eve', weight)] : []));
  const kept = line('2', { quantity: 1, unitPriceMinor: 1_000 });
  const lines = gone && revision > 1 ? [kept] : [line('1', sold), kept];
  const made = attributed(
    order(lines, { orderId }),
    lines.map(({ lineId }) => decision(lineId, credits)),
    revision,
  );
  return { ...made, holds: held ? [{ creatorId: 'ada', effect: 'hold', rules: ['r'] }] : [] };
};

const tiers = fc
  .array(fc.record({ stepMinor: fc.integer({ min: 1, max: 20_000 }), ratePpm: fc.integer({ min: 0, max: 900_000 }) }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((steps) => {
    let fromMinor = 0;
    const all = steps.map(({ stepMinor, ratePpm }, index) => ({
      fromMinor: index === 0 ? 0 : (fromMinor += stepMinor),
      ratePpm,
    }));
    return { owner: '', span: 'volume:c:2026-03', currency: 'GBP', tiers: all };
  });

const world = fc.record({
  caps: fc.record({
    creatorMinor: fc.integer({ min: 1, max: 6_000 }),
    campaignMinor: fc.integer({ min: 1, max: 9_000 }),
    weekMinor: fc.integer({ min: 1, max: 9_000 }),
  }),
  terms: fc.oneof(
    fc.integer({ min: 0, max: 900_000 }).map((ratePpm) => rate(ratePpm, { operatorFeePpm: 30_000 })),
    fc
      .integer({ min: 1, max: 900 })
      .map((each) => fixed(each, 'GBP', { splits: [{ agencyId: 'stars', splitPpm: 200_000 }] })),
    fc.tuple(tiers, fc.option(fc.integer({ min: 1, max: 2_000 }))).map(([volume, capMinor]) =>
      rate(0, {
        ratePpm: null,
        volume,
        operatorFeePpm: 30_000,
        orderCap: capMinor === null ? null : { amountMinor: capMinor, currency: 'GBP' },
      }),
    ),
  ),
  story: fc.array(fc.tuple(said, fc.array(fc.nat(5), { maxLength: 4 })), { minLength: 1, maxLength: 12 }),
});

type World = typeof world extends fc.Arbitrary<infer Value> ? Value : never;

const limits = (at: QuotaWorld): void => {
  for (const { usedMinor, limitMinor } of at.quotas.values())
    if (limitMinor !== null) expect(usedMinor).toBeLessThanOrEqual(limitMinor);
};

/** Plays a story in which some of what was written is heard between what is said, and the rest at the end. */
function played({ caps, terms, story }: World, twice = false): QuotaWorld {
  const at = new QuotaWorld(capped(terms, caps));
  story.forEach(([next, heard], index) => {
    at.attribute(factOf(next, index + 1));
    if (twice) at.attribute(factOf(next, index + 1));
    if (next.answer) at.answerHeld(next.orderId, 'ada', next.answer);
    for (const choice of heard) {
      at.step(choice);
      limits(at);
    }
  });
  at.settle();
  limits(at);
  return at;
}

describe('laws of quotas', () => {
  it('no span gives more than its limit, and each counts exactly what the books hold', () => {
    fc.assert(
      fc.property(world, (wanted) => {
        const at = played(wanted);
        const held = newHeldSums();
        for (const book of at.books.values()) {
          expect(allotmentProblem(book)).toBeUndefined();
          expect(volumeProblem(book)).toBeUndefined();
          addHeld(held, book);
        }
        for (const quota of at.quotas.values())
          expect(quotaDifference(quota, held.quotas.get(quotaKey(quota)) ?? 0)).toBeUndefined();
      }),
    );
  });

  it('what the brand owes is what the quota of the campaign counts', () => {
    fc.assert(
      fc.property(world, (wanted) => {
        const at = played(wanted);
        const owedMinor = balancesOf(at)['brand:brand-1:receivable:GBP'] ?? 0;
        expect((at.quotas.get('campaign:campaign-1|all|GBP')?.usedMinor ?? 0) + owedMinor).toBe(0);
      }),
    );
  });

  it('a fact that comes twice changes nothing', () => {
    fc.assert(
      fc.property(world, (wanted) => {
        const once = played(wanted);
        const twice = played(wanted, true);
        expect(balancesOf(twice)).toEqual(balancesOf(once));
        expect([...twice.quotas]).toEqual([...once.quotas]);
      }),
    );
  });

  it('refunds in any order and any steps return in all what a full one returns', () => {
    const refunds = fc.array(
      fc.record({
        refundedQuantity: fc.integer({ min: 0, max: 5 }),
        refundedMinor: fc.integer({ min: 0, max: 3_000 }),
      }),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(world, refunds, (wanted, steps) => {
        const at = played(wanted);
        let revision = 100;
        const say = (orderId: string, more: Partial<Said>) => {
          const last = wanted.story.findLast(([one]) => one.orderId === orderId)?.[0];
          if (last) at.attribute(factOf({ ...last, gone: false, ...more }, ++revision));
          at.settle();
        };
        for (const refund of steps) for (const orderId of at.books.keys()) say(orderId, refund);
        for (const orderId of at.books.keys()) {
          const book = at.books.get(orderId);
          if (!book) continue;
          const cancelled = factOf({ ...first(wanted, orderId), gone: false }, ++revision);
          at.attribute({ ...cancelled, order: { ...cancelled.order, cancelledAtMs: 1 } });
        }
        at.settle();
        expect([...at.quotas.values()].map(({ usedMinor }) => usedMinor).filter((used) => used !== 0)).toEqual([]);
        expect(balancesOf(at)).toEqual({});
      }),
    );
  });

  it('released or not, what is granted is where the rest of the line is', () => {
    fc.assert(
      fc.property(world, (wanted) => {
        const late = new QuotaWorld(capped(wanted.terms, wanted.caps));
        const early = new QuotaWorld(capped(wanted.terms, wanted.caps));
        for (const at of [late, early]) {
          wanted.story.forEach(([next], index) => at.attribute(factOf(next, index + 1)));
          if (at === late) at.settle();
          for (const orderId of at.books.keys()) at.release(orderId);
          at.settle();
        }
        expect(balancesOf(early)).toEqual(balancesOf(late));
        expect(Object.keys(balancesOf(early)).filter((account) => account.includes(':pending:'))).toEqual([]);
      }),
    );
  });
});

const first = ({ story }: World, orderId: string): Said => {
  const found = story.find(([one]) => one.orderId === orderId)?.[0];
  if (!found) throw new Error(`nothing was said of ${orderId}`);
  return found;
};
