import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { exactRemovalEffects, type WholePath } from './markov.fixture.ts';
import { type NameCredit, type Path, pathModels, type ReportSettings } from './index.ts';

const defaults: ReportSettings = { order: 1, halfLifeHours: 168 };
const path = (names: string, conversions: number, nulls = 0, value = 0, hoursBefore: number[] | null = null): Path => ({
  names: names.split(' > '),
  conversions,
  nulls,
  value,
  hoursBefore,
});

function credits(model: keyof typeof pathModels, paths: readonly Path[], settings = defaults): readonly NameCredit[] {
  const report = pathModels[model](settings);
  for (const one of paths) report.add(one);
  return report.credits();
}
const conversions = (told: readonly NameCredit[]) =>
  Object.fromEntries(told.map((credit) => [credit.name, credit.conversions]));
const effects = (told: readonly NameCredit[]) =>
  Object.fromEntries(told.map(({ name, removalEffect }) => [name, removalEffect?.conversions]));

/** Equal to a millionth of a millionth. */
const near = (actual: number, exact: number): void =>
  expect(Math.abs(actual - exact)).toBeLessThanOrEqual(1e-12 * Math.abs(exact));

const somePaths = (lengthMax: number, pathsMax: number): fc.Arbitrary<WholePath[]> =>
  fc.array(
    fc
      .record({
        names: fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: lengthMax }),
        conversions: fc.integer({ min: 0, max: 3 }),
        nulls: fc.integer({ min: 0, max: 30 }),
        value: fc.integer({ min: 0, max: 1_000 }),
      })
      .map((one) => (one.conversions === 0 ? { ...one, value: 0 } : one)),
    { minLength: 1, maxLength: pathsMax },
  );

describe('a report by a model of touches', () => {
  const journey = [path('a > b > a > c', 10, 5, 100, [168, 84, 24, 0])];
  it.each([
    ['first', { a: 10, b: 0, c: 0 }],
    ['last', { c: 10, a: 0, b: 0 }],
    ['linear', { a: 5, b: 2.5, c: 2.5 }],
    ['linear_unique', { a: 10 / 3, b: 10 / 3, c: 10 / 3 }],
    ['position', { a: 5, c: 4, b: 1 }],
  ] as const)('shares a path by %s', (model, shares) => {
    expect(conversions(credits(model, journey))).toEqual(shares);
  });

  it('halves a touch’s part with every half-life', () => {
    expect(
      conversions(credits('time_decay', [path('a > b', 9, 0, 0, [10, 4])], { order: 1, halfLifeHours: 6 })),
    ).toEqual({ a: 3, b: 6 });
  });

  it('takes nothing from paths without a conversion, and names them all the same', () => {
    expect(credits('linear', [path('a', 0, 7)])).toEqual([
      { name: 'a', conversions: 0, value: 0, removalEffect: null },
    ]);
  });
});

describe.each(Object.keys(pathModels).flatMap((name) => (name in pathModels ? [name as keyof typeof pathModels] : [])))(
  'every report by %s',
  (model) => {
    const timed = somePaths(6, 12).map((paths) =>
      paths.map((one): Path => ({ ...one, hoursBefore: one.names.map((_, index) => 50 - index * 7.5) })),
    );

    it('gives away all conversions and all value, and no more', () => {
      fc.assert(
        fc.property(timed, fc.constantFrom(1, 2, 3), (paths, order) => {
          const told = credits(model, paths, { ...defaults, order });
          const total = (of: 'conversions' | 'value') => told.reduce((sum, credit) => sum + credit[of], 0);
          near(
            total('conversions'),
            paths.reduce((sum, one) => sum + one.conversions, 0),
          );
          near(
            total('value'),
            paths.reduce((sum, one) => sum + one.value, 0),
          );
        }),
      );
    });

    it('does not depend on the order of the paths', () => {
      fc.assert(
        fc.property(timed, (paths) => {
          const told = new Map(credits(model, paths).map((credit) => [credit.name, credit]));
          for (const credit of credits(model, paths.toReversed())) {
            near(credit.conversions, told.get(credit.name)?.conversions ?? Number.NaN);
            near(credit.value, told.get(credit.name)?.value ?? Number.NaN);
          }
        }),
      );
    });

    it('gives a single name everything', () => {
      expect(conversions(credits(model, [path('a', 3, 4, 5, [0])]))).toEqual({ a: 3 });
    });
  },
);

