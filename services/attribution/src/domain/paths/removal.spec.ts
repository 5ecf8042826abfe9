import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ChainCounts } from './chain.ts';
import { exactRemovalEffects, type WholePath } from './markov.fixture.ts';
import { type Solver, worthByName } from './removal.ts';

const solvers: readonly Solver[] = ['elimination', 'sweeps'];

const pathsOf = (names: number, lengthMax: number, pathsMax: number): fc.Arbitrary<WholePath[]> =>
  fc.array(
    fc.record({
      names: fc.array(
        fc.nat(names - 1).map((name) => `n${name}`),
        { minLength: 1, maxLength: lengthMax },
      ),
      conversions: fc.integer({ min: 0, max: 3 }),
      nulls: fc.integer({ min: 0, max: 30 }),
      value: fc.constant(0),
    }),
    { minLength: 1, maxLength: pathsMax },
  );

function chainOf(paths: readonly WholePath[], order: number) {
  const counts = new ChainCounts(order);
  for (const { names, conversions, nulls, value } of paths) counts.add(names, conversions, nulls, value);
  return counts.chain();
}

const near = (actual: number, exact: number): void =>
  expect(Math.abs(actual - exact)).toBeLessThanOrEqual(1e-12 * Math.abs(exact));

describe.each(solvers)('the removal of names by %s', (solver) => {
  it.each([1, 2, 3])('of order %i is the definition’s, solved in fractions', (order) => {
    fc.assert(
      fc.property(pathsOf(5, 7, 8), (paths) => {
        const chain = chainOf(paths, order);
        const exact = exactRemovalEffects(paths, order);
        for (const [index, { conversions }] of worthByName(chain, solver).entries())
          near(conversions, (exact.get(chain.names[index] ?? '')?.conversions ?? Number.NaN) * chain.conversions);
      }),
      { numRuns: 40 },
    );
  });

  it.each([1, 2, 3])('of order %i is what the way that is taken says of many names', (order) => {
    fc.assert(
      fc.property(pathsOf(40, 9, 200), (paths) => {
        const chain = chainOf(paths, order);
        const taken = worthByName(chain);
        for (const [index, { conversions }] of worthByName(chain, solver).entries())
          near(conversions, taken[index]?.conversions ?? Number.NaN);
      }),
      { numRuns: 8 },
    );
  });

  it('is exact where journeys go to and fro for long', () => {
    const names = Array.from({ length: 1_000 }, (_, index) => (index % 7 === 3 ? 'c' : index % 2 === 0 ? 'a' : 'b'));
    const paths: WholePath[] = [
      { names, conversions: 1, nulls: 3, value: 10 },
      { names: ['d', ...names], conversions: 1, nulls: 0, value: 5 },
    ];
    const chain = chainOf(paths, 1);
    const exact = exactRemovalEffects(paths, 1);
    for (const [index, { conversions, value }] of worthByName(chain, solver).entries()) {
      const effect = exact.get(chain.names[index] ?? '');
      near(conversions, (effect?.conversions ?? Number.NaN) * chain.conversions);
      near(value, (effect?.value ?? Number.NaN) * chain.value);
    }
  });

  it('is exact where journeys hardly ever change between two groups of names', () => {
    const groups = [
      ['a', 'b', 'c'],
      ['x', 'y', 'z'],
    ] as const;
    const within = groups.flatMap((group) =>
      [0, 1, 2].map((first): WholePath => {
        const names = Array.from({ length: 200 }, (_, index) => group[(first + index * (1 + (index % 2))) % 3] ?? '');
        return { names, conversions: first, nulls: 5, value: first * 7 };
      }),
    );
    const paths = [...within, { names: ['a', 'x', 'c'], conversions: 1, nulls: 0, value: 3 }];
    for (const order of [1, 2, 3]) {
      const chain = chainOf(paths, order);
      const exact = exactRemovalEffects(paths, order);
      for (const [index, { conversions }] of worthByName(chain, solver).entries())
        near(conversions, (exact.get(chain.names[index] ?? '')?.conversions ?? Number.NaN) * chain.conversions);
    }
  });
});
