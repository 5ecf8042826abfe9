import { ExactSum } from './exact-sum.ts';

/** A state of a chain with the journeys that came through it, as counts. */
export interface State {
  /** The names that make it up, as numbers. */
  readonly names: readonly number[];
  /** Journeys that begin here. */
  begun: number;
  /** Journeys that end here, converted or not, and of these the conversions and their value. */
  ended: number;
  conversions: number;
  value: number;
  /** Journeys that go on, by the state that they go on to. */
  readonly next: Map<number, number>;
}

/** An absorbing chain: where journeys begin, from which state they go on to which, and where they end. */
export interface Chain {
  readonly states: readonly State[];
  readonly names: readonly string[];
  readonly conversions: number;
  readonly value: number;
}

/** All journeys by the same touches. */
class Journeys {
  readonly names: readonly string[];
  readonly conversions = new ExactSum();
  readonly nulls = new ExactSum();
  readonly value = new ExactSum();

  constructor(names: readonly string[]) {
    this.names = names;
  }
}

/** Gathers journeys for a chain. In whatever order they come, the chain is the same to the last bit. */
export class ChainCounts {
  readonly #order: number;
  readonly #byTouches = new Map<string, Journeys>();

  constructor(order: number) {
    this.#order = order;
  }

  add(names: readonly string[], conversions: number, nulls: number, value: number): void {
    const key = JSON.stringify(names);
    const journeys = this.#byTouches.get(key) ?? new Journeys(names);
    this.#byTouches.set(key, journeys);
    journeys.conversions.add(conversions);
    journeys.nulls.add(nulls);
    journeys.value.add(value);
  }

  chain(): Chain {
    const building = new Building(this.#order);
    for (const [, journeys] of [...this.#byTouches].sort(([a], [b]) => (a < b ? -1 : 1))) building.add(journeys);
    return building.chain();
  }
}

/**
 * A chain while journeys are counted into it. A state is `order` touches in a row; a shorter journey is one state of all its
 * touches. Equal states in a row are one, so that a chain has no step from a state to itself.
 */
class Building {
  readonly #states: State[] = [];
  #conversions = 0;
  #value = 0;
  readonly #order: number;
  readonly #names = new Map<string, number>();
  readonly #stateIds = new Map<string, number>();

  constructor(order: number) {
    this.#order = order;
  }

  chain(): Chain {
    const names = [...this.#names.keys()];
    return { states: this.#states, names, conversions: this.#conversions, value: this.#value };
  }

  add(way: Journeys): void {
    const numbers = way.names.map((name) => this.#numberOf(name));
    const [conversions, value] = [way.conversions.rounded, way.value.rounded];
    const journeys = conversions + way.nulls.rounded;
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
