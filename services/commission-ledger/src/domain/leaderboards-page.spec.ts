import { examplesIn } from '@creditroll/testing';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { boardBonus, BoardWorld } from './board-world.fixture.ts';

const leaderboard = z.strictObject({
  prizesMinor: z.array(z.int()),
  minSalesMinor: z.int(),
  orders: z.array(
    z.strictObject({
      order: z.string(),
      creator: z.string(),
      sells: z.int(),
      refundedPpm: z.int().default(0),
    }),
  ),
  places: z.array(z.strictObject({ place: z.int(), creator: z.string(), sales: z.int(), prize: z.int() })),
});

describe('docs/reference/bonuses.md', () => {
  const examples = examplesIn('docs/reference/bonuses.md', 'leaderboard', (value) => leaderboard.parse(value));

  it.each(examples)('is true: $title', ({ example: { prizesMinor, minSalesMinor, orders, places } }) => {
    const at = new BoardWorld(boardBonus(prizesMinor, minSalesMinor));
    for (const { order: orderId, creator, sells, refundedPpm } of orders)
      at.say({ orderId, creatorId: creator, sellsMinor: sells, refundedMinor: (sells * refundedPpm) / 1_000_000 });
    expect(
      at.decided().winners.map(({ place, creatorId, salesMinor, prizeMinor }) => ({
        place,
        creator: creatorId,
        sales: salesMinor,
        prize: prizeMinor,
      })),
    ).toEqual(places);
  });

  it('has an example of a leaderboard', () => {
    expect(examples.length).toBe(1);
  });
});
