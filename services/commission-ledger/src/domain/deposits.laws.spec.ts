import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bookProblem } from './audit.ts';
import { availableMinor } from './deposit-owner.ts';
import {
  addHeld,
  allotmentProblem,
  depositDifference,
  depositProblem,
  newHeldSums,
  quotaDifference,
} from './quota-audit.ts';
import { quotaKey } from './quota-owner.ts';
import { QuotaWorld } from './quota-world.fixture.ts';
import { attributed, balancesOf, credit, decision, fixed, line, noonMs, order, rate } from './story.fixture.ts';

const creators = ['ada', 'bea', 'cyd'];

const step = fc.record({
  orderId: fc.constantFrom('a', 'b', 'c'),
  /** When it is said, and when its order was placed: some orders are heard of late. */
  minute: fc.integer({ min: 0, max: 9 }),
  weights: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 3 }),
  quantity: fc.integer({ min: 1, max: 4 }),
  unitPriceMinor: fc.integer({ min: 0, max: 9_000 }),
  refundedQuantity: fc.integer({ min: 0, max: 4 }),
  held: fc.boolean(),
  answer: fc.constantFrom('release', 'decline', null),
  paidMinor: fc.oneof(fc.constant(0), fc.integer({ min: -800, max: 2_500 })),
  release: fc.boolean(),
  heard: fc.array(fc.nat(6), { maxLength: 5 }),
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

const world = fc.record({
  capMinor: fc.option(fc.integer({ min: 1, max: 6_000 })),
  terms: fc.oneof(
    fc.integer({ min: 0, max: 900_000 }).map((ratePpm) => rate(ratePpm, { operatorFeePpm: 30_000 })),
    fc
      .integer({ min: 1, max: 900 })
      .map((each) => fixed(each, 'GBP', { splits: [{ agencyId: 'stars', splitPpm: 200_000 }] })),
  ),
  story: fc.array(step, { minLength: 1, maxLength: 14 }),
});
type World = typeof world extends fc.Arbitrary<infer Value> ? Value : never;

const factOf = ({ orderId, weights, quantity, unitPriceMinor, refundedQuantity, held }: Step, revision: number) => {
  const lines = [
    line('1', { quantity, unitPriceMinor, refundedQuantity }),
    line('2', { quantity: 1, unitPriceMinor: 900 }),
  ];
  const credits = weights.flatMap((weight, index) => (weight > 0 ? [credit(creators[index] ?? 'eve', weight)] : []));
  const placedMs = noonMs + 60_000 * (orderId.charCodeAt(0) - 97);
  return {
    ...attributed(
      order(lines, { orderId, orderAtMs: placedMs }),
      lines.map(({ lineId }) => decision(lineId, credits)),
      revision,
    ),
    holds: held ? [{ creatorId: 'ada', effect: 'hold' as const, rules: ['r'] }] : [],
  };
};

function played({ capMinor, terms, story }: World, look: (at: QuotaWorld) => void = () => {}): QuotaWorld {
  const all = capMinor && { owner: 'campaign:campaign-1', span: 'all', limitMinor: capMinor, currency: 'GBP' };
  const at = new QuotaWorld((creatorId) => ({ ...terms, creatorId, quotas: all ? [all] : [], prefunded: true }));
  story.forEach((one, index) => {
    at.nowMs = Math.max(at.nowMs, noonMs + 60_000 * one.minute);
    if (one.paidMinor !== 0) at.pay(one.paidMinor);
    at.attribute(factOf(one, index + 1));
    if (one.answer) at.answerHeld(one.orderId, 'ada', one.answer);
    if (one.release) at.release(one.orderId);
    for (const choice of one.heard) {
      at.step(choice);
      look(at);
    }
  });
  at.settle();
  look(at);
  return at;
}

const depositOf = (at: QuotaWorld): number => balancesOf(at)['brand:brand-1:deposit:GBP'] ?? 0;

