/** Reads over all shards. A document lives in one shard, so answers are merged, never reconciled. */
import { invariant } from '@creditroll/kernel';
import type { IndexValue, Query } from '../port.ts';
import { checkPrefix, checkQuery } from '../limits.ts';
import { tailOf, type Bytes } from './key-writer.ts';
import { documentBytes, indexOf, writer, type Layout } from './layout.ts';
import type { OrderedBytes, Range } from './ordered-bytes.ts';
import { afterCursor, cursorOf, indexRange, keyRange, prefixBytes, upTo } from './ranges.ts';

interface Found {
  readonly shard: OrderedBytes;
  readonly entry: Bytes;
}

/** The documents of the keys that exist, as JSON. */
export function readMany(shards: readonly OrderedBytes[], layout: Layout, keys: Iterable<string>): Map<string, string> {
  const found = new Map<string, string>();
  for (const key of keys) {
    if (found.has(key)) continue;
    const bytes = documentBytes(layout, key);
    for (const shard of shards) {
      const json = shard.get(bytes);
      if (json === undefined) continue;
      found.set(key, json);
      break;
    }
  }
  return found;
}

/** The first `limit` keys of a range over all shards, in order. */
function merged(shards: readonly OrderedBytes[], range: Range): Found[] {
  const found = shards.flatMap((shard) => shard.keys(range).map((entry) => ({ shard, entry })));
  if (shards.length === 1) return found;
  const sign = range.descending ? -1 : 1;
  return found.sort((a, b) => sign * Buffer.compare(a.entry, b.entry)).slice(0, range.limit);
}

/** The JSON of the document that an entry of an index points to. */
function documentOf(layout: Layout, values: number, { shard, entry }: Found): string {
  const json = shard.get(writer.begin(layout.id).bytes(tailOf(entry, values)).end(layout.name));
  invariant(json !== undefined, `${layout.name}: an index entry has no document`);
  return json;
}

export function readPrefix(
  shards: readonly OrderedBytes[],
  layout: Layout,
  name: string,
  values: readonly IndexValue[],
  limit: number,
): string[] {
  const index = indexOf(layout, name);
  checkPrefix(`${layout.name}.${name}`, index.paths, values);
  const from = prefixBytes(index, values);
  const found = merged(shards, { from, below: upTo(from), descending: false, limit });
  return found.map((entry) => documentOf(layout, index.paths.length, entry));
}

export function readPage(
  shards: readonly OrderedBytes[],
  layout: Layout,
  name: string,
  query: Query,
): { jsons: string[]; next: string | undefined } {
  const index = name === 'key' ? undefined : indexOf(layout, name);
  checkQuery(`${layout.name}.${name}`, index?.paths ?? [], query);
  const range = afterCursor(query, index ? indexRange(index, query) : keyRange(layout, query));
  // One more than asked for tells whether there is a next page.
  const found = merged(shards, { ...range, descending: query.order === 'descending', limit: query.limit + 1 });
  const page = found.slice(0, query.limit);
  const last = found.length > query.limit ? page.at(-1) : undefined;
  return {
    jsons: page.map((entry) => documentOf(layout, index?.paths.length ?? 0, entry)),
    next: last && cursorOf(last.entry),
  };
}
