import { at, placeAt } from './weights.ts';

/** Weighted steps in a row for each place: those of place `p` are `first[p]` to below `first[p + 1]`. */
export interface Steps {
  readonly first: Int32Array;
  readonly others: Int32Array;
  readonly weights: Float64Array;
}

/** The steps of each place by the place that they lead to, and turned around, by the place that they come from. */
export function stepsBothWays(next: readonly ReadonlyMap<number, number>[]): { after: Steps; before: Steps } {
  const count = next.reduce((sum, { size }) => sum + size, 0);
  const empty = (): Steps => ({
    first: new Int32Array(next.length + 1),
    others: new Int32Array(count),
    weights: new Float64Array(count),
  });
  const [after, before] = [empty(), empty()];
  for (const [from, steps] of next.entries()) {
    after.first[from + 1] = placeAt(after.first, from) + steps.size;
    for (const to of steps.keys()) before.first[to + 1] = placeAt(before.first, to + 1) + 1;
  }
  for (let place = 0; place < next.length; place++)
    before.first[place + 1] = placeAt(before.first, place + 1) + placeAt(before.first, place);
  const free = before.first.slice();
  let index = 0;
  for (const [from, steps] of next.entries()) {
    for (const [to, weight] of steps) {
      after.others[index] = to;
      after.weights[index++] = weight;
      const turned = placeAt(free, to);
      free[to] = turned + 1;
      before.others[turned] = from;
      before.weights[turned] = weight;
    }
  }
  return { after, before };
}

/** A place's own number and the weighted sum of those that its steps name. */
export function weighted(
  { first, others, weights }: Steps,
  place: number,
  own: Float64Array,
  of: Float64Array,
): number {
  let sum = at(own, place);
  const end = placeAt(first, place + 1);
  for (let step = placeAt(first, place); step < end; step++) sum += at(of, placeAt(others, step)) * at(weights, step);
  return sum;
}
