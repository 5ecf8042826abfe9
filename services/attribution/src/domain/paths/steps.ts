import { at, placeAt } from './weights.ts';

/** Weighted steps in a row for each place: those of place `p` are `first[p]` to below `first[p + 1]`. */
export interface Steps {
  readonly first: Int32Array;
  readonly others: Int32Array;
  readonly weights: Float64Array;
}

const room = (places: number, steps: number): Steps => ({
  first: new Int32Array(places + 1),
  others: new Int32Array(steps),
  weights: new Float64Array(steps),
});

/** Steps by the place that they come from. */
export function stepsFrom(next: readonly ReadonlyMap<number, number>[]): Steps {
  const steps = room(
    next.length,
    next.reduce((sum, { size }) => sum + size, 0),
  );
  let index = 0;
  for (const [from, row] of next.entries()) {
    for (const [to, weight] of row) {
      steps.others[index] = to;
      steps.weights[index++] = weight;
    }
    steps.first[from + 1] = index;
  }
  return steps;
}

/** The same steps by the place at their other end, where those that come from lower places come first. */
export function turned({ first, others, weights }: Steps): Steps {
  const steps = room(first.length - 1, others.length);
  for (const other of others) steps.first[other + 1] = placeAt(steps.first, other + 1) + 1;
  for (let place = 1; place < first.length; place++)
    steps.first[place] = placeAt(steps.first, place) + placeAt(steps.first, place - 1);
  const free = steps.first.slice();
  for (let place = 0; place + 1 < first.length; place++) {
    for (let step = placeAt(first, place); step < placeAt(first, place + 1); step++) {
      const other = placeAt(others, step);
      const index = placeAt(free, other);
      free[other] = index + 1;
      steps.others[index] = place;
      steps.weights[index] = at(weights, step);
    }
  }
  return steps;
}

/** The same steps between the places that the old ones have in an order. */
export function arranged({ first, others, weights }: Steps, order: Int32Array, placeOf: Int32Array): Steps {
  const steps = room(order.length, others.length);
  let index = 0;
  for (const [place, old] of order.entries()) {
    for (let step = placeAt(first, old); step < placeAt(first, old + 1); step++) {
      steps.others[index] = placeAt(placeOf, placeAt(others, step));
      steps.weights[index++] = at(weights, step);
    }
    steps.first[place + 1] = index;
  }
  return steps;
}
