/** Bounds of stretches as a filter of MongoDB's, where its comparisons, which see one kind only, say what the port says. */
import { isBounded } from '../limits.ts';
import type { IndexValue, Stretch } from '../port.ts';
import type { Fields } from './documents.ts';
import { rank, rankOf } from './ranks.ts';
import type { MongoIndex } from './schema.ts';

/** Whether a bound is of the only kind that stands at the path. */
function isOfKind(index: MongoIndex, depth: number, value: IndexValue | undefined): value is IndexValue {
  const [kind, ...others] = index.kinds[depth]?.scalars ?? [];
  return value !== undefined && kind !== undefined && others.length === 0 && rank(value) === rankOf(kind);
}

/** Whether `boundFilter` of this stretch alone is exact. Without `from` it would leave out what has no value, which sorts first. */
export const isBoundByFilter = (index: MongoIndex, { equals, from, below }: Stretch): boolean =>
  !isBounded({ equals, from, below }) ||
  (isOfKind(index, equals.length, from) && (below === undefined || isOfKind(index, equals.length, below)));

/** Nothing that one of the stretches, which have as many equal values each, could hold is left out. */
export function boundFilter(index: MongoIndex, stretches: readonly Stretch[]): Fields {
  const depth = stretches[0]?.equals.length ?? 0;
  const path = index.paths[depth];
  const from = stretches.map((stretch) => stretch.from).filter((value) => isOfKind(index, depth, value));
  if (path === undefined || from.length < stretches.length) return {};
  const below = stretches.map((stretch) => stretch.below).filter((value) => isOfKind(index, depth, value));
  const least = { [path]: { $gte: from.reduce(lesser) } };
  return below.length < stretches.length ? least : { $and: [least, { [path]: { $lt: below.reduce(greater) } }] };
}

const isLess = (a: IndexValue, b: IndexValue): boolean =>
  typeof a === 'string' && typeof b === 'string'
    ? Buffer.compare(Buffer.from(a), Buffer.from(b)) < 0
    : Number(a) < Number(b);
const lesser = (a: IndexValue, b: IndexValue): IndexValue => (isLess(b, a) ? b : a);
const greater = (a: IndexValue, b: IndexValue): IndexValue => (isLess(a, b) ? b : a);
