/**
 * Order that MongoDB's indexes do not have: kinds that are mixed on a path, and the elements of an array one by one.
 * The equal prefix is found by the index; its documents are ranked, sorted and cut by the server.
 */
import type { PipelineStage } from 'mongoose';
import type { IndexValue, Query, Stretch } from '../port.ts';
import { prefixBytes } from '../ordered/ranges.ts';
import { writer } from '../ordered/layout.ts';
import type { Fields, Stored } from './documents.ts';
import { equalFilter, pageOf, type FoundPage } from './found-page.ts';
import { boundFilter, isBoundByFilter } from './bound-filter.ts';
import { rank, rankExpression } from './ranks.ts';
import type { MongoCollection, MongoIndex } from './schema.ts';

type Stages = Exclude<PipelineStage, PipelineStage.Merge | PipelineStage.Out>[];

/** Where the pipeline keeps what it sorts by; taken away before a document is answered. */
const scratch = '%order';

interface SortPath {
  readonly rank: string;
  readonly value: string;
}

/** One entry of the index for each document or element of a stretch, with rank and value of each path after the equal ones. */
function entryStages(index: MongoIndex, { equals, from, below }: Stretch): { stages: Stages; sorted: SortPath[] } {
  const last = index.paths.at(-1) ?? '';
  const sources = index.paths.map((path) => (path === last ? `$${scratch}.last` : `$${path}`)).slice(equals.length);
  const sorted = sources.map((_, at) => ({ rank: `${scratch}.rank${at}`, value: `${scratch}.value${at}` }));
  const ranked = Object.fromEntries(
    sources.flatMap((source, at) => [
      [`rank${at}`, rankExpression(source)],
      // A missing field and null are one value.
      [`value${at}`, { $ifNull: [source, null] }],
    ]),
  );
  const elements = { $cond: [{ $isArray: `$${last}` }, { $setUnion: [`$${last}`, []] }, [`$${last}`]] };
  const stages: Stages = [
    { $match: equalFilter(index, equals) },
    { $set: { [scratch]: { last: elements } } },
    { $unwind: `$${scratch}.last` },
    { $set: { [scratch]: ranked } },
  ];
  const [first] = sorted;
  // No entry begins with null.
  if (equals.length === 0 && first !== undefined) stages.push({ $match: { [first.rank]: { $gt: 0 } } });
  if (first !== undefined && from !== undefined) stages.push({ $match: bound(first, from, '$gte') });
  if (first !== undefined && below !== undefined) stages.push({ $match: bound(first, below, '$lt') });
  return { stages, sorted };
}

/** Everything at or after, or before, a value of the first path after the equal ones. */
const bound = (path: SortPath, value: IndexValue, side: '$gte' | '$lt'): Fields => ({
  $or: [
    { [path.rank]: { [side === '$gte' ? '$gt' : '$lt']: rank(value) } },
    // Values of one rank compare as MongoDB does; null has no values to compare.
    ...(value === null
      ? side === '$gte'
        ? [{ [path.rank]: 0 }]
        : []
      : [{ [path.rank]: rank(value), [path.value]: { [side]: value } }]),
  ],
});

/** Everything beyond an entry: equal in the first paths and beyond in the next, for each of them, the key last. */
function beyondEntry(
  sorted: readonly SortPath[],
  values: readonly IndexValue[],
  key: string,
  beyond: '$gt' | '$lt',
): Fields {
  const clauses: Fields[] = [];
  const same: Fields = {};
  sorted.forEach((path, at) => {
    const value = values[at] ?? null;
    clauses.push({ ...same, [path.rank]: { [beyond]: rank(value) } });
    if (value !== null) clauses.push({ ...same, [path.rank]: rank(value), [path.value]: { [beyond]: value } });
    same[path.rank] = rank(value);
    same[path.value] = value;
  });
  return { $or: [...clauses, { ...same, _id: { [beyond]: key } }] };
}

export async function computedPage(
  { documents }: MongoCollection,
  index: MongoIndex,
  query: Query,
  after: { values: IndexValue[]; key: string } | undefined,
): Promise<FoundPage> {
  const { equals, limit } = query;
  const { stages, sorted } = entryStages(index, query);
  const descending = query.order === 'descending';
  if (after !== undefined) {
    stages.push({
      $match: beyondEntry(sorted, after.values.slice(equals.length), after.key, descending ? '$lt' : '$gt'),
    });
  }
  const paths = [...sorted.flatMap((path) => [path.rank, path.value]), '_id'];
  const sort = Object.fromEntries(paths.map((path): [string, 1 | -1] => [path, descending ? -1 : 1]));
  stages.push({ $sort: sort }, { $limit: limit + 1 });
  const docs = await documents
    .aggregate<Stored>(stages, { allowDiskUse: true, cursor: { batchSize: limit + 2 } })
    .toArray();

  const prefix = prefixBytes(index, equals).subarray(2);
  const values = new Map(docs.map((doc) => [doc, takeValues(doc, sorted.length)]));
  return pageOf(docs, limit, (doc) => {
    writer.begin(index.id).bytes(prefix);
    for (const value of values.get(doc) ?? []) writer.value(value, index.name);
    return writer.tail(doc._id).end(index.name);
  });
}

const isValue = (value: unknown): value is IndexValue =>
  value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** The values of the entry, which are taken off the document. */
function takeValues(doc: Stored, count: number): IndexValue[] {
  const order = doc[scratch];
  delete doc[scratch];
  return Array.from({ length: count }, (_, at) => {
    const value: unknown = typeof order === 'object' && order !== null ? Reflect.get(order, `value${at}`) : null;
    return isValue(value) ? value : null;
  });
}

/** The first documents of a stretch, as stages; for several stretches in one round trip. */
export function stretchStages(index: MongoIndex, stretch: Stretch, limit: number): Stages {
  const rest = index.paths.slice(stretch.equals.length);
  const kinds = index.kinds.slice(stretch.equals.length);
  if (kinds.every(({ scalars, array }) => scalars.size === 1 && !array) && isBoundByFilter(index, stretch)) {
    const sort = Object.fromEntries([...rest, '_id'].map((path): [string, 1] => [path, 1]));
    const match = { $and: [equalFilter(index, stretch.equals), boundFilter(index, [stretch])] };
    return [{ $match: match }, { $sort: sort }, { $limit: limit }];
  }
  const { stages, sorted } = entryStages(index, stretch);
  const sort = Object.fromEntries(
    [...sorted.flatMap((path) => [path.rank, path.value]), '_id'].map((path): [string, 1] => [path, 1]),
  );
  return [...stages, { $sort: sort }, { $limit: limit }, { $unset: scratch }];
}