describe('laws of deposits', () => {
  it('books and deposit agree to the minor unit, and so do what waits and what is held', () => {
    fc.assert(
      fc.property(world, (wanted) => {
        const at = played(wanted);
        const held = newHeldSums();
        for (const book of at.books.values()) {
          expect(allotmentProblem(book)).toBeUndefined();
          const entries = at.outcomes.flatMap(({ entry }) => (entry?.orderId === book.orderId ? [entry] : []));
          expect(bookProblem(book, entries)).toBeUndefined();
          addHeld(held, book);
        }
        expect(depositProblem(at.deposit)).toBeUndefined();
        expect(depositDifference(at.deposit, held)).toBeUndefined();
        expect(at.deposit.drawnMinor + depositOf(at)).toBe(0);
        const waiting = [...at.waiting.values()].reduce((sum, { amountMinor }) => sum + amountMinor, 0);
        expect(waiting).toBe(at.deposit.unfundedMinor);
        expect((balancesOf(at)['brand:brand-1:receivable:GBP'] ?? 0) + waiting).toBe(0);
        for (const quota of at.quotas.values())
          expect(quotaDifference(quota, held.quotas.get(quotaKey(quota)) ?? 0)).toBeUndefined();
      }),
    );
  });

  it('what waits is never payable, and what is payable never begins to wait', () => {
    fc.assert(
      fc.property(world, (wanted) => {
        const at = played(wanted);
        for (const { entry } of at.outcomes) {
          // An agency has a part of each creator's claim, which wait or not for themselves.
          for (const [creatorId, lineId] of creators.flatMap((one) => ['1', '2'].map((line) => [one, line] as const))) {
            const sumOf = (state: string): number =>
              (entry?.legs ?? [])
                .filter((leg) => leg.account === `creator:${creatorId}:${state}:GBP` && leg.lineId === lineId)
                .reduce((sum, leg) => sum + leg.amountMinor, 0);
            if (sumOf('payable') < 0) expect(sumOf('held')).toBeLessThanOrEqual(0);
          }
        }
      }),
    );
  });

  it('stops exactly while something waits, and what waits is older than all that it would take to cover', () => {
    fc.assert(
      fc.property(world, (wanted) => {
        played(wanted, ({ deposit, waiting }) => {
          expect(deposit.stoppedAtMs !== null).toBe(waiting.size > 0);
          expect(deposit.unfundedCount).toBe(waiting.size);
          const oldest = [...waiting.values()].toSorted((a, b) => a.place - b.place)[0];
          if (oldest) expect(oldest.amountMinor).toBeGreaterThan(availableMinor(deposit));
        });
      }),
    );
  });

  it('enough money covers all, and full refunds return all of it', () => {
    fc.assert(
      fc.property(world, (wanted) => {
        const at = played(wanted);
        at.pay(1_000_000);
        at.settle();
        expect(at.waiting.size).toBe(0);
        expect(at.deposit.stoppedAtMs).toBeNull();
        const held = Object.entries(balancesOf(at)).filter(([account]) => account.includes(':held:'));
        const byHold = [...at.books.values()].some(({ holds }) => holds.some(({ state }) => state === 'held'));
        if (!byHold) expect(held).toEqual([]);
        for (const [index, one] of wanted.story.entries()) {
          const fact = factOf(one, 1_000 + index);
          at.attribute({ ...fact, order: { ...fact.order, cancelledAtMs: 1 } });
        }
        at.settle();
        expect(at.deposit.drawnMinor).toBe(0);
        expect(balancesOf(at)).toEqual({});
      }),
    );
  });

  it('orders that were placed after it stopped earn nothing, as long as it has stopped', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 60 }), (paidMinor, minutes) => {
        const at = new QuotaWorld((creatorId) => rate(100_000, { creatorId, quotas: [], prefunded: true }));
        const sale = (orderId: string, orderAtMs: number) => {
          const made = order([line('1', { quantity: 1, unitPriceMinor: 6_000 })], { orderId, orderAtMs });
          at.attribute(attributed(made, [decision('1', [credit('ada')])]));
          at.settle();
          return at.books.get(orderId)?.lines[0]?.parties[0];
        };
        at.pay(paidMinor);
        at.nowMs = noonMs + 60_000;
        expect(sale('a', noonMs)).toMatchObject({ postedMinor: 600, unfunded: true });
        expect(sale('late', noonMs + 30_000)).toMatchObject({ postedMinor: 600, unfunded: true });
        expect(sale('b', at.nowMs + minutes)).toMatchObject({ postedMinor: 0, reason: 'campaign_unfunded' });
        at.pay(1_200);
        at.settle();
        expect(sale('c', at.nowMs + minutes)?.postedMinor).toBe(600);
        expect(at.books.get('b')?.lines[0]?.parties[0]?.postedMinor).toBe(0);
        expect(at.books.get('a')?.lines[0]?.parties[0]).not.toHaveProperty('unfunded');
      }),
    );
  });
});
