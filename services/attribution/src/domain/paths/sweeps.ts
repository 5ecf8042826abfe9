import { invariant } from '@creditroll/kernel';
import type { SparseChain } from './sparse-chain.ts';
import { type Steps, stepsBothWays, weighted } from './steps.ts';
import { at, type Weights, type Worth } from './weights.ts';

/**
 * Sweeps until nothing moves. Paths of 1,000 touches, the longest that a report reads, need some 40,000 at most.
 */
const sweepsMax = 1_000_000;

/**
 * A chain solved by Gauss and Seidel from below, forth and back in turns. Every part is positive, so each sweep only
 * adds, rounding included: the sweeps come to rest by themselves, at the answer to the last bits, and no tolerance is
 * chosen. There is no subtraction, so small numbers are as exact as large ones.
 */
export class Sweeps {
  readonly #weights: Weights;
  /** What leaves each place. */
  readonly #leaving: Float64Array;
  readonly #before: Steps;
  /** What those have in the end who are at a place. */
  readonly #conversions: Float64Array;
  readonly #value: Float64Array;

  constructor({ weights, next }: SparseChain) {
    const { after, before } = stepsBothWays(next);
    this.#weights = weights;
    this.#before = before;
    this.#leaving = Float64Array.from(next, (steps, place) => {
      let left = at(weights.ended, place);
      for (const weight of steps.values()) left += weight;
      return left;
    });
    const none = new Uint8Array(next.length);
    this.#conversions = this.#atRest(after, weights.conversions, none);
    this.#value = this.#atRest(after, weights.value, none);
  }

  /**
   * What all who come to one of the states have in the end. They are counted where they come first, by letting nobody go
   * on from there. Adding that up instead of comparing two totals keeps the last digits of a small effect.
   */
  worth(isOne: (state: number) => boolean): Worth {
    const closed = Uint8Array.from(this.#weights.states, (state) => (isOne(state) ? 1 : 0));
    const { begun } = this.#weights;
    const goOn = this.#atRest(this.#before, begun, closed);
    let conversions = 0;
    let value = 0;
    for (const [place, one] of closed.entries()) {
      if (one === 0) continue;
      const came = weighted(this.#before, place, begun, goOn);
      conversions += came * at(this.#conversions, place);
      value += came * at(this.#value, place);
    }
    return { conversions, value };
  }

  /** Numbers of which each, times what leaves its place, is the place's own and the weighted sum; 0 at closed places. */
  #atRest(steps: Steps, own: Float64Array, closed: Uint8Array): Float64Array {
    const numbers = new Float64Array(own.length);
    const leaving = this.#leaving;
    const update = (place: number): boolean => {
      if (closed[place] === 1) return false;
      const number = weighted(steps, place, own, numbers) / at(leaving, place);
      if (number <= at(numbers, place)) return false;
      numbers[place] = number;
      return true;
    };
    for (let sweeps = 0, moved = true; moved; sweeps++) {
      invariant(sweeps < sweepsMax, `the chain did not come to rest in ${sweepsMax} sweeps`);
      moved = false;
      for (let place = 0; place < own.length; place++) if (update(place)) moved = true;
      for (let place = own.length - 1; place >= 0; place--) if (update(place)) moved = true;
    }
    return numbers;
  }
}
