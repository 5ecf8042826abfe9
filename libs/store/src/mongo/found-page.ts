/** What both plans of a page have in common. */
import type { IndexValue } from '../port.ts';
import type { Bytes } from '../ordered/key-writer.ts';
import { cursorOf } from '../ordered/ranges.ts';
import { decodeDocument, type Fields, type Stored } from './documents.ts';
import type { MongoIndex } from './schema.ts';

export interface FoundPage {
  readonly docs: Fields[];
  readonly next: string | undefined;
}

/** One more than asked for tells whether there is a next page. */
export function pageOf(docs: Stored[], limit: number, entryOf: (doc: Stored) => Bytes): FoundPage {
  const page = docs.slice(0, limit);
  const last = docs.length > limit ? page.at(-1) : undefined;
  const next = last && cursorOf(entryOf(last));
  return { docs: page.map(decodeDocument), next };
}

/** `$exists` lets the planner use the index, which holds only documents that have the first path. */
export function equalFilter(index: MongoIndex, values: readonly IndexValue[]): { $and: Fields[] } {
  const clauses = values.map((value, at) => ({ [index.paths[at] ?? '']: { $eq: value } }));
  return { $and: [{ [index.paths[0] ?? '']: { $exists: true } }, ...clauses] };
}
