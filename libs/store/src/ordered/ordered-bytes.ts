import type { Bytes } from './key-writer.ts';

export interface Range {
  /** Inclusive. */
  readonly from: Bytes;
  /** Exclusive. */
  readonly below: Bytes;
  readonly descending: boolean;
  readonly limit: number;
}

/** What an ordered engine must offer: one shard of bytes → text, sorted by the bytes of the key. */
export interface OrderedBytes {
  /** Makes the following reads see everything that is committed, by whichever thread. */
  refresh(): void;
  get(key: Bytes): string | undefined;
  has(key: Bytes): boolean;
  keys(range: Range): Bytes[];
  /** Keys from `from` to below `below`, one at a time; the caller may leave early, and neither reads nor writes between. */
  scan(from: Bytes, below: Bytes): Iterable<Bytes>;
  /** Only inside `atomically`. */
  put(key: Bytes, value: string): void;
  /** Only inside `atomically`; absent is fine. */
  remove(key: Bytes): void;
  /** All or nothing: a throw leaves no trace; what returns is durable. One writer at a time; reads inside see the writes. */
  atomically<T>(work: () => T): T;
  close(): Promise<void>;
}
