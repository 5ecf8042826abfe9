/** Checks that every adapter makes, with the same words. Cheap ones only: they run for each document written. */
import { AppError, invariant } from '@creditroll/kernel';
import {
  documentBytesMax,
  keyBytesMax,
  pendingBytesMax,
  type Collection,
  type Pending,
  type Query,
  type Stretch,
} from './port.ts';

const pageDocumentsMax = 1_000;
/** Paths of one index. With `keyBytesMax` and `entryBytesMax` it keeps an entry below lmdb's 1,978 bytes. */
export const indexPathsMax = 6;
/** Strings of one index entry, together, without the document's key. */
export const entryBytesMax = 1_400;

export const invalid = (field: string, problem: string): AppError =>
  new AppError('invalid_input', `${field}: ${problem}`, { fields: [{ field, problem }] });

/** Bytes of UTF-8 are between one and three for each UTF-16 unit, so most texts need no counting. */
export const exceeds = (text: string, bytesMax: number): boolean =>
  text.length > bytesMax || (text.length * 3 > bytesMax && Buffer.byteLength(text) > bytesMax);

export function checkDocumentKey(collection: string, key: string): void {
  if (key === '' || exceeds(key, keyBytesMax)) {
    throw invalid(`${collection} key`, `must have 1 to ${keyBytesMax} bytes`);
  }
  if (!key.isWellFormed()) throw invalid(`${collection} key`, 'is not well-formed unicode');
}

/** An indexed string. `field` is `<collection>.<path>`. */
export function checkIndexedText(field: string, text: string): void {
  if (exceeds(text, keyBytesMax)) throw invalid(field, `is indexed and must not exceed ${keyBytesMax} bytes`);
  if (!text.isWellFormed()) throw invalid(field, 'is indexed and not well-formed unicode');
}

/** JSON of a document, refused when no engine could be relied on to keep it. */
export function checkDocumentBytes(collection: string, key: string, json: string): void {
  if (exceeds(json, documentBytesMax)) {
    throw new AppError('too_large', `${collection} ${key}: a document must not exceed ${documentBytesMax} bytes`);
  }
}

/** JSON of an outbox document. */
export function pendingJson(owner: string, pending: Pending): string {
  const json = JSON.stringify(pending);
  if (exceeds(json, pendingBytesMax)) {
    throw new AppError('too_large', `outbox of ${owner}, ${pending.id}: must not exceed ${pendingBytesMax} bytes`);
  }
  return json;
}

export function checkDefinition(collection: Collection): void {
  for (const [index, paths] of Object.entries(collection.indexes)) {
    invariant(index !== 'key', `${collection.name}: the index name "key" is taken by the documents' keys`);
    invariant(
      paths.length > 0 && paths.length <= indexPathsMax,
      `${collection.name}.${index}: 1 to ${indexPathsMax} paths`,
    );
  }
}

export function checkQuery(name: string, paths: readonly string[], query: Query): void {
  const { equals, limit } = query;
  if (!Number.isSafeInteger(limit) || limit < 1 || limit > pageDocumentsMax) {
    throw invalid('limit', `must be a whole number from 1 to ${pageDocumentsMax}`);
  }
  invariant(equals.length <= paths.length, `${name}: ${equals.length} values for ${paths.length} paths`);
  if (paths.length > 0) checkBounds(name, paths, query);
}

export const isBounded = ({ from, below }: Stretch): boolean => from !== undefined || below !== undefined;

const checkBounds = (name: string, paths: readonly string[], stretch: Stretch): void =>
  invariant(
    !isBounded(stretch) || stretch.equals.length < paths.length,
    `${name}: bounds need a path after the equal ones`,
  );

export function checkPrefix(name: string, paths: readonly string[], stretch: Stretch): void {
  const count = stretch.equals.length;
  invariant(count > 0 && count <= paths.length, `${name}: a prefix has 1 to ${paths.length} values`);
  checkBounds(name, paths, stretch);
}

export const badCursor = (): AppError => invalid('cursor', 'was not made by this query');
