import type { Bytes } from './key-writer.ts';

export interface Range {
  /** Inclusive. */
  readonly from: Bytes;
  /** Exclusive. */
  readonly below: Bytes;
  readonly descending: boolean;
  readonly limit: number;
}

/** What an ordered engine must offer: one shard of bytes → bytes, sorted by the bytes of the key. */
export interface OrderedBytes {
  /** Makes the following reads see everything that is committed, by whichever thread. */
  refresh(): void;
  /** Good until the next call. */
  get(key: Bytes): Uint8Array | undefined;
  has(key: Bytes): boolean;
  keys(range: Range): Bytes[];
  /** Keys from `from` to below `below`, one at a time; the caller may leave early, and neither reads nor writes between. */
  scan(from: Bytes, below: Bytes): Iterable<Bytes>;
  /** Only inside `atomically`; a text is stored as UTF-8. */
  put(key: Bytes, value: Uint8Array | string): void;
  /** Only inside `atomically`; absent is fine. */
  remove(key: Bytes): void;
  /** All or nothing: a throw leaves no trace; what returns is durable. One writer at a time; reads inside see the writes. */
  atomically<T>(work: () => T): T;
  close(): Promise<void>;
}
