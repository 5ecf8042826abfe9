import { invariant } from '@creditroll/kernel';
import { type Components, componentsOf } from './components.ts';
import { arranged, type Steps, turned } from './steps.ts';
import { at, placeAt } from './weights.ts';

/** Lots of journeys that are followed at once; what is read of a step then serves all of them. */
export const lots = 4;

/** Rounding that a number is allowed when it counts as at rest, as a part of it. */
const restPart = 2 ** -50;
/** Sweeps after which it is allowed twice as much: as many roundings add up. */
const sweepsPerRestPart = 1_000;
/** Paths of 1,000 touches, the longest that a report reads, need some 40,000 at most. */
const sweepsMax = 1_000_000;

/** What a place takes in a sweep beside its steps, in additions; by measurement. */
const additionsPerPlace = 4;

/** Places where a lot's journeys end, as cells (place × lots + lot) in ascending order. */
interface Closed {
  readonly cells: Int32Array;
  /** What comes to each of them. */
  readonly came: Float64Array;
}

/** What the sweeps of one component go over: its places, and the closed cells among theirs. */
interface Span {
  readonly from: number;
  readonly below: number;
  readonly closedFrom: number;
  readonly closedBelow: number;
}

/**
 * Follows journeys over steps until all have ended. Components come one after the other. Where journeys can come back,
 * the numbers are swept over by Gauss and Seidel, and after each sweep all are scaled so that as much leaves the component
 * as came to it (aggregation of Koury, McAllister and Stewart: Iterative methods for computing stationary distributions of
 * nearly completely decomposable Markov chains, 1984, with one aggregate). Nothing is subtracted, so that nothing cancels.
 * It ends when a sweep moves no number by more than `restPart`: then the numbers are exact for steps whose weights differ
 * by no more than that from the given ones, and are off by as much times the steps that journeys have behind them.
 */
export class Flow {
  readonly #parts: Components;
  readonly #placeOf: Int32Array;
  readonly #leaving: Float64Array;
  /** Steps into each place, with the part that they are of what leaves the other; those from other components first. */
  readonly #into: Steps;
  readonly #insideFirst: Int32Array;
  /** The part of what leaves each place that leaves its component. */
  readonly #exits: Float64Array;
  readonly #own: Float64Array;
  readonly #numbers: Float64Array;
  readonly #out = new Float64Array(lots);
  #additions = 0;

