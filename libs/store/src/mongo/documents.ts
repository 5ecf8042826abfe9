/**
 * Documents as an operator sees them: fields as fields, `_id` the document's key, amounts (`…Minor`) as Int64.
 * MongoDB treats dots and a leading dollar in names as operators and cannot hold NUL, so such names, which only maps
 * with free keys have, are written as `%2E`, `%24`, `%00`; `%` itself as `%25`, the empty name as `%`.
 */
import mongoose from 'mongoose';
import { AppError, invariant } from '@creditroll/kernel';
import { documentBytesMax } from '../port.ts';
import { checkDocumentBytes } from '../limits.ts';

/** Members by name: parts of documents, filters. */
export type Fields = Record<string, unknown>;

/** A document as MongoDB has it. */
export type Stored = Fields & { _id: string };

const { Long } = mongoose.mongo;
const special = /[.%\0]|^\$|^$/;

const escapes: Readonly<Record<string, string>> = { '.': '%2E', '%': '%25', '\0': '%00', $: '%24' };
const unescapes: Readonly<Record<string, string>> = { '%2E': '.', '%25': '%', '%00': '\0', '%24': '$' };

const escapeName = (name: string): string => {
  if (!special.test(name)) return name;
  return name === '' ? '%' : name.replaceAll(/[.%\0]|^\$/g, (found) => escapes[found] ?? found);
};
const unescapeName = (name: string): string =>
  name === '%' ? '' : name.replaceAll(/%(?:2E|25|00|24)/g, (found) => unescapes[found] ?? found);

/** Sets an own member even where the name is `__proto__`. */
function setMember(target: Fields, name: string, value: unknown): void {
  if (name !== '__proto__') target[name] = value;
  else Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true });
}

/** Counts an upper bound of the JSON's bytes on the way, so that only huge documents are measured. */
class Encoder {
  bytes = 0;

  value(value: unknown, minor: boolean): unknown {
    if (typeof value === 'string') {
      this.bytes += value.length * 6 + 2;
      return value;
    }
    this.bytes += 26;
    if (typeof value === 'number') {
      // −0 is 0 in JSON, and so it is here.
      if (value === 0) return minor ? Long.ZERO : 0;
      return minor && Number.isSafeInteger(value) ? Long.fromNumber(value) : value;
    }
    if (Array.isArray(value)) return value.map((element) => this.value(element, minor) ?? null);
    if (typeof value === 'object' && value !== null) return this.object(value, {}, minor);
    return value;
  }

  object<Target extends Fields>(source: object, target: Target, minor: boolean): Target {
    for (const [name, member] of Object.entries(source)) {
      if (member === undefined) continue;
      this.bytes += name.length * 6 + 4;
      setMember(target, escapeName(name), this.value(member, minor || name.endsWith('Minor')));
    }
    return target;
  }
}

export function encodeDocument(collection: string, key: string, doc: object): Stored {
  invariant(!('_id' in doc), `${collection}: the field _id is the store's own`);
  const encoder = new Encoder();
  const stored = encoder.object(doc, { _id: key }, false);
  if (encoder.bytes > documentBytesMax) checkDocumentBytes(collection, key, JSON.stringify(doc));
  return stored;
}

/** A value of the store's own records, a checkpoint's maps for instance. */
export const encodeValue = (value: unknown): unknown => new Encoder().value(value, false);

const isPlain = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Int64 comes as a safe integer from the driver already; names are put right, where they need it, in place. */
function decodeValue(value: unknown): void {
  if (Array.isArray(value)) {
    for (const element of value) decodeValue(element);
    return;
  }
  if (!isPlain(value)) return;
  let escaped = false;
  for (const name in value) {
    escaped ||= name.includes('%');
    decodeValue(value[name]);
  }
  if (!escaped) return;
  // All members anew, so that their order stays.
  for (const [name, member] of Object.entries(value)) {
    delete value[name];
    setMember(value, unescapeName(name), member);
  }
}

/** The document without the store's `_id`. */
export function decodeDocument({ _id, ...fields }: Stored): Fields {
  decodeValue(fields);
  return fields;
}

/** The server's or the driver's word for a document beyond 16 MB of BSON. */
const tooLarge = (error: unknown): boolean =>
  isPlain(error) &&
  ([10334, 17280, 17419, 17420].includes(Number(error['code'])) || error['code'] === 'ERR_OUT_OF_RANGE');

export const asTooLarge = (error: unknown): unknown =>
  tooLarge(error) ? new AppError('too_large', 'a document is too large for MongoDB', { cause: error }) : error;
