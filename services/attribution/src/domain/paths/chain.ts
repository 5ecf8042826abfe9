/**
 * An absorbing chain of states, as counts: where journeys begin, from which state they go on to which, and where they
 * end with a conversion. What is not counted on leaving a state ends without one.
 */
export interface Chain {
  readonly states: number;
  /** Journeys that begin in each state. */
  readonly begun: Float64Array;
  /** Of those that leave a state, the parts that convert, and the value that they then have. */
  readonly converts: Float64Array;
  readonly worth: Float64Array;
  /** Steps, by the state that they lead to: those of state `s` are `firstStep[s]` to below `firstStep[s + 1]`. */
  readonly firstStep: Int32Array;
  readonly stepFrom: Int32Array;
  /** Part of those that leave `stepFrom` which take the step. */
  readonly stepPart: Float64Array;
  /** The names that make each state up, as numbers. */
  readonly namesOf: readonly (readonly number[])[];
  readonly names: readonly string[];
  readonly conversions: number;
  readonly value: number;
}

interface State {
  readonly names: readonly number[];
  begun: number;
  ended: number;
  conversions: number;
  value: number;
  readonly next: Map<number, number>;
}

/**
 * Counts journeys into a chain. A state is `order` touches in a row; a shorter journey is one state of all its touches.
 * Equal states in a row are one, so that a chain has no step from a state to itself.
 */
export class ChainCounts {
  readonly #order: number;
  readonly #names = new Map<string, number>();
  readonly #stateIds = new Map<string, number>();
  readonly #states: State[] = [];
  #conversions = 0;
  #value = 0;

  constructor(order: number) {
    this.#order = order;
  }

  add(names: readonly string[], conversions: number, nulls: number, value: number): void {
    const numbers = names.map((name) => this.#numberOf(name));
    const journeys = conversions + nulls;
    if (journeys === 0) return;
    this.#conversions += conversions;
    this.#value += value;
    let before: State | undefined;
    for (let at = 0; at === 0 || at + this.#order <= numbers.length; at++) {
      const id = this.#stateOf(numbers.slice(at, at + this.#order));
      const state = this.#states[id];
      if (!state || state === before) continue;
      if (before) before.next.set(id, (before.next.get(id) ?? 0) + journeys);
      else state.begun += journeys;
      before = state;
    }
    if (!before) return;
    before.ended += journeys;
    before.conversions += conversions;
    before.value += value;
  }

  chain(): Chain {
    const states = this.#states.length;
    const left = Float64Array.from(this.#states, ({ ended, next }) => {
      let sum = ended;
      for (const count of next.values()) sum += count;
      return sum;
    });
    const firstStep = new Int32Array(states + 1);
    for (const { next } of this.#states)
      for (const to of next.keys()) firstStep[to + 1] = placeAt(firstStep, to + 1) + 1;
    for (let to = 0; to < states; to++) firstStep[to + 1] = placeAt(firstStep, to + 1) + placeAt(firstStep, to);
    const place = firstStep.slice();
    const stepFrom = new Int32Array(placeAt(firstStep, states));
    const stepPart = new Float64Array(stepFrom.length);
    for (const [from, { next }] of this.#states.entries()) {
      for (const [to, count] of next) {
        const index = placeAt(place, to);
        place[to] = index + 1;
        stepFrom[index] = from;
        stepPart[index] = count / at(left, from);
      }
    }
    return {
      states,
      begun: Float64Array.from(this.#states, ({ begun }) => begun),
      converts: Float64Array.from(this.#states, ({ conversions }, state) => conversions / at(left, state)),
      worth: Float64Array.from(this.#states, ({ value }, state) => value / at(left, state)),
      firstStep,
      stepFrom,
      stepPart,
      namesOf: this.#states.map((state) => state.names),
      names: [...this.#names.keys()],
      conversions: this.#conversions,
      value: this.#value,
    };
  }

  #numberOf(name: string): number {
    const known = this.#names.get(name);
    if (known !== undefined) return known;
    this.#names.set(name, this.#names.size);
    return this.#names.size - 1;
  }

  #stateOf(names: readonly number[]): number {
    const key = names.join();
    const known = this.#stateIds.get(key);
    if (known !== undefined) return known;
    this.#stateIds.set(key, this.#states.length);
    return this.#states.push({ names, begun: 0, ended: 0, conversions: 0, value: 0, next: new Map() }) - 1;
  }
}

/** A typed array's number; there is one at every index that a chain has. One function for each kind runs faster. */
export const at = (numbers: Float64Array, index: number): number => numbers[index] ?? 0;
export const placeAt = (numbers: Int32Array, index: number): number => numbers[index] ?? 0;
