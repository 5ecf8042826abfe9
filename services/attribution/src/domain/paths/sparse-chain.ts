import type { Chain } from './chain.ts';
import { DenseChain } from './dense-chain.ts';
import { at, endThrough, placeAt, type Weights, weightsAt } from './weights.ts';

/** A chain whose states lead to few others each. */
export class SparseChain {
  readonly weights: Weights;
  /** Weights of the steps from each place, by the place that they lead to; none leads to itself. */
  readonly next: readonly ReadonlyMap<number, number>[];

  constructor(weights: Weights, next: readonly ReadonlyMap<number, number>[]) {
    this.weights = weights;
    this.next = next;
  }

  static of({ states }: Chain): SparseChain {
    const weights = {
      states: Int32Array.from(states.keys()),
      begun: Float64Array.from(states, ({ begun }) => begun),
      ended: Float64Array.from(states, ({ ended }) => ended),
      conversions: Float64Array.from(states, ({ conversions }) => conversions),
      value: Float64Array.from(states, ({ value }) => value),
    };
    return new SparseChain(
      weights,
      states.map(({ next }) => next),
    );
  }

  get steps(): number {
    return this.next.reduce((sum, { size }) => sum + size, 0);
  }

  /**
   * The same journeys, without those states which need not be kept and whose going leaves no more steps than there were.
   * What goes first makes others easy.
   */
  reducedTo(isKept: (state: number) => boolean): SparseChain {
    const waiting: number[] = [];
    const mayGo = new Uint8Array(this.next.length);
    for (const [place, state] of this.weights.states.entries()) {
      if (isKept(state)) continue;
      mayGo[place] = 1;
      waiting.push(place);
    }
    if (waiting.length === 0) return this;
    const reduction = new Reduction(this);
    const gone = new Uint8Array(this.next.length);
    for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
      if (mayGo[place] === 0 || !reduction.isEasy(place)) continue;
      mayGo[place] = 0;
      gone[place] = 1;
      for (const neighbour of reduction.takeOut(place)) if (mayGo[neighbour] === 1) waiting.push(neighbour);
    }
    return reduction.without(gone);
  }

  dense(): DenseChain {
    const width = this.next.length;
    const steps = new Float64Array(width * width);
    for (const [from, row] of this.next.entries()) for (const [to, weight] of row) steps[from * width + to] = weight;
    return new DenseChain(this.weights, steps);
  }
}

/** A chain while states are taken out of it. */
class Reduction {
  readonly #weights: Weights;
  readonly #next: readonly Map<number, number>[];
  readonly #before: readonly Set<number>[];

  constructor({ weights, next }: SparseChain) {
    this.#weights = weightsAt(weights, [...next.keys()]);
    this.#next = next.map((steps) => new Map(steps));
    this.#before = next.map(() => new Set());
    for (const [from, steps] of next.entries()) for (const to of steps.keys()) this.#before[to]?.add(from);
  }

  isEasy(place: number): boolean {
    const [come, go] = [this.#before[place]?.size ?? 0, this.#next[place]?.size ?? 0];
    return come * go <= come + go;
  }

  /** Leads everything past a state. Answers the states before and after it. */
  takeOut(gone: number): Iterable<number> {
    const [steps, before] = [this.#next[gone] ?? new Map<number, number>(), this.#before[gone] ?? new Set<number>()];
    const { begun, ended } = this.#weights;
    let left = at(ended, gone);
    for (const weight of steps.values()) left += weight;
    const came = at(begun, gone) / left;
    for (const [to, weight] of steps) {
      begun[to] = at(begun, to) + came * weight;
      this.#before[to]?.delete(gone);
    }
    for (const from of before) {
      const row = this.#next[from];
      if (!row) continue;
      const part = (row.get(gone) ?? 0) / left;
      row.delete(gone);
      endThrough(this.#weights, from, gone, part);
      for (const [to, weight] of steps) {
        if (to === from) continue;
        row.set(to, (row.get(to) ?? 0) + part * weight);
        this.#before[to]?.add(from);
      }
    }
    return [...before, ...steps.keys()];
  }

  without(gone: Uint8Array): SparseChain {
    const places: number[] = [];
    const placeNow = new Int32Array(gone.length);
    for (const [place, is] of gone.entries()) if (is === 0) placeNow[place] = places.push(place) - 1;
    const next = places.map((place) => {
      const moved = new Map<number, number>();
      for (const [to, weight] of this.#next[place] ?? []) moved.set(placeAt(placeNow, to), weight);
      return moved;
    });
    return new SparseChain(weightsAt(this.#weights, places), next);
  }
}
