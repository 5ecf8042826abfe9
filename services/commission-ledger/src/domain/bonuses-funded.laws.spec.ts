/** Bonuses of a brand that pays ahead: a count and its deposit talk by messages that take any time, while sales move and the brand pays. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FundedWorld } from './funded-world.fixture.ts';
import { addBonuses, countProblem, depositDifference, depositProblem, newHeldSums } from './quota-audit.ts';
import { noonMs } from './story.fixture.ts';

const steps = [
  { salesMinor: 100, bonusMinor: 40 },
  { salesMinor: 200, bonusMinor: 70 },
];

/** A correction of the deposit may leave less on it than was drawn. */
const happening = fc.oneof(
  fc.record({ kind: fc.constant('sell' as const), minor: fc.integer({ min: -150, max: 150 }), ahead: fc.boolean() }),
  fc.record({ kind: fc.constant('pay' as const), minor: fc.integer({ min: -60, max: 80 }) }),
  fc.record({ kind: fc.constant('hear' as const), owner: fc.boolean() }),
  fc.record({ kind: fc.constant('due' as const) }),
);
type Happening = typeof happening extends fc.Arbitrary<infer Value> ? Value : never;

function played(story: readonly Happening[], always: boolean): FundedWorld {
  const at = new FundedWorld(steps);
  for (const [index, one] of story.entries()) {
    if (one.kind === 'sell') at.sell(one.minor, always || one.ahead, noonMs + index);
    else if (one.kind === 'pay') at.pay(one.minor);
    else if (one.kind === 'hear') at.hear(one.owner);
    else at.release();
  }
  at.settle();
  return at;
}

const stories = fc.array(happening, { minLength: 1, maxLength: 30 });

describe('laws of bonuses on a deposit', () => {
  it('the deposit counts what is credited, and what waits of it is held', () => {
    fc.assert(
      fc.property(stories, fc.boolean(), (story, always) => {
        const at = played(story, always);
        const held = newHeldSums();
        if (at.count) addBonuses(held, at.count);
        expect(depositProblem(at.deposit)).toBeUndefined();
        expect(depositDifference(at.deposit, held)).toBeUndefined();
        expect(at.sumOn('brand:brand-1:deposit:GBP')).toBe(0 - at.deposit.drawnMinor);
        expect(at.sumOn('creator:ada:held:GBP')).toBe(at.deposit.unfundedMinor);
      }),
    );
  });

  it('whatever takes its time, in the end what is reached is credited, once', () => {
    fc.assert(
      fc.property(stories, fc.boolean(), (story, always) => {
        const at = played(story, always);
        const { count } = at;
        if (!count) return;
        expect(countProblem(count)).toBeUndefined();
        expect(count.steps.every(({ state }) => state !== 'awaiting')).toBe(true);
        const owed = steps.reduce((sum, one) => (count.salesMinor >= one.salesMinor ? sum + one.bonusMinor : sum), 0);
        const sums = ['held', 'pending', 'payable'].map((state) => at.sumOn(`creator:ada:${state}:GBP`));
        expect(sums.reduce((sum, one) => sum + one, 0)).toBe(owed);
        expect(sums.every((one) => one >= 0)).toBe(true);
        expect(new Set(at.entries.map(({ entryId }) => entryId)).size).toBe(at.entries.length);
        if (always) expect(at.sumOn('brand:brand-1:receivable:GBP')).toBe(0 - at.deposit.unfundedMinor);
      }),
    );
  });
});
