import type { Steps } from './steps.ts';
import { placeAt } from './weights.ts';

/** Places in such an order that no step leads back to an earlier component: those of component `c` are `order[first[c]]` to below `order[first[c + 1]]`. */
export interface Components {
  readonly order: Int32Array;
  readonly first: Int32Array;
}

/**
 * Places that can be reached from each other, together (Tarjan: Depth-first search and linear graph algorithms, 1972).
 * Within a component a place comes before those that were found from it, so that few steps lead back.
 */
export function componentsOf(steps: Steps): Components {
  const { componentOf, finished, count } = searched(steps);
  const first = new Int32Array(count + 1);
  for (const component of componentOf) {
    // The component that is closed last is the first.
    const at = count - component;
    first[at] = placeAt(first, at) + 1;
  }
  for (let at = 1; at <= count; at++) first[at] = placeAt(first, at) + placeAt(first, at - 1);
  const free = first.slice();
  const order = new Int32Array(componentOf.length);
  for (const place of finished.reverse()) {
    const at = count - 1 - placeAt(componentOf, place);
    const index = placeAt(free, at);
    free[at] = index + 1;
    order[index] = place;
  }
  return { order, first };
}

/** The number of each place's component, in the order in which components close, and places as the search left them. */
function searched({ first, others }: Steps): { componentOf: Int32Array; finished: number[]; count: number } {
  const places = first.length - 1;
  const foundAs = new Int32Array(places).fill(-1);
  const lowest = new Int32Array(places);
  const componentOf = new Int32Array(places).fill(-1);
  const step = first.slice();
  const open: number[] = [];
  const road: number[] = [];
  const finished: number[] = [];
  let [found, count] = [0, 0];
  const enter = (place: number): void => {
    foundAs[place] = lowest[place] = found++;
    open.push(place);
    road.push(place);
  };
  const lower = (place: number, to: number): void => {
    lowest[place] = Math.min(placeAt(lowest, place), to);
  };
  for (let root = 0; root < places; root++) {
    if (foundAs[root] === -1) enter(root);
    for (let place = road.at(-1); place !== undefined; place = road.at(-1)) {
      const next = placeAt(step, place);
      if (next < placeAt(first, place + 1)) {
        step[place] = next + 1;
        const other = placeAt(others, next);
        if (foundAs[other] === -1) enter(other);
        else if (componentOf[other] === -1) lower(place, placeAt(foundAs, other));
        continue;
      }
      road.pop();
      finished.push(place);
      const before = road.at(-1);
      if (before !== undefined) lower(before, placeAt(lowest, place));
      if (lowest[place] !== foundAs[place]) continue;
      for (let member = open.pop(); member !== undefined; member = member === place ? undefined : open.pop())
        componentOf[member] = count;
      count++;
    }
  }
  return { componentOf, finished, count };
}
