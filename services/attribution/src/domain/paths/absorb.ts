import { invariant } from '@creditroll/kernel';
import { at, type Chain, placeAt } from './chain.ts';

/**
 * Sweeps until nothing moves. Paths of 1,000 touches, the longest that a report reads, need some 40,000 at most.
 */
const sweepsMax = 1_000_000;

/** Visits of each state, once for each closure that was asked for: `visits[state * closures + closure]`. */
export interface Visits {
  readonly closures: number;
  readonly visits: Float64Array;
}

/**
 * How often journeys come to each state when they end at the closed ones, which then have 0. Many closures are solved
 * together, because reading the chain costs more than reckoning. Solved by Gauss and Seidel from below, forth and back
 * in turns. Every part is positive, so each sweep only adds, rounding included: the sweeps come to rest by themselves,
 * at the answer to the last bits, and no tolerance is chosen. There is no subtraction, so small numbers are as exact as
 * large ones.
 */
export function visitsWithout(
  { states, begun, firstStep, stepFrom, stepPart }: Chain,
  closed: readonly (readonly number[])[],
): Visits {
  const closures = closed.length;
  const visits = new Float64Array(states * closures);
  const closedAt = Array.from({ length: states }, (): number[] => []);
  for (const [closure, members] of closed.entries()) for (const state of members) closedAt[state]?.push(closure);
  const sums = new Float64Array(closures);
  const update = (state: number): boolean => {
    sums.fill(at(begun, state));
    const end = placeAt(firstStep, state + 1);
    for (let step = placeAt(firstStep, state); step < end; step++) {
      const part = at(stepPart, step);
      const from = placeAt(stepFrom, step) * closures;
      for (let closure = 0; closure < closures; closure++)
        sums[closure] = at(sums, closure) + at(visits, from + closure) * part;
    }
    for (const closure of closedAt[state] ?? []) sums[closure] = 0;
    let moved = false;
    const own = state * closures;
    for (let closure = 0; closure < closures; closure++) {
      if (at(sums, closure) <= at(visits, own + closure)) continue;
      visits[own + closure] = at(sums, closure);
      moved = true;
    }
    return moved;
  };
  sweep(states, update);
  return { closures, visits };
}

/** Of each state, what its journeys come to on average: `here` is what those have that end in the state itself. */
export function expected({ states, firstStep, stepFrom, stepPart }: Chain, here: Float64Array): Float64Array {
  const steps = leaving(states, firstStep, stepFrom, stepPart);
  const expectations = new Float64Array(states);
  const update = (state: number): boolean => {
    let expectation = at(here, state);
    for (const { to, part } of steps[state] ?? []) expectation += at(expectations, to) * part;
    if (expectation <= at(expectations, state)) return false;
    expectations[state] = expectation;
    return true;
  };
  sweep(states, update);
  return expectations;
}

function leaving(
  states: number,
  firstStep: Int32Array,
  stepFrom: Int32Array,
  stepPart: Float64Array,
): readonly (readonly { readonly to: number; readonly part: number }[])[] {
  const steps = Array.from({ length: states }, (): { to: number; part: number }[] => []);
  for (let to = 0; to < states; to++) {
    const end = placeAt(firstStep, to + 1);
    for (let step = placeAt(firstStep, to); step < end; step++)
      steps[placeAt(stepFrom, step)]?.push({ to, part: at(stepPart, step) });
  }
  return steps;
}

function sweep(states: number, update: (state: number) => boolean): void {
  for (let sweeps = 0, moved = true; moved; sweeps++) {
    invariant(sweeps < sweepsMax, `the chain did not come to rest in ${sweepsMax} sweeps`);
    moved = false;
    for (let state = 0; state < states; state++) if (update(state)) moved = true;
    if (!moved) return;
    for (let state = states - 1; state >= 0; state--) if (update(state)) moved = true;
  }
}
