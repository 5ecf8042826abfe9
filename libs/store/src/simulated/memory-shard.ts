/** A sorted map in memory: chunks of sorted keys, so that an insert moves hundreds of places and not all of them. */
import type { Bytes } from '../ordered/key-writer.ts';
import type { OrderedBytes, Range } from '../ordered/ordered-bytes.ts';

interface Pair {
  readonly key: Bytes;
  value: Uint8Array;
}

const chunkPairsMax = 512;

/** First place in a sorted list whose key is not below `key`. */
function lowerBound<T>(list: readonly T[], keyOf: (item: T) => Bytes | undefined, key: Bytes): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = list[middle];
    const found = item === undefined ? undefined : keyOf(item);
    if (found !== undefined && Buffer.compare(found, key) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

export class MemoryShard implements OrderedBytes {
  /** Never empty inside, ordered among themselves. */
  readonly #chunks: Pair[][] = [];
  /** What to put back, newest last, while a transaction runs. */
  #undo: (readonly [Bytes, Uint8Array | undefined])[] = [];

  refresh(): void {
    // Reads see the one copy that there is.
  }

  get(key: Bytes): Uint8Array | undefined {
    const [, , pair] = this.#place(key);
    return pair?.value;
  }

  has(key: Bytes): boolean {
    return this.get(key) !== undefined;
  }

  put(key: Bytes, value: Uint8Array | string): void {
    this.#undo.push([key, this.#set(key, Buffer.from(value))]);
  }

  remove(key: Bytes): void {
    this.#undo.push([key, this.#set(key, undefined)]);
  }

  keys(range: Range): Bytes[] {
    const keys: Bytes[] = [];
    for (const key of range.descending ? this.#down(range) : this.#up(range)) {
      if (keys.length === range.limit) break;
      keys.push(key);
    }
    return keys;
  }

  scan(from: Bytes, below: Bytes): Iterable<Bytes> {
    return this.#up({ from, below, descending: false, limit: Number.POSITIVE_INFINITY });
  }

  atomically<T>(work: () => T): T {
    this.#undo = [];
    try {
      return work();
    } catch (error) {
      for (const [key, value] of this.#undo.toReversed()) this.#set(key, value);
      throw error;
    }
  }

  async close(): Promise<void> {
    // The memory outlives a store that is closed, as a disk would.
  }

  /** Sets or, with `undefined`, removes; answers what was there. */
  #set(key: Bytes, value: Uint8Array | undefined): Uint8Array | undefined {
    const [chunkAt, at, pair] = this.#place(key);
    const before = pair?.value;
    const chunk = this.#chunks[chunkAt];
    if (value === undefined) {
      if (pair !== undefined) chunk?.splice(at, 1);
      if (chunk?.length === 0) this.#chunks.splice(chunkAt, 1);
    } else if (pair !== undefined) {
      pair.value = value;
    } else if (chunk === undefined) {
      this.#append(key, value);
    } else {
      chunk.splice(at, 0, { key: Buffer.from(key), value });
      this.#split(chunkAt, chunk);
    }
    return before;
  }

  #append(key: Bytes, value: Uint8Array): void {
    const pair = { key: Buffer.from(key), value };
    const last = this.#chunks.at(-1);
    if (last === undefined) {
      this.#chunks.push([pair]);
      return;
    }
    last.push(pair);
    this.#split(this.#chunks.length - 1, last);
  }

  #split(chunkAt: number, chunk: Pair[]): void {
    if (chunk.length > chunkPairsMax) this.#chunks.splice(chunkAt + 1, 0, chunk.splice(chunkPairsMax / 2));
  }

  /** Chunk and place of the first key that is not below `key`, and the pair when it is this key. */
  #place(key: Bytes): [chunkAt: number, at: number, pair: Pair | undefined] {
    const chunkAt = lowerBound(this.#chunks, (chunk) => chunk.at(-1)?.key, key);
    const chunk = this.#chunks[chunkAt] ?? [];
    const at = lowerBound(chunk, (pair) => pair.key, key);
    const pair = chunk[at];
    return [chunkAt, at, pair?.key.equals(key) ? pair : undefined];
  }

  *#up({ from, below }: Range): Generator<Bytes> {
    const [firstChunk, first] = this.#place(from);
    for (let chunkAt = firstChunk; chunkAt < this.#chunks.length; chunkAt += 1) {
      const chunk = this.#chunks[chunkAt] ?? [];
      for (const pair of chunkAt === firstChunk ? chunk.slice(first) : chunk) {
        if (Buffer.compare(pair.key, below) >= 0) return;
        yield pair.key;
      }
    }
  }

  *#down({ from, below }: Range): Generator<Bytes> {
    const [lastChunk, end] = this.#place(below);
    for (let chunkAt = Math.min(lastChunk, this.#chunks.length - 1); chunkAt >= 0; chunkAt -= 1) {
      const chunk = this.#chunks[chunkAt] ?? [];
      for (const pair of (chunkAt === lastChunk ? chunk.slice(0, end) : chunk).toReversed()) {
        if (Buffer.compare(pair.key, from) < 0) return;
        yield pair.key;
      }
    }
  }
}
