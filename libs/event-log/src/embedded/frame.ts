import type { ReadRecord } from '../port.ts';
import type { Chunk } from '../sizes.ts';

/**
 * One stored value: the records that were appended together. The first line is a JSON array with three numbers per
 * record: length of key, length of value (both in UTF-16 units), weight in UTF-8 bytes. Keys and values follow
 * without separators, so a value may hold anything, is never escaped twice, and an operator can still read it.
 */
export function encodeFrame(chunk: Chunk): string {
  const header: number[] = [];
  let body = '';
  chunk.records.forEach(({ key, value }, index) => {
    header.push(key.length, value.length, chunk.recordBytes[index] ?? 0);
    body += key + value;
  });
  return `[${header.join(',')}]\n${body}`;
}

const NUMBERS_PER_RECORD = 3;

/** What a batch has room for, counted down while it fills. */
export interface Room {
  events: number;
  bytes: number;
}

/** Reads one stored value record by record; a batch that is full leaves the rest for the next one. */
export class FrameReader {
  readonly #text: string;
  readonly #header: readonly number[];
  #at: number;
  #index = 0;
  #offset: number;

  constructor(text: string, endOffset: number) {
    const headerEnd = text.indexOf('\n');
    this.#text = text;
    this.#header = numbersOf(text.slice(0, headerEnd));
    this.#at = headerEnd + 1;
    this.#offset = endOffset - this.#header.length / NUMBERS_PER_RECORD;
  }

  /** Offset of the record that comes next. */
  get offset(): number {
    return this.#offset;
  }

  get exhausted(): boolean {
    return this.#index >= this.#header.length;
  }

  skipTo(offset: number): void {
    while (this.#offset < offset && !this.exhausted) {
      this.#at += this.#number(0) + this.#number(1);
      this.#advance();
    }
  }

  /** Adds records while there is room. The first record of a batch always fits. */
  takeInto(records: ReadRecord[], room: Room): void {
    while (!this.exhausted && room.events > 0) {
      const bytes = this.#number(2);
      if (bytes > room.bytes && records.length > 0) {
        room.events = 0;
        return;
      }
      const valueAt = this.#at + this.#number(0);
      const end = valueAt + this.#number(1);
      records.push({
        offset: this.#offset,
        key: this.#text.slice(this.#at, valueAt),
        value: this.#text.slice(valueAt, end),
      });
      room.events -= 1;
      room.bytes -= bytes;
      this.#at = end;
      this.#advance();
    }
  }

  #number(position: 0 | 1 | 2): number {
    return this.#header[this.#index + position] ?? 0;
  }

  #advance(): void {
    this.#index += NUMBERS_PER_RECORD;
    this.#offset += 1;
  }
}

/** The array was written by `encodeFrame`; lmdb gives back whole values or none, so its shape is not checked again. */
function numbersOf(header: string): number[] {
  const numbers: number[] = JSON.parse(header);
  return numbers;
}
