import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ChainCounts } from './chain.ts';
import { exactRemovalEffects, type WholePath } from './markov.fixture.ts';
import { type Limits, worthByName } from './removal.ts';

/** Each of the ways in which a chain can be solved, taken alone. */
const ways: Record<string, Limits> = {
  'all states taken out': { namesTogetherMax: 1, additionsPerStep: 1e9, denseStatesMax: 1_000 },
  'easy states taken out for each name, the rest swept': {
    namesTogetherMax: 1,
    additionsPerStep: 0,
    denseStatesMax: 0,
  },
  'the whole swept': { namesTogetherMax: 1_000, additionsPerStep: 0, denseStatesMax: 0 },
};

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

describe.each(Object.entries(ways))('the removal of names with %s', (_, limits) => {
  it.each([1, 2, 3])('of order %i is the definition’s, solved in fractions', (order) => {
    fc.assert(
      fc.property(pathsOf(5, 7, 8), (paths) => {
        const chain = chainOf(paths, order);
        const exact = exactRemovalEffects(paths, order);
        for (const [index, { conversions }] of worthByName(chain, limits).entries())
          near(conversions, (exact.get(chain.names[index] ?? '')?.conversions ?? Number.NaN) * chain.conversions);
      }),
      { numRuns: 40 },
    );
  });

  it.each([1, 2, 3])('of order %i is what the usual way says of many names', (order) => {
    fc.assert(
      fc.property(pathsOf(40, 9, 200), (paths) => {
        const chain = chainOf(paths, order);
        const usual = worthByName(chain);
        for (const [index, { conversions }] of worthByName(chain, limits).entries())
          near(conversions, usual[index]?.conversions ?? Number.NaN);
      }),
      { numRuns: 8 },
    );
  });
});
