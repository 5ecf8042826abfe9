/** Which key space belongs to which collection and index. Ids are given once, in shard 0, and never used again. */
import { AppError, invariant } from '@creditroll/kernel';
import type { Collection } from '../port.ts';
import { type CodedLayout, DocumentCodec, type Shape, type ShapeShelf } from './codec.ts';
import type { Bytes } from './key-writer.ts';
import { compileLayout, entriesOf, indexSpace, indexSpaces, writer } from './layout.ts';
import type { OrderedBytes } from './ordered-bytes.ts';
import { textAt } from './text.ts';

/** Key space of the store's own records: catalog, checkpoints, outboxes. */
const ownSpace = 0;
const spacesMax = 65_535;
const scanKeysMax = 1_000;
const formatVersion = 2;

export const ownKey = (kind: string, ...names: readonly string[]): Bytes => {
  writer.begin(ownSpace).value(kind, 'kind');
  for (const name of names) writer.value(name, kind);
  return writer.end(kind);
};

/** Every key that begins with these names, in order. */
export function ownKeys(shard: OrderedBytes, kind: string, ...names: readonly string[]): Bytes[] {
  const from = ownKey(kind, ...names);
  return [...scan(shard, from, writer.begin(ownSpace).bytes(from.subarray(2)).afterAll().end(kind))];
}

/** Keys from `from` to below `below`, fetched in slices, so that the caller may write and remove between them. */
function* scan(shard: OrderedBytes, from: Bytes, below: Bytes): Generator<Bytes> {
  for (let next = from; ;) {
    const keys = shard.keys({ from: next, below, descending: false, limit: scanKeysMax });
    yield* keys;
    const last = keys.at(-1);
    if (last === undefined || keys.length < scanKeysMax) return;
    next = Buffer.concat([last, Buffer.of(0)]);
  }
}

const wholeSpace = (shard: OrderedBytes, id: number): Generator<Bytes> =>
  scan(shard, writer.begin(id).end('space'), writer.begin(id).afterAll().end('space'));

/** Fixes the number of shards at creation and refuses another one later: documents would be looked for in the wrong place. */
export function checkShards(shard0: OrderedBytes, shards: number): void {
  const key = ownKey('store');
  shard0.atomically(() => {
    const stored = textAt(shard0, key);
    const found: { formatVersion: number; shards: number } =
      stored === undefined ? { formatVersion, shards } : JSON.parse(stored);
    if (found.shards !== shards || found.formatVersion !== formatVersion) {
      throw new AppError(
        'wrong_state',
        `the store has ${found.shards} shards of format ${found.formatVersion}, not ${shards} of format ${formatVersion}`,
      );
    }
    if (stored === undefined) shard0.put(key, JSON.stringify(found));
  });
}

function spaceId(shard0: OrderedBytes, space: string): number {
  const key = ownKey('space', space);
  const stored = textAt(shard0, key);
  if (stored !== undefined) return Number(stored);
  const lastKey = ownKey('last space');
  const id = Number(textAt(shard0, lastKey) ?? ownSpace) + 1;
  invariant(id <= spacesMax, `more than ${spacesMax} collections and indexes were made`);
  shard0.put(lastKey, String(id));
  shard0.put(key, String(id));
  return id;
}

/** Indexes of the collection that are stored but no longer declared: id by the key of its row. */
function undeclared(shard0: OrderedBytes, collection: Collection): Map<Bytes, number> {
  const declared = new Set(
    Object.entries(collection.indexes).map(([name, paths]) =>
      ownKey('space', indexSpace(collection.name, name, paths)).toString('hex'),
    ),
  );
  const prefix = ownKey('space', indexSpaces(collection.name));
  // Without the string's end, so that it is the beginning of all names of this collection's indexes.
  const from = writer.begin(ownSpace).bytes(prefix.subarray(2, -1)).end('space');
  const below = writer.begin(ownSpace).bytes(prefix.subarray(2, -1)).afterAll().end('space');
  const found = [...scan(shard0, from, below)].filter((key) => !declared.has(key.toString('hex')));
  return new Map(found.map((key) => [key, Number(textAt(shard0, key))]));
}

function buildIndexes(shard: OrderedBytes, layout: CodedLayout): void {
  const missing = layout.indexes.filter((index) => !shard.has(ownKey('built', String(index.id))));
  if (missing.length === 0) return;
  const onlyMissing = { ...layout, indexes: missing };
  for (const key of wholeSpace(shard, layout.id)) {
    const bytes = shard.get(key);
    invariant(bytes, 'a key that is listed has a document');
    const doc = layout.codec.decode(bytes);
    for (const entry of entriesOf(onlyMissing, doc, layout.collection.key(doc))) shard.put(entry, '');
  }
  for (const index of missing) shard.put(ownKey('built', String(index.id)), 'yes');
}

function dropSpace(shard: OrderedBytes, id: number): void {
  for (const key of wholeSpace(shard, id)) shard.remove(key);
  shard.remove(ownKey('built', String(id)));
}

/** Shapes are kept in shard 0, as the ids are. */
function shelfOf(shard0: OrderedBytes, collection: string): ShapeShelf {
  const key = ownKey('shapes', collection);
  const load = (): Shape[] => {
    const shapes: Shape[] = JSON.parse(textAt(shard0, key) ?? '[]');
    return shapes;
  };
  return {
    load: () => {
      shard0.refresh();
      return load();
    },
    save: (shapes, fits) =>
      shard0.atomically(() => {
        const stored = load();
        if (!fits(stored)) return false;
        shard0.put(key, JSON.stringify(shapes));
        return true;
      }),
  };
}

/** Makes one collection ready in all shards. Safe to be done by many threads at once: each step is one transaction. */
export function ensureCollection(shards: readonly OrderedBytes[], collection: Collection): CodedLayout {
  const [shard0] = shards;
  invariant(shard0, 'a store has at least one shard');
  const stale = shard0.atomically(() => undeclared(shard0, collection));
  for (const [row, id] of stale) {
    for (const shard of shards) shard.atomically(() => dropSpace(shard, id));
    shard0.atomically(() => shard0.remove(row));
  }
  const layout = shard0.atomically(() => compileLayout(collection, (space) => spaceId(shard0, space)));
  const coded = { ...layout, codec: new DocumentCodec(shelfOf(shard0, collection.name)) };
  for (const shard of shards) shard.atomically(() => buildIndexes(shard, coded));
  return coded;
}