  /** `steps` lead from state to state; `ended` is what ends at each. */
  constructor(steps: Steps, ended: Float64Array) {
    this.#parts = componentsOf(steps);
    const { order, first } = this.#parts;
    this.#placeOf = new Int32Array(order.length);
    for (const [place, state] of order.entries()) this.#placeOf[state] = place;
    const after = arranged(steps, order, this.#placeOf);
    this.#leaving = new Float64Array(order.length);
    this.#exits = new Float64Array(order.length);
    this.#insideFirst = new Int32Array(order.length);
    this.#own = new Float64Array(order.length * lots);
    this.#numbers = new Float64Array(order.length * lots);
    for (let part = 0; part + 1 < first.length; part++) {
      const below = placeAt(first, part + 1);
      for (let place = placeAt(first, part); place < below; place++)
        this.#share(after, place, below, at(ended, placeAt(order, place)));
    }
    this.#into = turned(after);
    for (let part = 0; part + 1 < first.length; part++)
      for (let place = placeAt(first, part); place < placeAt(first, part + 1); place++) {
        let step = placeAt(this.#into.first, place);
        const end = placeAt(this.#into.first, place + 1);
        while (step < end && placeAt(this.#into.others, step) < placeAt(first, part)) step++;
        this.#insideFirst[place] = step;
      }
  }

  /** Additions that the last following took for each lot. */
  get additions(): number {
    return this.#additions;
  }

  cellOf = (state: number, lot: number): number => placeAt(this.#placeOf, state) * lots + lot;
  stateOf = (cell: number): number => placeAt(this.#parts.order, Math.floor(cell / lots));

  /** The cells of numbers of the states; `of[lot]` are those of a lot. */
  cellsOf(of: readonly Float64Array[]): Float64Array {
    const cells = new Float64Array(this.#own.length);
    for (const [lot, numbers] of of.entries())
      for (const [place, state] of this.#parts.order.entries()) cells[place * lots + lot] = at(numbers, state);
    return cells;
  }

  /** What comes to each of the closed cells, which must ascend, when so much begins at each cell. */
  follow(begun: Float64Array, cells: Int32Array): Float64Array {
    const closed: Closed = { cells, came: new Float64Array(cells.length) };
    const { first } = this.#parts;
    this.#additions = 0;
    this.#own.set(begun);
    let closedFrom = 0;
    for (let part = 0; part + 1 < first.length; part++) {
      const below = placeAt(first, part + 1);
      let closedBelow = closedFrom;
      while (closedBelow < cells.length && placeAt(cells, closedBelow) < below * lots) closedBelow++;
      this.#followThrough({ from: placeAt(first, part), below, closedFrom, closedBelow }, closed);
      closedFrom = closedBelow;
    }
    return closed.came;
  }

  /** Of what was followed last: the part of what leaves a state that a lot's journeys are. */
  partOf(state: number, lot: number): number {
    return at(this.#numbers, this.cellOf(state, lot)) / at(this.#leaving, placeAt(this.#placeOf, state));
  }

  #share({ first, others, weights }: Steps, place: number, below: number, ended: number): void {
    let leaving = ended;
    let exits = ended;
    const end = placeAt(first, place + 1);
    for (let step = placeAt(first, place); step < end; step++) {
      leaving += at(weights, step);
      if (placeAt(others, step) >= below) exits += at(weights, step);
    }
    for (let step = placeAt(first, place); step < end; step++) weights[step] = at(weights, step) / leaving;
    this.#leaving[place] = leaving;
    this.#exits[place] = exits / leaving;
  }

  #followThrough(span: Span, closed: Closed): void {
    const { from, below, closedFrom, closedBelow } = span;
    for (let place = from; place < below; place++) this.#addFromOutside(place);
    for (let index = closedFrom; index < closedBelow; index++) {
      const cell = placeAt(closed.cells, index);
      closed.came[index] = at(this.#own, cell);
      this.#own[cell] = 0;
    }
    if (below - from === 1) {
      for (let cell = from * lots; cell < below * lots; cell++) this.#numbers[cell] = at(this.#own, cell);
      return;
    }
    this.#sweepUntilAtRest(span, closed);
    for (let index = closedFrom; index < closedBelow; index++) {
      const cell = placeAt(closed.cells, index);
      closed.came[index] = at(closed.came, index) + this.#cameInside(cell);
    }
  }

  #sweepUntilAtRest(span: Span, closed: Closed): void {
    const { from, below } = span;
    const came = new Float64Array(lots);
    for (let cell = from * lots; cell < below * lots; cell++) {
      const lot = cell % lots;
      came[lot] = at(came, lot) + at(this.#own, cell);
    }
    this.#numbers.fill(0, from * lots, below * lots);
    const scaled = new Set(came.keys());
    const steps = placeAt(this.#into.first, below) - placeAt(this.#insideFirst, from);
    for (let sweeps = 0; ; sweeps++) {
      invariant(sweeps < sweepsMax, `the chain did not come to rest in ${sweepsMax} sweeps`);
      this.#additions += steps + (below - from) * additionsPerPlace;
      if (!this.#sweep(span, closed, restPart * (1 + sweeps / sweepsPerRestPart))) return;
      if (scaled.size > 0) this.#scale(span, came, scaled);
    }
  }

  /** Whether it moved a number. Sums up what leaves the component on the way. */
  #sweep({ from, below, closedFrom, closedBelow }: Span, { cells }: Closed, rest: number): boolean {
    const { others, weights, first } = this.#into;
    const [own, numbers, out] = [this.#own, this.#numbers, this.#out.fill(0)];
    let moved = false;
    let closed = closedFrom;
    for (let place = from; place < below; place++) {
      const cell = place * lots;
      let a = at(own, cell);
      let b = at(own, cell + 1);
      let c = at(own, cell + 2);
      let d = at(own, cell + 3);
      const end = placeAt(first, place + 1);
      for (let step = placeAt(this.#insideFirst, place); step < end; step++) {
        const part = at(weights, step);
        const other = placeAt(others, step) * lots;
        a += part * at(numbers, other);
        b += part * at(numbers, other + 1);
        c += part * at(numbers, other + 2);
        d += part * at(numbers, other + 3);
      }
      for (; closed < closedBelow && placeAt(cells, closed) < cell + lots; closed++) {
        const lot = placeAt(cells, closed) - cell;
        out[lot] = at(out, lot) + (lot === 0 ? a : lot === 1 ? b : lot === 2 ? c : d);
        if (lot === 0) a = 0;
        else if (lot === 1) b = 0;
        else if (lot === 2) c = 0;
        else d = 0;
      }
      moved ||=
        Math.abs(a - at(numbers, cell)) > rest * a ||
        Math.abs(b - at(numbers, cell + 1)) > rest * b ||
        Math.abs(c - at(numbers, cell + 2)) > rest * c ||
        Math.abs(d - at(numbers, cell + 3)) > rest * d;
      numbers[cell] = a;
      numbers[cell + 1] = b;
      numbers[cell + 2] = c;
      numbers[cell + 3] = d;
      const exit = at(this.#exits, place);
      out[0] = at(out, 0) + exit * a;
      out[1] = at(out, 1) + exit * b;
      out[2] = at(out, 2) + exit * c;
      out[3] = at(out, 3) + exit * d;
    }
    return moved;
  }

  /** Scales lots so that as much leaves as came, until they are as near as such long sums can tell. */
  #scale({ from, below }: Span, came: Float64Array, scaled: Set<number>): void {
    const nearest = (below - from + 2) * 2 ** -52;
    const factors = new Float64Array(lots).fill(1);
    for (const lot of scaled) {
      const out = at(this.#out, lot);
      // In the first sweeps nothing may have come as far as that.
      if (out === 0) continue;
      factors[lot] = at(came, lot) / out;
      if (Math.abs(at(factors, lot) - 1) <= nearest) scaled.delete(lot);
    }
    const numbers = this.#numbers;
    const [a, b, c, d] = [at(factors, 0), at(factors, 1), at(factors, 2), at(factors, 3)];
    for (let cell = from * lots; cell < below * lots; cell += lots) {
      numbers[cell] = at(numbers, cell) * a;
      numbers[cell + 1] = at(numbers, cell + 1) * b;
      numbers[cell + 2] = at(numbers, cell + 2) * c;
      numbers[cell + 3] = at(numbers, cell + 3) * d;
    }
  }

  /** Adds what comes to a place from other components to what begins there. */
  #addFromOutside(place: number): void {
    const { first, others, weights } = this.#into;
    const end = placeAt(this.#insideFirst, place);
    for (let step = placeAt(first, place); step < end; step++) {
      const part = at(weights, step);
      const other = placeAt(others, step) * lots;
      for (let lot = 0; lot < lots; lot++) {
        const cell = place * lots + lot;
        this.#own[cell] = at(this.#own, cell) + part * at(this.#numbers, other + lot);
      }
    }
  }

  #cameInside(cell: number): number {
    const { first, others, weights } = this.#into;
    const place = Math.floor(cell / lots);
    const lot = cell % lots;
    let sum = 0;
    for (let step = placeAt(this.#insideFirst, place); step < placeAt(first, place + 1); step++)
      sum += at(weights, step) * at(this.#numbers, placeAt(others, step) * lots + lot);
    return sum;
  }
}
