/** Queries as ranges of byte keys, the same for every adapter, so that they refuse and order alike. */
import type { IndexValue, Query, Stretch } from '../port.ts';
import { badCursor } from '../limits.ts';
import type { Bytes } from './key-writer.ts';
import { writer, type IndexLayout, type Layout } from './layout.ts';

/** `from` inclusive, `below` exclusive; `prefix` is the beginning that all keys of the query share. */
export interface KeyRange {
  readonly prefix: Bytes;
  readonly from: Bytes;
  readonly below: Bytes;
}

/** Values for the first paths and perhaps one more, as the beginning of a key. */
export function prefixBytes(index: IndexLayout, equals: readonly IndexValue[], bound?: IndexValue): Bytes {
  beginPrefix(index, equals);
  if (bound !== undefined) writer.value(bound, index.fields[equals.length] ?? '');
  return writer.end(index.name);
}

function beginPrefix(index: IndexLayout, equals: readonly IndexValue[]): void {
  writer.begin(index.id);
  for (let at = 0; at < equals.length; at++) writer.value(equals[at] ?? null, index.fields[at] ?? '');
}

/** The part of an index that is asked for, before any cursor. */
export function indexRange(index: IndexLayout, { equals, from, below }: Stretch): KeyRange {
  const prefix = prefixBytes(index, equals);
  return {
    prefix,
    from: from === undefined ? prefix : prefixBytes(index, equals, from),
    below: below === undefined ? upToAll(index, equals) : prefixBytes(index, equals, below),
  };
}

function upToAll(index: IndexLayout, equals: readonly IndexValue[]): Bytes {
  beginPrefix(index, equals);
  return writer.afterAll().end(index.name);
}

/** The same along the documents' keys, which are strings without an end mark; whatever is no string sorts before them. */
export function keyRange(layout: Layout, query: Query): KeyRange {
  const prefix = writer.begin(layout.id).end('key');
  const bound = (value: IndexValue): Bytes =>
    typeof value === 'string' ? Buffer.concat([prefix, Buffer.from(value)]) : prefix;
  return {
    prefix,
    from: query.from === undefined ? prefix : bound(query.from),
    below: query.below === undefined ? Buffer.concat([prefix, Buffer.of(0xff)]) : bound(query.below),
  };
}

/** A cursor is the last entry without its key space, so it stays right while documents come and go around it. */
export const cursorOf = (entry: Bytes): string => entry.subarray(2).toString('base64url');

/** The entry of a query's cursor; refused when it does not lie in the query's range. */
export function cursorEntry(cursor: string, range: KeyRange): Bytes {
  const last = Buffer.concat([range.prefix.subarray(0, 2), Buffer.from(cursor, 'base64url')]);
  const inside = Buffer.compare(last, range.from) >= 0 && Buffer.compare(last, range.below) < 0;
  if (!inside || last.length === 2) throw badCursor();
  return last;
}

export function afterCursor(query: Query, range: KeyRange): KeyRange {
  if (query.cursor === undefined) return range;
  const last = cursorEntry(query.cursor, range);
  if (query.order === 'descending') return { ...range, below: last };
  return { ...range, from: Buffer.concat([last, Buffer.of(0)]) };
}
