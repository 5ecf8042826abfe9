/** A collection compiled for the hot path: index paths become accessors once, documents become keys without schemas. */
import { invariant } from '@creditroll/kernel';
import type { Collection, IndexValue } from '../port.ts';
import { checkDefinition, checkDocumentKey, invalid } from '../limits.ts';
import { KeyWriter, type Bytes } from './key-writer.ts';

export interface IndexLayout {
  readonly name: string;
  readonly id: number;
  readonly paths: readonly string[];
  /** `<collection>.<path>` of each path, for messages. */
  readonly fields: readonly string[];
  readonly read: readonly ((doc: object) => unknown)[];
}

export interface Layout {
  readonly name: string;
  /** Key space of the documents. */
  readonly id: number;
  readonly collection: Collection;
  readonly indexes: readonly IndexLayout[];
  readonly index: ReadonlyMap<string, IndexLayout>;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads `a.b` of a document; whatever is absent on the way is `undefined`. */
function accessor(path: string): (doc: object) => unknown {
  const [first = '', ...rest] = path.split('.');
  const head = (doc: object): unknown => (isObject(doc) ? doc[first] : undefined);
  if (rest.length === 0) return head;
  return (doc) => rest.reduce<unknown>((value, part) => (isObject(value) ? value[part] : undefined), head(doc));
}

export function compileLayout(collection: Collection, idOf: (space: string) => number): Layout {
  checkDefinition(collection);
  const indexes = Object.entries(collection.indexes).map(([name, paths]) => ({
    name,
    id: idOf(indexSpace(collection.name, name, paths)),
    paths,
    fields: paths.map((path) => `${collection.name}.${path}`),
    read: paths.map(accessor),
  }));
  return {
    name: collection.name,
    id: idOf(documentSpace(collection.name)),
    collection,
    indexes,
    index: new Map(indexes.map((index) => [index.name, index])),
  };
}

const documentSpace = (collection: string): string => `documents ${collection}`;
export const indexSpaces = (collection: string): string => `index ${collection} `;
/** The paths are part of the name, so an index whose paths change is built anew. */
export const indexSpace = (collection: string, index: string, paths: readonly string[]): string =>
  `${indexSpaces(collection)}${index} ${JSON.stringify(paths)}`;

/** One for the thread: keys are built one at a time. */
export const writer = new KeyWriter();

export function documentBytes(layout: Layout, key: string): Bytes {
  checkDocumentKey(layout.name, key);
  return writer.begin(layout.id).tail(key).end(`${layout.name} key`);
}

function scalar(value: unknown, field: string): IndexValue {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  throw invalid(
    field,
    'is indexed and must be a string, number, boolean or null, or at the last path an array of these',
  );
}

/** Adds the entries of one index. */
export function indexEntries(index: IndexLayout, doc: object, key: string, entries: Bytes[]): void {
  const last = index.read.length - 1;
  const lastValue = index.read[last]?.(doc);
  const lastField = index.fields[last] ?? '';
  const first = last === 0 ? lastValue : index.read[0]?.(doc);
  if (first === undefined || first === null) return;
  const elements = Array.isArray(lastValue) ? new Set<unknown>(lastValue) : [lastValue];
  for (const element of elements) {
    const value = scalar(element, lastField);
    // With one path an element is also the first value, and an entry never begins with null.
    if (last === 0 && value === null) continue;
    writer.begin(index.id);
    for (let at = 0; at < last; at += 1) {
      const field = index.fields[at] ?? '';
      writer.value(scalar(at === 0 ? first : index.read[at]?.(doc), field), field);
    }
    entries.push(writer.value(value, lastField).tail(key).end(lastField));
  }
}

export function indexOf(layout: Layout, name: string): IndexLayout {
  const index = layout.index.get(name);
  invariant(index, `collection ${layout.name} declares no index ${name}`);
  return index;
}

/** All entries of a document, of all indexes. */
export function entriesOf(layout: Layout, doc: object, key: string): Bytes[] {
  const entries: Bytes[] = [];
  for (const index of layout.indexes) indexEntries(index, doc, key, entries);
  return entries;
}
