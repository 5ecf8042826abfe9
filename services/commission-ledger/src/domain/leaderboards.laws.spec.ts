import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bookedPrize, scoreKey } from './board-owner.ts';
import { boardBonus, type BoardSale, BoardWorld } from './board-world.fixture.ts';
import { addHeld, newHeldSums, prizesProblem, scoreDifference } from './quota-audit.ts';
import { noonMs } from './story.fixture.ts';

const sale = fc
  .record({
    creatorId: fc.constantFrom('ada', 'bea', 'cas', 'dan'),
    sellsMinor: fc.integer({ min: 100, max: 3_000 }).map((hundreds) => hundreds * 100),
    refundedPercent: fc.constantFrom(0, 0, 50, 100),
  })
  .map(({ refundedPercent, ...one }) => ({ ...one, refundedMinor: (one.sellsMinor * refundedPercent) / 100 }));

/** Sales as they end; each comes whole first, and what came back of it later. */
const sales = fc
  .array(sale, { minLength: 1, maxLength: 10 })
  .map((all) => all.map((one, index): BoardSale => ({ ...one, orderId: `order-${index}` })));

function played(story: readonly BoardSale[]): BoardWorld {
  const at = new BoardWorld(boardBonus([5_000, 3_000, 1_000], 20_000));
  for (const one of story) at.say({ ...one, refundedMinor: 0 });
  for (const one of story) if (one.refundedMinor > 0) at.say(one);
  return at;
}

describe('laws of leaderboards', () => {
  it('the order of sales changes no place, but among those with equal sales', () => {
    const shuffled = sales.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        const [a, b] = [played(one), played(other)];
        const [winners, others] = [a.decided().winners, b.decided().winners];
        expect(others.map(({ salesMinor, prizeMinor }) => [salesMinor, prizeMinor])).toEqual(
          winners.map(({ salesMinor, prizeMinor }) => [salesMinor, prizeMinor]),
        );
        const all = [...a.scores.values()];
        for (const [index, { creatorId, salesMinor }] of winners.entries())
          if (all.filter((score) => score.salesMinor === salesMinor).length === 1)
            expect(others[index]?.creatorId).toBe(creatorId);
      }),
    );
  });

  it('the sum of prizes is the sum of entries and of payable items, and what counts is what the books have', () => {
    fc.assert(
      fc.property(sales, (story) => {
        const at = played(story);
        const board = at.decided();
        const booked = board.winners.map((winner) => bookedPrize(board, winner, noonMs));
        const prizes = board.winners.reduce((sum, { prizeMinor }) => sum + prizeMinor, 0);
        const credited = booked.flatMap(({ entry }) =>
          entry.legs.filter(({ account }) => account.startsWith('creator:')),
        );
        expect(credited.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(prizes);
        expect(booked.reduce((sum, { payable }) => sum + (payable?.amountMinor ?? Number.NaN), 0)).toBe(prizes);
        expect(new Set(booked.map(({ entry }) => entry.entryId)).size).toBe(board.winners.length);
        expect(prizesProblem(board)).toBeUndefined();
        const held = newHeldSums();
        for (const book of at.books.values()) addHeld(held, book);
        for (const score of at.scores.values()) expect(scoreDifference(score, held.sales)).toBeUndefined();
        expect([...held.sales.keys()].toSorted()).toEqual(
          [...at.scores.values()].flatMap((score) => (score.salesMinor > 0 ? [scoreKey(score)] : [])).toSorted(),
        );
      }),
    );
  });
});