describe('a Markov report', () => {
  // The example of analyzecore.com, “Attribution model with R, part 1” (2016): effects 0.5, 1, 1; credits 0.2, 0.4, 0.4.
  it('gives the published removal effects of three channels', () => {
    const told = credits('markov', [path('c1 > c2 > c3', 1), path('c1', 0, 1), path('c2 > c3', 0, 1)]);
    expect(effects(told)).toEqual({ c1: 0.5, c2: 1, c3: 1 });
    expect(conversions(told)).toEqual({ c1: 0.2, c2: 0.4, c3: 0.4 });
  });

  // The example of the pychattr package: its 10,000 simulations gave 1.991106 and 1.008894.
  it('collapses repeats, as the published example of two channels does', () => {
    const told = credits('markov', [path('A > B > A > B > B > A', 1), path('A > B > B > A > A', 1), path('A > A', 1)]);
    expect(effects(told)).toEqual({ A: 1, B: 0.5 });
    expect(conversions(told)).toEqual({ A: 2, B: 1 });
  });

  it('tells what would be lost of the value by the mean value of the last state', () => {
    const told = credits('markov', [path('a > b', 1, 0, 90), path('b', 2, 1, 30), path('a > c', 1, 0, 10)]);
    const a = told.find(({ name }) => name === 'a')?.removalEffect;
    // Two journeys come to a: half go on to b, where three of four convert at 40 each, half to c.
    near(a?.conversions ?? Number.NaN, (2 * (0.5 * 0.75 + 0.5)) / 4);
    near(a?.value ?? Number.NaN, (2 * (0.5 * 0.75 * 40 + 0.5 * 10)) / 130);
  });

  it('takes a path that is shorter than the order as one state', () => {
    const told = credits('markov', [path('a', 1, 1), path('a > b > c', 1, 1)], { ...defaults, order: 3 });
    expect(effects(told)).toEqual({ a: 1, b: 0.5, c: 0.5 });
  });

  it.each([1, 2, 3] as const)('of order %i is exact, by the definition solved in fractions', (order) => {
    fc.assert(
      fc.property(somePaths(7, 8), (paths) => {
        const exact = exactRemovalEffects(paths, order);
        for (const { name, removalEffect } of credits(
          'markov',
          paths.map((one) => ({ ...one, hoursBefore: null })),
          { ...defaults, order },
        )) {
          near(removalEffect?.conversions ?? Number.NaN, exact.get(name)?.conversions ?? Number.NaN);
          near(removalEffect?.value ?? Number.NaN, exact.get(name)?.value ?? Number.NaN);
        }
      }),
      { numRuns: 60 },
    );
  });

  it.each([1, 2, 3] as const)('of order %i is the same to the last bit in any order of the paths', (order) => {
    const cents = somePaths(6, 20).map((paths) =>
      paths.map((one): Path => ({ ...one, value: one.value / 100, nulls: one.nulls / 10, hoursBefore: null })),
    );
    fc.assert(
      fc.property(
        cents.chain((paths) => fc.tuple(fc.constant(paths), fc.shuffledSubarray(paths, { minLength: paths.length }))),
        ([paths, mixed]) => {
          const settings = { ...defaults, order };
          expect(credits('markov', mixed, settings)).toEqual(credits('markov', paths, settings));
        },
      ),
    );
  });

  it('has no effect to tell of when nothing converted', () => {
    expect(credits('markov', [path('a > b', 0, 3)])).toEqual([
      { name: 'a', conversions: 0, value: 0, removalEffect: { conversions: 0, value: 0 } },
      { name: 'b', conversions: 0, value: 0, removalEffect: { conversions: 0, value: 0 } },
    ]);
  });
});
