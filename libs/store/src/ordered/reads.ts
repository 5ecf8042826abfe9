/**
 * Reads over all shards. A document lives in one shard, so answers are merged, never reconciled. Documents of ours are
 * trusted on reading, and each is decoded anew, so that a caller cannot corrupt what is stored.
 */
import { InvariantError } from '@creditroll/kernel';
import type { Page, Query, Stretch } from '../port.ts';
import { checkPrefix, checkQuery } from '../limits.ts';
import { tailOf, type Bytes } from './key-writer.ts';
import type { CodedLayout } from './codec.ts';
import { documentBytes, indexOf, writer } from './layout.ts';
import type { OrderedBytes, Range } from './ordered-bytes.ts';
import { afterCursor, cursorOf, indexRange, keyRange } from './ranges.ts';

interface Found {
  readonly shard: OrderedBytes;
  readonly entry: Bytes;
}

/** Adds the documents of the keys that exist. */
export function readMany<Doc extends object>(
  shards: readonly OrderedBytes[],
  layout: CodedLayout,
  keys: Iterable<string>,
  found: Map<string, Doc>,
): void {
  for (const key of keys) {
    if (found.has(key)) continue;
    const bytes = documentBytes(layout, key);
    for (const shard of shards) {
      const stored = shard.get(bytes);
      if (stored === undefined) continue;
      found.set(key, layout.codec.decode(stored));
      break;
    }
  }
}

/** The first `limit` keys of a range over all shards, in order. */
function merged(shards: readonly OrderedBytes[], range: Range): Found[] {
  const found = shards.flatMap((shard) => shard.keys(range).map((entry) => ({ shard, entry })));
  if (shards.length === 1) return found;
  const sign = range.descending ? -1 : 1;
  return found.sort((a, b) => sign * Buffer.compare(a.entry, b.entry)).slice(0, range.limit);
}

/** The document that an entry of an index points to. */
function documentOf<Doc extends object>(layout: CodedLayout, values: number, { shard, entry }: Found): Doc {
  const stored = shard.get(writer.begin(layout.id).bytes(tailOf(entry, values)).end(layout.name));
  if (!stored) throw new InvariantError(`${layout.name}: an index entry has no document`);
  return layout.codec.decode(stored);
}

/** Entries between two ranges that are passed over before the next range is looked up anew. */
const patienceMax = 16;

/** A range that is looked for, and what was found in it. */
interface Sought {
  readonly from: Bytes;
  readonly below: Bytes;
  readonly into: Found[];
}

/**
 * The first `limit` entries of each range of a shard, where ranges come in order and have nothing in common. Going on from
 * one to the next costs a fraction of opening a range, so near neighbours (what came in at one time) share one; how near
 * they must be is learnt on the way.
 */
function underRanges(shard: OrderedBytes, ranges: readonly Sought[], limit: number): void {
  const end = ranges.at(-1)?.below ?? Buffer.of();
  let patience = patienceMax;
  for (let at = 0, range = ranges[0]; range;) {
    let passed = 0;
    let ended = true;
    for (const entry of shard.scan(range.from, end)) {
      while (range && Buffer.compare(entry, range.below) >= 0) {
        range = ranges[++at];
        passed = 0;
      }
      if (!range) break;
      if (Buffer.compare(entry, range.from) >= 0 && range.into.length < limit) range.into.push({ shard, entry });
      else if (++passed > patience) {
        ended = false;
        break;
      }
    }
    if (ended) break;
    if (range && range.into.length >= limit) range = ranges[++at];
    patience >>= 1;
  }
}

/** Ranges in order, as runs of such that have nothing in common: one run, unless a range reaches into another. */
function apart(sought: readonly Sought[]): Sought[][] {
  const run: Sought[] = [];
  const others: Sought[][] = [];
  const sorted = sought
    .filter(({ from, below }) => Buffer.compare(from, below) < 0)
    .sort((a, b) => Buffer.compare(a.from, b.from));
  for (const range of sorted) {
    const last = run.at(-1);
    if (last && Buffer.compare(range.from, last.below) < 0) others.push([range]);
    else run.push(range);
  }
  return [run, ...others];
}

/** For each stretch, the first `limit` documents in the index's order. */
export function readStretches<Doc extends object>(
  shards: readonly OrderedBytes[],
  layout: CodedLayout,
  name: string,
  stretches: readonly Stretch[],
  limit: number,
): Doc[][] {
  const index = indexOf(layout, name);
  for (const stretch of stretches) checkPrefix(`${layout.name}.${name}`, index.paths, stretch);
  const sought = stretches.map((stretch): Sought => {
    const { from, below } = indexRange(index, stretch);
    return { from, below, into: [] };
  });
  const runs = apart(sought);
  // Each shard fills anew, and what it found is put beside what others did.
  const found = sought.map((): Found[] => []);
  for (const shard of shards) {
    for (const run of runs) underRanges(shard, run, limit);
    sought.forEach(({ into }, at) => found[at]?.push(...into.splice(0)));
  }
  return found.map((entries) => {
    if (shards.length > 1) entries.sort((a, b) => Buffer.compare(a.entry, b.entry));
    return entries.slice(0, limit).map((entry) => documentOf<Doc>(layout, index.paths.length, entry));
  });
}

export function readPage<Doc extends object>(
  shards: readonly OrderedBytes[],
  layout: CodedLayout,
  name: string,
  query: Query,
): Page<Doc> {
  const index = name === 'key' ? undefined : indexOf(layout, name);
  checkQuery(`${layout.name}.${name}`, index?.paths ?? [], query);
  const range = afterCursor(query, index ? indexRange(index, query) : keyRange(layout, query));
  // One more than asked for tells whether there is a next page.
  const found = merged(shards, { ...range, descending: query.order === 'descending', limit: query.limit + 1 });
  const page = found.slice(0, query.limit);
  const last = found.length > query.limit ? page.at(-1) : undefined;
  return {
    docs: page.map((entry) => documentOf<Doc>(layout, index?.paths.length ?? 0, entry)),
    next: last && cursorOf(last.entry),
  };
}
