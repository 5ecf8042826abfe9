import { describe, expect, it } from '@jest/globals';
import type { OrderLine } from '@creditroll/contracts';
import fc from 'fast-check';
import { bookProblem } from './audit.ts';
import type { LockedTerms } from './book.ts';
import { given } from './given.fixture.ts';
import { recompute } from './recompute.ts';
import {
  attributed,
  balancesOf,
  credit,
  decided,
  decision,
  fixed,
  line,
  locked,
  order,
  play,
  rate,
  type Step,
} from './story.fixture.ts';

const tenPercent = rate(100_000, { operatorFeePpm: 50_000 });
const late = { ...decision('1', []), reason: 'late_after_lock' as const };

const sold = (more: Partial<OrderLine> = {}, revision = 1, terms: LockedTerms = tenPercent): Step =>
  decided(
    attributed(
      order([line('1', { quantity: 1, unitPriceMinor: 1_000, ...more })]),
      [decision('1', [credit('ada')])],
      revision,
    ),
    terms,
  );
const payable = (...steps: readonly Step[]) => balancesOf(play(...steps))['creator:ada:payable:GBP'] ?? 0;

describe('a line after its lock', () => {
  it('earns no more than at the lock when its price or pieces rise, and the book says what the shop says', () => {
    const { book } = given(sold(), locked)
      .when(sold({ unitPriceMinor: 5_000 }, 2))
      .thenMoves({});
    expect(book?.lines[0]).toMatchObject({ baseMinor: 1_000, later: { quantity: 1, baseMinor: 5_000 } });
    expect(payable(sold(), locked, sold({ quantity: 9 }, 2))).toBe(95);
    expect(payable(sold({}, 1, fixed(95)), locked, sold({ quantity: 9 }, 2))).toBe(95);
  });

  it('earns less when they fall, and again what it earned at the lock when they rise once more', () => {
    given(sold(), locked)
      .when(sold({ unitPriceMinor: 400 }, 2))
      .thenMoves({ 'creator:ada:payable:GBP': -57, 'operator:fee:GBP': -3, 'brand:brand-1:receivable:GBP': 60 });
    const { book, outcomes } = play(
      sold(),
      locked,
      sold({ unitPriceMinor: 400 }, 2),
      sold({ unitPriceMinor: 1_000 }, 3),
    );
    expect(balancesOf({ outcomes })['creator:ada:payable:GBP']).toBe(95);
    expect(book?.lines[0]).not.toHaveProperty('later');
    expect(payable(sold({}, 1), locked, sold({ earns: false }, 2))).toBe(0);
  });

  it('is refunded by what is left of it as the shop tells it now', () => {
    const nine = { quantity: 10, refundedQuantity: 9 };
    expect(payable(sold(), locked, sold(nine, 2))).toBe(95);
    expect(payable(sold(), locked, sold({ ...nine, refundedQuantity: 10 }, 2))).toBe(0);
  });

  it('does not get back what was refunded by the lock, and does get back what was refunded after it', () => {
    const half = { refundedMinor: 500 };
    expect(payable(sold(half), locked, sold({}, 2))).toBe(47);
    expect(payable(sold(half), locked, sold({ ...half, unitPriceMinor: 5_000 }, 2))).toBe(47);
    expect(payable(sold(), locked, sold(half, 2), sold({}, 3))).toBe(95);
  });

  it('that leaves the order gives all back, and comes back too late', () => {
    const gone = decided(attributed(order([line('2')]), [{ ...late, lineId: '2' }], 2), tenPercent);
    const back = decided(attributed(order([line('1')]), [late], 3), tenPercent);
    expect(payable(sold(), locked, gone)).toBe(0);
    expect(payable(sold(), locked, gone, back)).toBe(0);
  });

  it('leaves no room of a cap on the order to the other lines', () => {
    const capped = rate(100_000, { orderCap: { amountMinor: 150, currency: 'GBP' } });
    const two = (first: Partial<OrderLine>, revision: number): Step =>
      decided(
        attributed(
          order([
            line('1', { quantity: 1, unitPriceMinor: 1_000, ...first }),
            line('2', { quantity: 1, unitPriceMinor: 1_000 }),
          ]),
          ['1', '2'].map((id) => decision(id, [credit('ada')])),
          revision,
        ),
        capped,
      );
    expect(payable(two({}, 1), locked, two({ unitPriceMinor: 500 }, 2))).toBe(100);
  });

  it('earns more by an approved recompute', () => {
    const terms = [{ lineId: '1', terms: rate(200_000, { termsId: 'terms-2', operatorFeePpm: 50_000 }) }];
    const why = { recomputeId: 'rc_1', reason: 'as agreed', requestedBy: 'person-1', approvedBy: 'person-2' };
    const agreed: Step = (book, atMs) => book && recompute(book, { ...why, terms }, atMs);
    const raised = sold({ unitPriceMinor: 5_000 }, 2);
    expect(payable(sold(), locked, raised, agreed)).toBe(190);
    expect(payable(sold(), locked, agreed, raised)).toBe(190);
  });
});

describe('laws of lines after their lock', () => {
  const told = fc.record({
    quantity: fc.integer({ min: 1, max: 9 }),
    unitPriceMinor: fc.integer({ min: 0, max: 9_999 }),
    discountMinor: fc.integer({ min: 0, max: 900 }),
    refundedQuantity: fc.nat(9),
    refundedMinor: fc.nat(2_000),
    earns: fc.boolean(),
  });
  const terms = fc.constantFrom(
    tenPercent,
    fixed(95, 'GBP', { operatorFeePpm: 50_000 }),
    rate(100_000, {
      orderCap: { amountMinor: 70, currency: 'GBP' },
      cohosts: [{ creatorId: 'bea', sharePpm: 250_000 }],
    }),
  );
  const payablesOf = (balances: Readonly<Record<string, number>>) =>
    Object.entries(balances).filter(([account]) => account.includes(':payable:'));

  it('nobody ever has more than at the lock, whatever is told', () => {
    fc.assert(
      fc.property(terms, told, fc.array(told, { maxLength: 5 }), (of, first, later) => {
        const start = [sold(first, 1, of), locked];
        const atLock = balancesOf(play(...start));
        const history = play(...start, ...later.map((more, index) => sold(more, index + 2, of)));
        for (const [account, minor] of payablesOf(balancesOf(history)))
          expect([account, minor >= 0 && minor <= (atLock[account] ?? 0)]).toEqual([account, true]);
        const entries = history.outcomes.flatMap(({ entry }) => entry ?? []);
        expect(history.book && bookProblem(history.book, entries)).toBeUndefined();
      }),
    );
  });

  it('what was told last decides, and what is as at the lock comes to what it was then', () => {
    fc.assert(
      fc.property(terms, told, fc.array(told, { minLength: 1, maxLength: 5 }), (of, first, later) => {
        const start = [sold(first, 1, of), locked];
        const steps = later.map((more, index) => sold(more, index + 2, of));
        expect(balancesOf(play(...start, ...steps))).toEqual(balancesOf(play(...start, ...steps.slice(-1))));
        expect(balancesOf(play(...start, ...steps, sold(first, 99, of)))).toEqual(balancesOf(play(...start)));
      }),
    );
  });
});
