import { one, Rational, solved, zero } from './rational.fixture.ts';

export interface WholePath {
  readonly names: readonly string[];
  readonly conversions: number;
  readonly nulls: number;
  readonly value: number;
}

const count = (number: number): Rational => new Rational(BigInt(number));

/** States of a path as the definition has them: tuples of touches in a row, equal ones in a row collapsed. */
function statesOf(names: readonly string[], order: number): string[] {
  const tuples =
    names.length <= order
      ? [names.join('|')]
      : Array.from({ length: names.length - order + 1 }, (_, at) => names.slice(at, at + order).join('|'));
  return tuples.filter((tuple, index) => tuple !== tuples[index - 1]);
}

/**
 * Removal effects by the definition, word for word, in exact fractions: the chain is built and solved anew for every
 * removed name, and what remains is compared with the whole.
 */
export function exactRemovalEffects(
  paths: readonly WholePath[],
  order: number,
): Map<string, { conversions: number; value: number }> {
  const whole = absorbed(paths, order, undefined);
  const names = new Set(paths.flatMap((path) => path.names));
  const effect = (without: Rational, all: Rational): number =>
    all.isZero ? 0 : one.minus(without.over(all)).toNumber();
  return new Map(
    [...names].map((name) => {
      const without = absorbed(paths, order, name);
      return [
        name,
        {
          conversions: effect(without.conversions, whole.conversions),
          value: effect(without.value, whole.value),
        },
      ];
    }),
  );
}

/** The chance that a journey converts, and the value that it has on average, when a name leads nowhere. */
function absorbed(paths: readonly WholePath[], order: number, removed: string | undefined) {
  const counts = new Map<string, Map<string, Rational>>();
  const values = new Map<string, Rational>();
  const add = (from: string, to: string, journeys: number): void => {
    const row = counts.get(from) ?? new Map<string, Rational>();
    counts.set(from, row.set(to, (row.get(to) ?? zero).plus(count(journeys))));
  };
  for (const { names, conversions, nulls, value } of paths) {
    if (conversions + nulls === 0) continue;
    const road = ['START', ...statesOf(names, order)];
    for (const [index, state] of road.entries()) {
      const next = road[index + 1];
      if (next !== undefined) add(state, next, conversions + nulls);
    }
    const end = road.at(-1) ?? '';
    if (conversions > 0) add(end, 'CONV', conversions);
    if (nulls > 0) add(end, 'NULL', nulls);
    values.set(end, (values.get(end) ?? zero).plus(count(value)));
  }
  const states = [...counts.keys()];
  const gone = (state: string): boolean => removed !== undefined && state.split('|').includes(removed);
  const chance = (from: string, to: string): Rational => {
    const row = counts.get(from) ?? new Map<string, Rational>();
    const total = [...row.values()].reduce((sum, part) => sum.plus(part), zero);
    return gone(from) || total.isZero ? zero : (row.get(to) ?? zero).over(total);
  };
  const meanValue = (state: string): Rational => {
    const converted = counts.get(state)?.get('CONV') ?? zero;
    return converted.isZero ? zero : (values.get(state) ?? zero).over(converted);
  };
  const matrix = states.map((from) => states.map((to) => (from === to ? one : zero).minus(chance(from, to))));
  const start = states.indexOf('START');
  const solve = (right: readonly Rational[]): Rational => (start < 0 ? zero : (solved(matrix, right)[start] ?? zero));
  return {
    conversions: solve(states.map((state) => chance(state, 'CONV'))),
    value: solve(states.map((state) => chance(state, 'CONV').times(meanValue(state)))),
  };
}
