import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Book } from './book.ts';
import { type FigureChange, figureChanges } from './figures.ts';
import { attributed, credit, decided, decision, line, noonMs, order, play, rate } from './story.fixture.ts';

const hourMs = 3_600_000;

interface Told {
  readonly test: boolean;
  readonly orderAtMs: number;
  readonly refundedQuantity: number;
}

/** The books of an order that its shop tells again and again. */
const booksOf = (...told: readonly Told[]): Book[] =>
  play(
    ...told.map(({ refundedQuantity, ...placed }, index) => {
      // As attribution has it, a trial is nobody's.
      const credits = placed.test ? [] : [credit('ada')];
      const made = order([line('1', { refundedQuantity })], placed);
      return decided(attributed(made, [decision('1', credits)], index + 1), rate(100_000, { operatorFeePpm: 50_000 }));
    }),
  ).outcomes.map(({ book }) => book);

/** Sums by subject and quarter, without those that are nought. */
function sumsOf(changes: readonly FigureChange[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { subject, slice } of changes) {
    for (const [name, value] of Object.entries(slice.figures)) {
      const key = `${subject} ${slice.quarterAtMs - noonMs} ${name}`;
      sums[key] = (sums[key] ?? 0) + value;
    }
  }
  return Object.fromEntries(Object.entries(sums).filter(([, sum]) => sum !== 0));
}

const historyOf = (books: readonly Book[]): FigureChange[] =>
  books.flatMap((book, index) => figureChanges(books[index - 1], book));

const sale: Told = { test: false, orderAtMs: noonMs, refundedQuantity: 0 };

describe('what is counted of an order', () => {
  it('is taken back when the shop says that it was a trial', () => {
    expect(sumsOf(historyOf(booksOf(sale, { ...sale, test: true })))).toEqual({});
  });

  it('moves with the time at which it was placed', () => {
    const sums = sumsOf(historyOf(booksOf(sale, { ...sale, orderAtMs: noonMs + hourMs })));
    expect(sums['brand:brand-1 0 salesMinor']).toBeUndefined();
    expect(sums[`brand:brand-1 ${hourMs} salesMinor`]).toBe(5_200);
    expect(sums[`brand:brand-1 ${hourMs} orders`]).toBe(1);
  });

  it('adds up to the figures of the last book, whatever the shop says', () => {
    const told = fc.record({
      test: fc.boolean(),
      orderAtMs: fc.constantFrom(noonMs, noonMs + 1, noonMs + hourMs),
      refundedQuantity: fc.integer({ min: 0, max: 2 }),
    });
    fc.assert(
      fc.property(fc.array(told, { minLength: 1, maxLength: 6 }), (all) => {
        const books = booksOf(...all);
        const end = books.at(-1);
        expect(sumsOf(historyOf(books))).toEqual(end ? sumsOf(figureChanges(undefined, end)) : {});
      }),
    );
  });
});
