import { expected, type Visits, visitsWithout } from './absorb.ts';
import { at, type Chain, ChainCounts, placeAt } from './chain.ts';
import { byCredit, type NameCredit, type PathReport, type ReportSettings } from './path.ts';

/**
 * Credit by removal effect (Anderl, Becker, von Wangenheim and Schumann: Mapping the customer journey, 2016): the part
 * of the conversions that would be lost if everybody who came to a name ended there. Exact: the chain is solved, not
 * sampled.
 */
export function markov({ order }: ReportSettings): PathReport {
  const counts = new ChainCounts(order);
  return {
    add: ({ names, conversions, nulls, value }) => counts.add(names, conversions, nulls, value),
    credits: () => creditsOf(counts.chain()),
  };
}

/** Names whose removal is reckoned together. */
const namesTogether = 32;

interface Effect {
  readonly conversions: number;
  readonly value: number;
}

function effectsOf(chain: Chain): Effect[] {
  const conversionsFrom = expected(chain, chain.converts);
  const valueFrom = expected(chain, chain.worth);
  const statesOf = statesByName(chain);
  const effects: Effect[] = [];
  for (let first = 0; first < statesOf.length; first += namesTogether) {
    const closed = statesOf.slice(first, first + namesTogether);
    const without = visitsWithout(chain, closed);
    for (const [closure, states] of closed.entries()) {
      // Who comes to a closed state for the first time would have gone on from there. Adding that up instead of
      // comparing two totals keeps the last digits of a small effect.
      let conversions = 0;
      let value = 0;
      for (const state of states) {
        const came = arrivals(chain, without, state, closure);
        conversions += came * at(conversionsFrom, state);
        value += came * at(valueFrom, state);
      }
      effects.push({ conversions: part(conversions, chain.conversions), value: part(value, chain.value) });
    }
  }
  return effects;
}

function creditsOf(chain: Chain): NameCredit[] {
  const effects = effectsOf(chain);
  const sum = effects.reduce(
    (total, effect) => ({ conversions: total.conversions + effect.conversions, value: total.value + effect.value }),
    { conversions: 0, value: 0 },
  );
  return chain.names
    .map((name, index): NameCredit => {
      const removalEffect = effects[index] ?? { conversions: 0, value: 0 };
      return {
        name,
        conversions: part(removalEffect.conversions, sum.conversions) * chain.conversions,
        value: part(removalEffect.value, sum.value) * chain.value,
        removalEffect,
      };
    })
    .sort(byCredit);
}

const part = (of: number, whole: number): number => (whole === 0 ? 0 : of / whole);

/** Journeys that come to a closed state. */
function arrivals(
  { begun, firstStep, stepFrom, stepPart }: Chain,
  { closures, visits }: Visits,
  state: number,
  closure: number,
): number {
  let came = at(begun, state);
  const end = placeAt(firstStep, state + 1);
  for (let step = placeAt(firstStep, state); step < end; step++)
    came += at(visits, placeAt(stepFrom, step) * closures + closure) * at(stepPart, step);
  return came;
}

function statesByName({ names, namesOf }: Chain): readonly (readonly number[])[] {
  const states = names.map((): number[] => []);
  for (const [state, members] of namesOf.entries()) for (const name of new Set(members)) states[name]?.push(state);
  return states;
}
