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

/** Values for the first paths, as the beginning of a key without its space. */
export function prefixBytes(index: IndexLayout, values: readonly IndexValue[]): Bytes {
  writer.begin(index.id);
  values.forEach((value, at) => writer.value(value, index.fields[at] ?? ''));
  return writer.end(index.name);
}

const upTo = (prefix: Bytes): Bytes => Buffer.concat([prefix, Buffer.of(0xff)]);

/** The part of an index that is asked for, before any cursor. */
export function indexRange(index: IndexLayout, { equals, from, below }: Stretch): KeyRange {
  const prefix = prefixBytes(index, equals);
  const bound = (value: IndexValue): Bytes => prefixBytes(index, [...equals, value]);
  return {
    prefix,
    from: from === undefined ? prefix : bound(from),
    below: below === undefined ? upTo(prefix) : bound(below),
  };
}

/** The same along the documents' keys, which are strings without an end mark; whatever is no string sorts before them. */
export function keyRange(layout: Layout, query: Query): KeyRange {
  const prefix = writer.begin(layout.id).end('key');
  const bound = (value: IndexValue): Bytes =>
    typeof value === 'string' ? Buffer.concat([prefix, Buffer.from(value)]) : prefix;
  return {
    prefix,
    from: query.from === undefined ? prefix : bound(query.from),
    below: query.below === undefined ? upTo(prefix) : bound(query.below),
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
