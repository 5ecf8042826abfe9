import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type BonusCount, booked, counted, released } from './bonus-owner.ts';
import { salesMoves } from './bonus-sales.ts';
import type { Book } from './book.ts';
import { attribute } from './commissions.ts';
import type { Entry } from './entries.ts';
import { addHeld, countDifference, countProblem, newHeldSums } from './quota-audit.ts';
import { attributed, credit, decision, line, lockMs, noonMs, order, rate } from './story.fixture.ts';

const steps = [
  { salesMinor: 5_000, bonusMinor: 300 },
  { salesMinor: 9_000, bonusMinor: 700 },
];
const bonus = { bonusId: 'campaign-1:month:1', span: '2026-03', currency: 'GBP' as const, steps };

const said = fc.record({
  orderId: fc.constantFrom('a', 'b', 'c'),
  weights: fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 })),
  unitPriceMinor: fc.integer({ min: 0, max: 6_000 }),
  refundedQuantity: fc.integer({ min: 0, max: 2 }),
  refundedMinor: fc.integer({ min: 0, max: 2_000 }),
  /** Whether waiting periods are over before it. */
  due: fc.boolean(),
});
type Said = typeof said extends fc.Arbitrary<infer Value> ? Value : never;

class BonusWorld {
  readonly books = new Map<string, Book>();
  readonly counts = new Map<string, BonusCount>();
  readonly entries: Entry[] = [];
  readonly payables: { creatorId: string; amountMinor: number }[] = [];

  say({ orderId, weights, unitPriceMinor, refundedQuantity, refundedMinor, due }: Said, revision: number): void {
    if (due) this.#release();
    const credits = ['ada', 'bea'].flatMap((id, at) => ((weights[at] ?? 0) > 0 ? [credit(id, weights[at])] : []));
    const made = order([line('1', { unitPriceMinor, refundedQuantity, refundedMinor })], { orderId });
    const before = this.books.get(orderId);
    const terms = rate(100_000, { bonuses: [bonus] });
    const fact = attributed(made, [decision('1', credits)], revision);
    const outcome = attribute(before, fact, ({ creatorId }) => ({ ...terms, creatorId }), noonMs);
    if (!outcome) return;
    this.books.set(orderId, outcome.book);
    for (const { steps: thresholds, ...move } of salesMoves(before, outcome.book)) {
      const moved = {
        ...move,
        steps: [...thresholds],
        orderId,
        brandId: 'brand-1',
        orderAtMs: noonMs,
        dueAtMs: lockMs,
      };
      this.#keep(move.creatorId, counted(this.counts.get(move.creatorId), moved, noonMs));
    }
  }

  #release(): void {
    for (const [creatorId, count] of this.counts)
      for (const index of count.steps.keys()) {
        const now = this.counts.get(creatorId) ?? count;
        this.#keep(creatorId, released(now, index, now.steps[index]?.times ?? 0));
      }
  }

  #keep(creatorId: string, outcome: ReturnType<typeof released>): void {
    if (!outcome) return;
    this.counts.set(creatorId, outcome.count);
    for (const change of outcome.changes) {
      const { entry, payable } = booked(outcome.count, change, noonMs);
      this.entries.push(entry);
      if (payable) this.payables.push({ creatorId, amountMinor: payable.amountMinor });
    }
  }
}

const played = (story: readonly Said[]): BonusWorld => {
  const at = new BonusWorld();
  story.forEach((one, index) => at.say(one, index + 1));
  return at;
};

const sumOn = ({ entries }: BonusWorld, account: string): number =>
  entries.flatMap(({ legs }) => legs).reduce((sum, leg) => (leg.account === account ? sum + leg.amountMinor : sum), 0);

describe('laws of bonuses', () => {
  const story = fc.array(said, { minLength: 1, maxLength: 12 });

  it('what counts is what the books have, and what is credited is what it reaches', () => {
    fc.assert(
      fc.property(story, (wanted) => {
        const at = played(wanted);
        const held = newHeldSums();
        for (const book of at.books.values()) addHeld(held, book);
        for (const [creatorId, count] of at.counts) {
          expect(countDifference(count, held)).toBeUndefined();
          expect(countProblem(count)).toBeUndefined();
          const owed = steps.reduce((sum, one) => (count.salesMinor >= one.salesMinor ? sum + one.bonusMinor : sum), 0);
          const credited = ['pending', 'payable'].map((state) => sumOn(at, `creator:${creatorId}:${state}:GBP`));
          expect((credited[0] ?? 0) + (credited[1] ?? 0)).toBe(owed);
        }
      }),
    );
  });

  it('what is payable is the sum of payable items, and no entry is made twice', () => {
    fc.assert(
      fc.property(story, (wanted) => {
        const at = played(wanted);
        for (const creatorId of at.counts.keys()) {
          const items = at.payables.filter((one) => one.creatorId === creatorId);
          const sum = items.reduce((all, { amountMinor }) => all + amountMinor, 0);
          expect(sum).toBe(sumOn(at, `creator:${creatorId}:payable:GBP`));
        }
        expect(new Set(at.entries.map(({ entryId }) => entryId)).size).toBe(at.entries.length);
      }),
    );
  });
});
