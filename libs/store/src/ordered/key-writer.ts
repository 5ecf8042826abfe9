/**
 * Byte keys whose order is the port's: null < false < true < numbers < strings by code point, each value ending itself,
 * so that no value is a prefix of another. lmdb-js's own ordered-binary is not used: it sorts −0 among the positive
 * numbers, does not escape NUL in strings of 64 characters and more, and replaces lone surrogates only there.
 *
 * null 02 · false 06 · true 07 · number 10 + 8 bytes · string 20 + UTF-8 (00 written as 00 FF) + 00 · document key: bare UTF-8
 */
import type { IndexValue } from '../port.ts';
import { badCursor, checkIndexedText, entryBytesMax, indexPathsMax, invalid } from '../limits.ts';
import { keyBytesMax } from '../port.ts';

export type Bytes = Buffer;

const tags = { null: 0x02, false: 0x06, true: 0x07, number: 0x10, string: 0x20 } as const;
/** Sorts after whatever follows a prefix: no tag and no byte of UTF-8 reaches it. */
const afterAll = 0xff;

/** lmdb's limit for a key with its usual page of 4,096 bytes. */
const lmdbKeyBytesMax = 1_978;
const slabBytes = 131_072;
/** More than the longest key before its length is checked: each indexed string at most doubled by escaping. */
const roomBytes = (indexPathsMax + 1) * (2 * keyBytesMax + 16);

/** Builds keys one after another in shared slabs, which is several times cheaper than a buffer for each part. */
export class KeyWriter {
  #slab = Buffer.allocUnsafeSlow(slabBytes);
  #view = new DataView(this.#slab.buffer);
  #start = 0;
  #at = 0;
  #textBytes = 0;

  /** Starts a key in the key space `id` (a collection's documents, an index, or the store's own records). */
  begin(id: number): this {
    if (this.#at + roomBytes > slabBytes) {
      this.#slab = Buffer.allocUnsafeSlow(slabBytes);
      this.#view = new DataView(this.#slab.buffer);
      this.#at = 0;
    }
    this.#start = this.#at;
    this.#textBytes = 0;
    this.#view.setUint16(this.#at, id);
    this.#at += 2;
    return this;
  }

  value(value: IndexValue, field: string): this {
    if (typeof value === 'string') return this.#text(value, field);
    if (typeof value === 'number') return this.#number(value, field);
    this.#slab[this.#at++] = value === null ? tags.null : value ? tags.true : tags.false;
    return this;
  }

  /** The document's key, always last. */
  tail(key: string): this {
    this.#at += this.#slab.write(key, this.#at, 'utf8');
    return this;
  }

  bytes(bytes: Uint8Array): this {
    this.#slab.set(bytes, this.#at);
    this.#at += bytes.length;
    return this;
  }

  /** Makes the key an upper bound of everything that begins with it. */
  afterAll(): this {
    this.#slab[this.#at++] = afterAll;
    return this;
  }

  /** `field` is named when the key is too long for the engine. */
  end(field: string): Bytes {
    if (this.#textBytes > entryBytesMax || this.#at - this.#start > lmdbKeyBytesMax) {
      throw invalid(field, `the indexed strings together must not exceed ${entryBytesMax} bytes`);
    }
    return this.#slab.subarray(this.#start, this.#at);
  }

  #number(value: number, field: string): this {
    if (!Number.isFinite(value)) throw invalid(field, 'is indexed and not a finite number');
    const at = this.#at;
    this.#slab[at] = tags.number;
    // −0 and 0 are one value; the sign bit is turned for positive numbers, every bit for negative ones.
    this.#view.setFloat64(at + 1, value === 0 ? 0 : value);
    if (value >= 0) {
      this.#view.setUint8(at + 1, this.#view.getUint8(at + 1) ^ 0x80);
    } else {
      this.#view.setInt32(at + 1, ~this.#view.getInt32(at + 1));
      this.#view.setInt32(at + 5, ~this.#view.getInt32(at + 5));
    }
    this.#at = at + 9;
    return this;
  }

  #text(text: string, field: string): this {
    // Checked first: the slab has room for a string of this length only.
    if (text.length > keyBytesMax) checkIndexedText(field, text);
    const slab = this.#slab;
    let at = this.#at;
    slab[at++] = tags.string;
    for (let index = 0; index < text.length; index += 1) {
      const unit = text.charCodeAt(index);
      if (unit >= 0x80) {
        checkIndexedText(field, text);
        at = writeEscaped(slab, at, text.slice(index));
        break;
      }
      slab[at++] = unit;
      if (unit === 0) slab[at++] = 0xff;
    }
    slab[at++] = 0;
    this.#textBytes += at - this.#at - 2;
    this.#at = at;
    return this;
  }
}

function writeEscaped(slab: Bytes, start: number, text: string): number {
  if (!text.includes('\0')) return start + slab.write(text, start, 'utf8');
  let at = start;
  for (const byte of Buffer.from(text)) {
    slab[at++] = byte;
    if (byte === 0) slab[at++] = 0xff;
  }
  return at;
}

/** Where the value that begins at `at` ends. */
function skipValue(key: Bytes, at: number): number {
  const tag = key[at];
  if (tag === tags.number) return at + 9;
  if (tag !== tags.string) return at + 1;
  let end = key.indexOf(0, at + 1);
  while (key[end + 1] === 0xff) end = key.indexOf(0, end + 2);
  return end + 1;
}

/** Where the first `values` values of an entry end, and what follows them begins. */
export function valuesEnd(entry: Bytes, values: number): number {
  let at = 2;
  for (let count = 0; count < values; count += 1) at = skipValue(entry, at);
  return at;
}

/** The document's key in UTF-8, which follows the values of an index entry. */
export const tailOf = (entry: Bytes, values: number): Bytes => entry.subarray(valuesEnd(entry, values));

function decodeValue(bytes: Bytes): IndexValue {
  const [tag] = bytes;
  if (tag === tags.null) return null;
  if (tag === tags.false || tag === tags.true) return tag === tags.true;
  if (tag === tags.number) {
    const copy = Buffer.from(bytes.subarray(1));
    const positive = copy.readUInt8(0) >= 0x80;
    copy.forEach((byte, at) => copy.writeUInt8(positive ? (at === 0 ? byte ^ 0x80 : byte) : byte ^ 0xff, at));
    return copy.readDoubleBE(0);
  }
  // As latin1, so that the escaped NUL can be replaced; the bytes themselves are UTF-8.
  return Buffer.from(bytes.subarray(1, -1).toString('latin1').replaceAll('\0\xff', '\0'), 'latin1').toString();
}

/** The values and the document's key of an entry. The bytes may come from outside: nonsense is refused, not trusted. */
export function decodeEntry(entry: Bytes, values: number): { values: IndexValue[]; key: string } {
  const decoded: IndexValue[] = [];
  let at = 2;
  for (let count = 0; count < values; count += 1) {
    const end = skipValue(entry, at);
    if (end <= at || end >= entry.length) throw badCursor();
    decoded.push(decodeValue(entry.subarray(at, end)));
    at = end;
  }
  return { values: decoded, key: entry.subarray(at).toString() };
}
