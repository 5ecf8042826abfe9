/**
 * A page along an index. Two plans:
 * - **bounds**: the paths hold one kind of scalar each, so MongoDB's order is the port's (it differs only where booleans
 *   meet numbers or strings). The page is a stretch of the index between two tuples (`min`, `max`, `hint`).
 * - **computed**: mixed kinds, or elements of an array. The documents of the equal prefix are ranked and sorted by the server.
 */
import type { IndexValue, Query } from '../port.ts';
import { checkQuery } from '../limits.ts';
import { decodeEntry, type Bytes } from '../ordered/key-writer.ts';
import { indexEntries, writer } from '../ordered/layout.ts';
import { afterCursor, cursorEntry, indexRange, keyRange, prefixBytes } from '../ordered/ranges.ts';
import { computedPage } from './computed.ts';
import type { Fields, Stored } from './documents.ts';
import { equalFilter, pageOf, type FoundPage } from './found-page.ts';
import { lowest, maxKey, minKey, rank, rankOf } from './ranks.ts';
import type { MongoCollection, MongoIndex } from './schema.ts';

const emptyPage: FoundPage = { docs: [], next: undefined };

export async function readPage(collection: MongoCollection, name: string, query: Query): Promise<FoundPage> {
  if (name === 'key') return keyPage(collection, query);
  const index = collection.indexes.get(name);
  if (index === undefined) throw new Error(`collection ${collection.layout.name} declares no index ${name}`);
  checkQuery(`${collection.layout.name}.${name}`, index.paths, query);
  const whole = indexRange(index, query);
  const range = afterCursor(query, whole);
  // No entry begins with null, and MongoDB refuses bounds that are empty.
  if (query.equals[0] === null || Buffer.compare(range.from, range.below) >= 0) return emptyPage;
  const after =
    query.cursor === undefined ? undefined : decodeEntry(cursorEntry(query.cursor, whole), index.paths.length);
  if (query.equals.length === index.paths.length) return equalPage(collection, index, query, after?.key);
  const rest = index.kinds.slice(query.equals.length);
  const bounded = rest.every(({ scalars, array }) => scalars.size === 1 && !array);
  return bounded ? boundsPage(collection, index, query, after) : computedPage(collection, index, query, after);
}

const beyond = (query: Query, key: string): { $lt: string } | { $gt: string } =>
  query.order === 'descending' ? { $lt: key } : { $gt: key };
const direction = (query: Query): 1 | -1 => (query.order === 'descending' ? -1 : 1);

async function keyPage({ documents, layout }: MongoCollection, query: Query): Promise<FoundPage> {
  checkQuery(`${layout.name}.key`, [], query);
  const whole = keyRange(layout, query);
  const after =
    query.cursor === undefined ? [] : [{ _id: beyond(query, cursorEntry(query.cursor, whole).subarray(2).toString()) }];
  // Keys are strings; bounds of other kinds lie before all of them.
  const from = typeof query.from === 'string' ? [{ _id: { $gte: query.from } }] : [];
  const below = query.below === undefined ? [] : [{ _id: { $lt: typeof query.below === 'string' ? query.below : '' } }];
  const filter = { $and: [{}, ...after, ...from, ...below] };
  const limit = query.limit + 1;
  const docs = await documents.find(filter, { limit, batchSize: limit + 1, sort: { _id: direction(query) } }).toArray();
  return pageOf(docs, query.limit, (doc) => writer.begin(layout.id).tail(doc._id).end('key'));
}

/** All paths are given, so the rest of the order is the key's; an array's element may be among them. */
async function equalPage(
  { documents }: MongoCollection,
  index: MongoIndex,
  query: Query,
  after: string | undefined,
): Promise<FoundPage> {
  const limit = query.limit + 1;
  const filter = { ...equalFilter(index, query.equals), ...(after === undefined ? {} : { _id: beyond(query, after) }) };
  const docs = await documents.find(filter, { limit, batchSize: limit + 1, sort: { _id: direction(query) } }).toArray();
  const prefix = prefixBytes(index, query.equals).subarray(2);
  return pageOf(docs, query.limit, (doc) => writer.begin(index.id).bytes(prefix).tail(doc._id).end(index.name));
}

type Bound = unknown[];

/** Bounds on a path of one kind: a value of another kind lies before or after all of them. `undefined` when nothing is left. */
function bounds(index: MongoIndex, query: Query): { low: Bound; high: Bound } | undefined {
  const { equals, from, below } = query;
  const [kind] = index.kinds[equals.length]?.scalars ?? [];
  if (kind === undefined) return undefined;
  const first = lowest(kind);
  let low: Bound = equals.length === 0 ? [first] : [...equals];
  if (from !== undefined && from !== null) {
    if (rank(from) > rankOf(kind)) return undefined;
    low = [...equals, rank(from) < rankOf(kind) ? first : from];
  }
  let high: Bound = [...equals];
  if (below !== undefined) {
    if (below === null) return undefined;
    if (rank(below) <= rankOf(kind)) high = [...equals, rank(below) < rankOf(kind) ? first : below];
  }
  // What follows a given bound is excluded with it; what follows only the equal values is included.
  const fill = index.paths.length + 1;
  const rest = high.length === equals.length ? maxKey : minKey;
  return {
    low: [...low, ...Array.from({ length: fill - low.length }, () => minKey)],
    high: [...high, ...Array.from({ length: fill - high.length }, () => rest)],
  };
}

async function boundsPage(
  { documents }: MongoCollection,
  index: MongoIndex,
  query: Query,
  after: { values: IndexValue[]; key: string } | undefined,
): Promise<FoundPage> {
  const stretch = bounds(index, query);
  if (stretch === undefined) return emptyPage;
  const fields = Object.keys(index.spec);
  const tuple = (values: Bound): Fields => Object.fromEntries(fields.map((field, at) => [field, values[at]]));
  const cursor = after && [...after.values, after.key];
  const descending = query.order === 'descending';
  // `max` is exclusive, `min` inclusive: going up, the cursor's document comes once more, unless it is gone.
  const min = tuple(descending || cursor === undefined ? stretch.low : cursor);
  const max = tuple(descending && cursor !== undefined ? cursor : stretch.high);
  const limit = query.limit + (cursor === undefined ? 1 : 2);
  const sort = Object.fromEntries(fields.map((field) => [field, direction(query)]));
  const filter = { [index.paths[0] ?? '']: { $exists: true } };
  const docs = await documents
    .find(filter, { min, max, hint: index.name, limit, batchSize: limit + 1, sort })
    .toArray();
  const fresh = after === undefined ? docs : docs.filter(({ _id }) => _id !== after.key);
  return pageOf(fresh, query.limit, (doc) => soleEntry(index, doc));
}

/** The entry of a document whose index holds no array. */
function soleEntry(index: MongoIndex, doc: Stored): Bytes {
  const entries: Bytes[] = [];
  indexEntries(index, doc, doc._id, entries);
  const [entry] = entries;
  if (entry === undefined) throw new Error(`${index.name}: MongoDB found a document that has no entry`);
  return entry;
}
