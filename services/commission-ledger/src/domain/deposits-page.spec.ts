import { MINUTE_MS } from '@creditroll/kernel';
import { examplesIn } from '@creditroll/testing';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { availableMinor } from './deposit-owner.ts';
import { accountOf } from './entries.ts';
import { standsAt } from './holds.ts';
import { QuotaWorld } from './quota-world.fixture.ts';
import { attributed, balancesOf, credit, decision, line, noonMs, order, rate } from './story.fixture.ts';

const deposit = z.strictObject({
  steps: z.array(
    z.strictObject({
      at: z.int(),
      paidIn: z.int().default(0),
      order: z.string().optional(),
      placed: z.int().default(0),
      earns: z.int().default(0),
      refundedPpm: z.int().default(0),
      stands: z.record(z.string(), z.string()).default({}),
      left: z.int(),
      owed: z.int(),
    }),
  ),
});
type Step = z.output<typeof deposit>['steps'][number];

function say(
  world: QuotaWorld,
  { at, paidIn, order: orderId, placed, earns, refundedPpm }: Step,
  revision: number,
): void {
  world.nowMs = noonMs + at * MINUTE_MS;
  if (paidIn > 0) world.pay(paidIn);
  if (orderId !== undefined) {
    const unitPriceMinor = earns * 10;
    const sold = line('1', { quantity: 1, unitPriceMinor, refundedMinor: (unitPriceMinor * refundedPpm) / 1_000_000 });
    const made = order([sold], { orderId, orderAtMs: noonMs + placed * MINUTE_MS });
    world.attribute(attributed(made, [decision('1', [credit('ada')])], revision));
  }
  world.settle();
}

function whereIs(world: QuotaWorld, orderId: string): string {
  const book = world.books.get(orderId);
  const party = book?.lines[0]?.parties[0];
  if (!book || !party) return 'nowhere';
  if (party.creditMinor === 0) return party.reason ?? '';
  if (party.postedMinor === 0) return 'reversed';
  const state = standsAt(book, party);
  expect(balancesOf(world)[accountOf(party, state, 'GBP')]).toBeGreaterThanOrEqual(party.postedMinor);
  return state;
}

describe('docs/reference/deposits.md', () => {
  const examples = examplesIn('docs/reference/deposits.md', 'deposit', (value) => deposit.parse(value));

  it.each(examples)('is true: $title', ({ example: { steps } }) => {
    const world = new QuotaWorld((creatorId) => rate(100_000, { creatorId, quotas: [], prefunded: true }));
    for (const [index, step] of steps.entries()) {
      say(world, step, index + 1);
      const stands = Object.fromEntries(Object.keys(step.stands).map((orderId) => [orderId, whereIs(world, orderId)]));
      expect([index, stands]).toEqual([index, step.stands]);
      expect([index, availableMinor(world.deposit)]).toEqual([index, step.left]);
      expect([index, world.deposit.unfundedMinor]).toEqual([index, step.owed]);
      expect((balancesOf(world)['brand:brand-1:receivable:GBP'] ?? 0) + step.owed).toBe(0);
    }
  });

  it('has examples', () => {
    expect(examples.length).toBe(2);
  });
});
