/**
 * Many prefixes in one round trip: everything that the prefixes hold, grouped and cut here, as long as that is not much
 * more than was asked for; else each prefix is sorted and cut by the server, many to an aggregation.
 */
import type { IndexValue } from '../port.ts';
import { prefixId } from '../port.ts';
import { checkPrefix } from '../limits.ts';
import { valuesEnd, type Bytes } from '../ordered/key-writer.ts';
import { indexEntries } from '../ordered/layout.ts';
import { prefixBytes } from '../ordered/ranges.ts';
import { prefixStages } from './computed.ts';
import { decodeDocument, type Fields, type Stored } from './documents.ts';
import type { MongoCollection, MongoIndex } from './schema.ts';

type Prefix = readonly IndexValue[];

/** Documents that may be read beyond those asked for before the server is asked to cut. */
const spareDocumentsMax = 1_000;
const fetchedDocumentsMax = 20_000;
const prefixesPerAggregationMax = 100;

/** The documents of all prefixes: `$in` on each path. Combinations that nobody asked for fall out when grouping. */
function everythingOf(index: MongoIndex, prefixes: readonly Prefix[]): Fields {
  const depths = new Set(prefixes.map((prefix) => prefix.length));
  const branches = [...depths].map((depth) => {
    const group = prefixes.filter((prefix) => prefix.length === depth);
    const paths = index.paths.slice(0, depth);
    return {
      $and: paths.map((path, at) => ({ [path]: { $in: [...new Set(group.map((prefix) => prefix[at] ?? null))] } })),
    };
  });
  return { [index.paths[0] ?? '']: { $exists: true }, $or: branches };
}

/** Groups documents under the prefixes of their entries, each group in the order of the index. */
class Groups {
  readonly #index: MongoIndex;
  readonly #depths: readonly number[];
  /** By the bytes of the prefix, as text. */
  readonly #groups = new Map<string, { readonly entry: Bytes; readonly doc: Fields }[]>();

  constructor(index: MongoIndex, prefixes: readonly Prefix[]) {
    this.#index = index;
    this.#depths = [...new Set(prefixes.map((prefix) => prefix.length))];
    for (const prefix of prefixes) this.#groups.set(this.#name(prefixBytes(index, prefix)), []);
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

  take(prefix: Prefix, limit: number): Fields[] {
    const group = this.#groups.get(this.#name(prefixBytes(this.#index, prefix))) ?? [];
    const sorted = group.sort((a, b) => Buffer.compare(a.entry, b.entry));
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
  prefixes: readonly Prefix[],
  limit: number,
): Promise<Stored[]> {
  const found: Stored[] = [];
  for (let at = 0; at < prefixes.length; at += prefixesPerAggregationMax) {
    const [first = [], ...others] = prefixes.slice(at, at + prefixesPerAggregationMax);
    const unions = others.map((prefix) => ({
      $unionWith: { coll: collection.layout.name, pipeline: prefixStages(index, prefix, limit) },
    }));
    const stages = [...prefixStages(index, first, limit), ...unions];
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
  for (const prefix of prefixes) checkPrefix(`${collection.layout.name}.${name}`, index.paths, prefix);
  // No entry begins with null.
  const asked = prefixes.filter(([first]) => first !== null);
  const groups = new Groups(index, asked);
  if (asked.length > 0) {
    const limit = Math.min(asked.length * limitEach + spareDocumentsMax, fetchedDocumentsMax);
    const docs = await collection.documents
      .find(everythingOf(index, asked), { limit: limit + 1, batchSize: limit + 2 })
      .toArray();
    groups.add(docs.length <= limit ? docs : await eachCut(collection, index, asked, limitEach));
  }
  return new Map(prefixes.map((prefix) => [prefixId(prefix), groups.take(prefix, limitEach)]));
}
