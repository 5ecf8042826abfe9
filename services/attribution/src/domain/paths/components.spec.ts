import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { componentsOf } from './components.ts';
import { stepsFrom } from './steps.ts';

const placesMax = 12;
const somePairs = fc.array(fc.tuple(fc.nat(placesMax - 1), fc.nat(placesMax - 1)), { maxLength: 30 });

/** Whether each place can be reached from each, by going on until nothing new is found. */
function reachable(pairs: readonly (readonly [number, number])[]): boolean[][] {
  const known = Array.from({ length: placesMax }, (_, from) =>
    Array.from({ length: placesMax }, (__, to) => from === to),
  );
  for (let length = 0; length < placesMax; length++)
    for (const row of known) for (const [from, to] of pairs) if (row[from]) row[to] = true;
  return known;
}

describe('components', () => {
  it('hold places that can be reached from each other, and no step leads back to an earlier one', () => {
    fc.assert(
      fc.property(somePairs, (pairs) => {
        const next = Array.from({ length: placesMax }, () => new Map<number, number>());
        for (const [from, to] of pairs) next[from]?.set(to, 1);
        const { order, first } = componentsOf(stepsFrom(next));
        expect([...order].sort((a, b) => a - b)).toEqual([...next.keys()]);
        const partOf = new Map<number, number>();
        for (const [part, start] of first.entries())
          for (const place of order.subarray(start, first[part + 1] ?? start)) partOf.set(place, part);
        const known = reachable(pairs);
        for (const [from, row] of known.entries())
          for (const [to, reached] of row.entries()) {
            expect(partOf.get(from) === partOf.get(to)).toBe(reached && known[to]?.[from] === true);
            if (reached) expect(partOf.get(from)).toBeLessThanOrEqual(partOf.get(to) ?? -1);
          }
      }),
    );
  });
});
