import type { Chain } from './chain.ts';
import type { DenseChain } from './dense-chain.ts';
import { SparseChain } from './sparse-chain.ts';
import { Sweeps } from './sweeps.ts';
import type { Worth } from './weights.ts';

export interface Limits {
  /** Names whose removal is swept on one chain; fewer need more chains, more a larger one. */
  readonly namesTogetherMax: number;
  /** What all sweeps over one step take, in additions of a dense chain, which are faster; by measurement. */
  readonly additionsPerStep: number;
  readonly denseStatesMax: number;
}

/** A dense chain of 6,000 states has 288 MB. */
const usual: Limits = { namesTogetherMax: 16, additionsPerStep: 300, denseStatesMax: 6_000 };

/**
 * What all journeys have in the end that come to each name. The names are halved again and again, and with each half goes
 * a chain without the states that have none of its names: what leads to them is led past them, so that whoever comes to a
 * name still comes there (Grassmann, Taksar and Heyman: Regenerative analysis and steady state distributions for Markov
 * chains, 1985). It has no subtraction. Where a chain is dense all such states go, until there are only those of one name.
 * Where it is sparse only those go that leave no more steps than there were, and the rest is swept.
 */
export function worthByName(chain: Chain, limits: Limits = usual): readonly Worth[] {
  const statesOf = chain.names.map((): number[] => []);
  for (const [state, { names }] of chain.states.entries())
    for (const name of new Set(names)) statesOf[name]?.push(state);
  const worths = chain.names.map((): Worth => ({ conversions: 0, value: 0 }));
  const names = [...chain.names.keys()].sort((a, b) => (statesOf[b]?.length ?? 0) - (statesOf[a]?.length ?? 0));
  const marked = (of: readonly number[]): ((state: number) => boolean) => {
    const marks = new Uint8Array(chain.states.length);
    for (const name of of) for (const state of statesOf[name] ?? []) marks[state] = 1;
    return (state) => marks[state] === 1;
  };
  const ofDense = (dense: DenseChain, some: readonly number[]): void => {
    const [name, ...others] = some;
    if (name === undefined) return;
    if (others.length === 0) worths[name] = dense.worth();
    else for (const half of halves(some)) ofDense(dense.keeping(marked(half)), half);
  };
  const ofSparse = (sparse: SparseChain, some: readonly number[]): void => {
    const reduced = sparse.reducedTo(marked(some));
    if (isDense(reduced, some.length, limits)) return ofDense(reduced.dense().keeping(marked(some)), some);
    if (some.length > limits.namesTogetherMax) {
      for (const half of halves(some)) ofSparse(reduced, half);
      return;
    }
    const sweeps = new Sweeps(reduced);
    for (const name of some) worths[name] = sweeps.worth(marked([name]));
  };
  ofSparse(SparseChain.of(chain), names);
  return worths;
}

/** Whether it takes less to take out all states than to sweep over the steps for each name. */
function isDense({ weights: { states }, steps }: SparseChain, names: number, limits: Limits): boolean {
  const count = states.length;
  return count <= limits.denseStatesMax && count ** 3 <= limits.additionsPerStep * steps * names;
}

const halves = (names: readonly number[]): readonly (readonly number[])[] => {
  const middle = Math.ceil(names.length / 2);
  return [names.slice(0, middle), names.slice(middle)];
};
