import { examplesIn } from '@creditroll/testing';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { type BonusCount, counted, released } from './bonus-owner.ts';
import { salesMoves } from './bonus-sales.ts';
import type { Book } from './book.ts';
import { attribute } from './commissions.ts';
import { availableMinor } from './deposit-owner.ts';
import { FundedWorld } from './funded-world.fixture.ts';
import { attributed, credit, decision, line, lockMs, noonMs, order, rate } from './story.fixture.ts';

const bonus = z.strictObject({
  steps: z.array(z.strictObject({ salesMinor: z.int(), bonusMinor: z.int() })),
  orders: z.array(
    z.strictObject({
      order: z.string(),
      sells: z.int(),
      refundedPpm: z.int().default(0),
      due: z.boolean().default(false),
      counts: z.int(),
      pending: z.int(),
      payable: z.int(),
    }),
  ),
});

const ofDeposit = z.strictObject({
  salesMinor: z.int(),
  bonusMinor: z.int(),
  steps: z.array(
    z.strictObject({
      paidIn: z.int().optional(),
      order: z.string().optional(),
      sells: z.int().default(0),
      is: z.string(),
      left: z.int(),
      owed: z.int(),
    }),
  ),
});

const sumOf = (count: BonusCount | undefined, state: string): number =>
  (count?.steps ?? []).reduce((sum, step) => (step.state === state ? sum + step.bonusMinor : sum), 0);

function allReleased(count: BonusCount): BonusCount {
  let now = count;
  for (const [index, { times }] of count.steps.entries()) now = released(now, index, times)?.count ?? now;
  return now;
}

describe('docs/reference/bonuses.md', () => {
  const examples = examplesIn('docs/reference/bonuses.md', 'bonus', (value) => bonus.parse(value));

  it.each(examples)('is true: $title', ({ example: { steps, orders } }) => {
    const rule = { bonusId: 'campaign-1:month:1', span: '2026-03', currency: 'GBP' as const, steps };
    const books = new Map<string, Book>();
    let count: BonusCount | undefined;
    for (const [index, { order: orderId, sells, refundedPpm, due, counts, pending, payable }] of orders.entries()) {
      if (due && count) count = allReleased(count);
      const sold = line('1', { quantity: 1, unitPriceMinor: sells, refundedMinor: (sells * refundedPpm) / 1_000_000 });
      const fact = attributed(order([sold], { orderId }), [decision('1', [credit('ada')])], index + 1);
      const before = books.get(orderId);
      const outcome = attribute(before, fact, () => rate(100_000, { bonuses: [rule] }), noonMs);
      if (outcome) books.set(orderId, outcome.book);
      for (const move of outcome ? salesMoves(before, outcome.book) : []) {
        const moved = { ...move, steps: [...steps], orderId, brandId: 'brand-1', orderAtMs: noonMs, dueAtMs: lockMs };
        ({ count } = counted(count, moved, noonMs));
      }
      const now = [index, count?.salesMinor, sumOf(count, 'pending'), sumOf(count, 'payable')];
      expect(now).toEqual([index, counts, pending, payable]);
    }
  });

  const drawn = examplesIn('docs/reference/bonuses.md', 'funded', (value) => ofDeposit.parse(value));

  it.each(drawn)('is true: $title', ({ example: { salesMinor, bonusMinor, steps } }) => {
    const at = new FundedWorld([{ salesMinor, bonusMinor }]);
    const sold = new Map<string, number>();
    for (const [index, { paidIn, order: orderId, sells, is, left, owed }] of steps.entries()) {
      if (paidIn !== undefined) at.pay(paidIn);
      if (orderId !== undefined) {
        at.sell(sells - (sold.get(orderId) ?? 0), true, noonMs + index);
        sold.set(orderId, sells);
      }
      at.settle();
      const owedMinor = 0 - at.sumOn('brand:brand-1:receivable:GBP');
      const now = [index, at.count?.steps[0]?.state ?? 'open', availableMinor(at.deposit), owedMinor];
      expect(now).toEqual([index, is, left, owed]);
    }
  });

  it('has examples', () => {
    expect([examples.length, drawn.length]).toEqual([1, 1]);
  });
});
