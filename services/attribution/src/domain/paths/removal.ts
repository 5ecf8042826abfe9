import type { Chain } from './chain.ts';
import { DenseChain } from './dense-chain.ts';
import { Flow, lots } from './flow.ts';
import { stepsFrom, turned } from './steps.ts';
import type { Worth } from './weights.ts';

/** A dense chain of 6,000 states has 288 MB. */
const denseStatesMax = 6_000;
/** What elimination takes, as a part of states³, in additions of a sweep; by measurement. */
const eliminationPart = 0.7;

/**
 * Elimination takes the same time whatever the steps are, and is made for few states that nearly all lead to each other.
 * Sweeps take as long as there are steps and as journeys are long.
 */
export type Solver = 'elimination' | 'sweeps';

/**
 * What all journeys have in the end that come to each name, counted where they come to it first, by letting nobody go on
 * from there. Adding that up instead of comparing two totals keeps the last digits of a small effect.
 */
export function worthByName(chain: Chain, solver?: Solver): readonly Worth[] {
  const statesOf = chain.names.map((): number[] => []);
  for (const [state, { names }] of chain.states.entries())
    for (const name of new Set(names)) statesOf[name]?.push(state);
  if (solver === 'elimination' || (solver === undefined && isDense(chain))) return byElimination(chain, statesOf);
  const swept = new Swept(chain, statesOf);
  return (solver ?? swept.faster) === 'sweeps' ? swept.worths() : byElimination(chain, statesOf);
}

/** Where a single sweep for each name takes longer than elimination, there is nothing to find out by sweeping. */
function isDense({ states, names }: Chain): boolean {
  const steps = states.reduce((sum, { next }) => sum + next.size, 0);
  return eliminationTakes(states.length) <= steps * names.length;
}

/** In additions of a sweep; without end for a chain that is too large. */
const eliminationTakes = (states: number): number =>
  states <= denseStatesMax ? eliminationPart * states ** 3 : Number.POSITIVE_INFINITY;

class Swept {
  readonly #chain: Chain;
  readonly #statesOf: readonly (readonly number[])[];
  readonly #back: Flow;
  readonly #forth: Flow;

  constructor(chain: Chain, statesOf: readonly (readonly number[])[]) {
    const { states } = chain;
    const steps = stepsFrom(states.map(({ next }) => next));
    const numbers = (of: 'begun' | 'ended' | 'conversions' | 'value') => Float64Array.from(states, (one) => one[of]);
    this.#chain = chain;
    this.#statesOf = statesOf;
    this.#forth = new Flow(steps, numbers('ended'));
    // Back from the conversions to the state: how many journeys of those that leave it, and with what value.
    this.#back = new Flow(turned(steps), numbers('begun'));
    this.#back.follow(this.#back.cellsOf([numbers('conversions'), numbers('value')]), new Int32Array(0));
  }

  /** By what the way back took, which has the same components and comes to rest as fast as the ways forth do. */
  get faster(): Solver {
    const { states, names } = this.#chain;
    return eliminationTakes(states.length) <= this.#back.additions * names.length ? 'elimination' : 'sweeps';
  }

  worths(): readonly Worth[] {
    const begun = Float64Array.from(this.#chain.states, (state) => state.begun);
    const begunInLots = this.#forth.cellsOf(Array.from({ length: lots }, () => begun));
    const worths = this.#statesOf.map((): Worth => ({ conversions: 0, value: 0 }));
    // Names of as many states are at rest after as many sweeps.
    const names = byStates(this.#statesOf);
    for (let first = 0; first < names.length; first += lots) {
      const some = names.slice(first, first + lots);
      const cells = Int32Array.from(
        some.flatMap((name, lot) => (this.#statesOf[name] ?? []).map((state) => this.#forth.cellOf(state, lot))),
      ).sort();
      const came = this.#forth.follow(begunInLots, cells);
      for (const [index, cell] of cells.entries()) this.#add(worths, some[cell % lots], cell, came[index] ?? 0);
    }
    return worths;
  }

  #add(worths: Worth[], name: number | undefined, cell: number, came: number): void {
    const worth = name === undefined ? undefined : worths[name];
    if (!worth || name === undefined) return;
    const state = this.#forth.stateOf(cell);
    worths[name] = {
      conversions: worth.conversions + came * this.#back.partOf(state, 0),
      value: worth.value + came * this.#back.partOf(state, 1),
    };
  }
}

/**
 * The names are halved again and again, and with each half goes a chain without the states that have none of its names:
 * what leads to them is led past them, so that whoever comes to a name still comes there (Grassmann, Taksar and Heyman:
 * Regenerative analysis and steady state distributions for Markov chains, 1985), until there are only the states of one
 * name. It has no subtraction.
 */
function byElimination(chain: Chain, statesOf: readonly (readonly number[])[]): readonly Worth[] {
  const worths = statesOf.map((): Worth => ({ conversions: 0, value: 0 }));
  const keepingStatesOf = (dense: DenseChain, names: readonly number[]): DenseChain => {
    const marks = new Uint8Array(chain.states.length);
    for (const name of names) for (const state of statesOf[name] ?? []) marks[state] = 1;
    return dense.keeping((state) => marks[state] === 1);
  };
  const solve = (dense: DenseChain, names: readonly number[]): void => {
    const [name, ...others] = names;
    if (name === undefined) return;
    if (others.length === 0) worths[name] = dense.worth();
    else for (const half of halves(names)) solve(keepingStatesOf(dense, half), half);
  };
  solve(DenseChain.of(chain), byStates(statesOf));
  return worths;
}

const halves = (names: readonly number[]): readonly (readonly number[])[] => {
  const middle = Math.ceil(names.length / 2);
  return [names.slice(0, middle), names.slice(middle)];
};

/** Names, that of most states first. */
const byStates = (statesOf: readonly (readonly number[])[]): readonly number[] =>
  [...statesOf.keys()].sort((a, b) => (statesOf[b]?.length ?? 0) - (statesOf[a]?.length ?? 0));
