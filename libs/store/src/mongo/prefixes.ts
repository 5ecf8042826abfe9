/**
 * Many prefixes in one round trip: everything that the prefixes hold, grouped and cut here, as long as that is not much
 * more than was asked for; else each prefix is sorted and cut by the server, many to an aggregation.
 */
import { type Prefix, prefixId, type Stretch, stretchOf } from '../port.ts';
import { checkPrefix } from '../limits.ts';
import { valuesEnd, type Bytes } from '../ordered/key-writer.ts';
import { indexEntries } from '../ordered/layout.ts';
import { indexRange, prefixBytes } from '../ordered/ranges.ts';
import { boundFilter } from './bound-filter.ts';
import { stretchStages } from './computed.ts';
import { decodeDocument, type Fields, type Stored } from './documents.ts';
import type { MongoCollection, MongoIndex } from './schema.ts';

/** Documents that may be read beyond those asked for before the server is asked to cut. */
const spareDocumentsMax = 1_000;
const fetchedDocumentsMax = 20_000;
const prefixesPerAggregationMax = 100;

/**
 * The documents of all stretches: `$in` on each path, and the widest bounds. Combinations that nobody asked for, and what
 * only the bounds of others hold, fall out when grouping.
 */
function everythingOf(index: MongoIndex, stretches: readonly Stretch[]): Fields {
  const depths = new Set(stretches.map(({ equals }) => equals.length));
  const branches = [...depths].map((depth) => {
    const group = stretches.filter(({ equals }) => equals.length === depth);
    const paths = index.paths.slice(0, depth);
    const among = paths.map((path, at) => ({
      [path]: { $in: [...new Set(group.map(({ equals }) => equals[at] ?? null))] },
    }));
    return { $and: [...among, boundFilter(index, group)] };
  });
  return { [index.paths[0] ?? '']: { $exists: true }, $or: branches };
}

/** Groups documents under the prefixes of their entries, each group in the order of the index. */
class Groups {
  readonly #index: MongoIndex;
  readonly #depths: readonly number[];
  /** By the bytes of the prefix, as text. */
  readonly #groups = new Map<string, { readonly entry: Bytes; readonly doc: Fields }[]>();

  constructor(index: MongoIndex, stretches: readonly Stretch[]) {
    this.#index = index;
    this.#depths = [...new Set(stretches.map(({ equals }) => equals.length))];
    for (const { equals } of stretches) this.#groups.set(this.#name(prefixBytes(index, equals)), []);
  }

  add(docs: readonly Stored[]): void {
    for (const stored of docs) {
      const doc = decodeDocument(stored);
      const entries: Bytes[] = [];
      indexEntries(this.#index, doc, stored._id, entries);
      for (const entry of entries) {
        for (const depth of this.#depths) {
          this.#groups.get(this.#name(entry.subarray(0, valuesEnd(entry, depth))))?.push({ entry, doc });
        }
      }
    }
  }

  take(stretch: Stretch, limit: number): Fields[] {
    const { prefix, from, below } = indexRange(this.#index, stretch);
    const group = this.#groups.get(this.#name(prefix)) ?? [];
    const sorted = group
      .filter(({ entry }) => Buffer.compare(entry, from) >= 0 && Buffer.compare(entry, below) < 0)
      .sort((a, b) => Buffer.compare(a.entry, b.entry));
    // Two aggregations may answer one document, and an entry counts once.
    const distinct = sorted.filter(({ entry }, at) => sorted[at - 1]?.entry.equals(entry) !== true);
    return distinct.slice(0, limit).map(({ doc }) => doc);
  }

  #name(bytes: Bytes): string {
    return bytes.toString('latin1');
  }
}

async function eachCut(
  collection: MongoCollection,
  index: MongoIndex,
  stretches: readonly Stretch[],
  limit: number,
): Promise<Stored[]> {
  const found: Stored[] = [];
  for (let at = 0; at < stretches.length; at += prefixesPerAggregationMax) {
    const [first = { equals: [] }, ...others] = stretches.slice(at, at + prefixesPerAggregationMax);
    const unions = others.map((stretch) => ({
      $unionWith: { coll: collection.layout.name, pipeline: stretchStages(index, stretch, limit) },
    }));
    const stages = [...stretchStages(index, first, limit), ...unions];
    found.push(
      ...(await collection.documents
        .aggregate<Stored>(stages, { allowDiskUse: true, cursor: { batchSize: fetchedDocumentsMax } })
        .toArray()),
    );
  }
  return found;
}

export async function readPrefixes(
  collection: MongoCollection,
  name: string,
  prefixes: readonly Prefix[],
  limitEach: number,
): Promise<Map<string, Fields[]>> {
  const index = collection.indexes.get(name);
  if (index === undefined) throw new Error(`collection ${collection.layout.name} declares no index ${name}`);
  const wanted = new Map(prefixes.map((prefix) => [prefixId(prefix), stretchOf(prefix)]));
  const stretches = [...wanted.values()];
  for (const stretch of stretches) checkPrefix(`${collection.layout.name}.${name}`, index.paths, stretch);
  // No entry begins with null.
  const asked = stretches.filter(({ equals: [first] }) => first !== null);
  const groups = new Groups(index, asked);
  if (asked.length > 0) {
    const limit = Math.min(asked.length * limitEach + spareDocumentsMax, fetchedDocumentsMax);
    const docs = await collection.documents
      .find(everythingOf(index, asked), { limit: limit + 1, batchSize: limit + 2 })
      .toArray();
    groups.add(docs.length <= limit ? docs : await eachCut(collection, index, asked, limitEach));
  }
  return new Map([...wanted].map(([id, stretch]) => [id, groups.take(stretch, limitEach)]));
}
