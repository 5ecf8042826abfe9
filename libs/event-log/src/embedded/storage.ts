import { mkdirSync } from 'node:fs';
import { open, type Database, type RootDatabase } from 'lmdb';
import { Slab } from '@creditroll/kernel';
import type { ReadRecord, TopicSpec } from '../port.ts';
import type { Chunk } from '../sizes.ts';
import { checkSamePartitions } from '../topics.ts';
import { encodeFrame, FrameReader, type Room } from './frame.ts';

/** Topic, partition, and the offset after the last record of the value. */
type FrameKey = [topic: string, partition: number, endOffset: number];

const LAST = Number.MAX_SAFE_INTEGER;
/** A write inside a transaction copies its value at once. */
const slab = new Slab(1_048_576);

/** The lmdb environment: what is stored, and the few operations on it. All are synchronous. */
export class Storage {
  readonly #env: RootDatabase;
  readonly #topics: Database<number, string>;
  readonly #frames: Database<Buffer, FrameKey>;
  /** Ends of partitions as this process knows them, true as long as nobody else has written since `#endsTxnId`. */
  readonly #ends = new Map<string, number>();
  #endsTxnId = -1;

  constructor(dir: string) {
    mkdirSync(dir, { recursive: true });
    // Without overlapping syncs a commit is on disk before anybody sees it. `noSubdir` is said aloud because lmdb
    // takes a path with a dot for a file.
    this.#env = open({ path: dir, noSubdir: false, overlappingSync: false });
    this.#topics = this.#env.openDB<number, string>({ name: 'topics', encoding: 'json' });
    this.#frames = this.#env.openDB<Buffer, FrameKey>({ name: 'frames', encoding: 'binary' });
  }

  ensureTopics(topics: readonly TopicSpec[]): void {
    this.#env.transactionSync(() => {
      for (const topic of topics) {
        const existing = this.#topics.get(topic.name);
        if (existing === undefined) this.#topics.putSync(topic.name, topic.partitions);
        else checkSamePartitions(topic, existing);
      }
    });
  }

  /** One transaction; when it returns, everything is on disk. */
  append(chunks: readonly Chunk[]): void {
    const staged = new Map<string, number>();
    const txnId = this.#env.transactionSync(() => {
      const id = this.#env.getWriteTxnId();
      // Ids are dense over all threads and processes: a step of more than one means that somebody else wrote.
      if (id !== this.#endsTxnId + 1) this.#ends.clear();
      for (const chunk of chunks) {
        const { topic, partition } = chunk;
        const name = `${topic}/${partition}`;
        const end = (staged.get(name) ?? this.#ends.get(name) ?? this.high(topic, partition)) + chunk.records.length;
        this.#frames.putSync([topic, partition, end], slab.of(encodeFrame(chunk)));
        staged.set(name, end);
      }
      return id;
    });
    for (const [name, end] of staged) this.#ends.set(name, end);
    this.#endsTxnId = txnId;
  }

  /** Makes the next read see what other threads and processes have committed up to now. */
  refresh(): void {
    this.#frames.resetReadTxn();
  }

  high(topic: string, partition: number): number {
    const last = { start: [topic, partition, LAST], end: [topic, partition], reverse: true, limit: 1 };
    for (const key of this.#frames.getKeys(last)) return key[2];
    return 0;
  }

  /** Fills `into` from an offset; returns a reader with what did not fit of the last value. */
  read(topic: string, partition: number, fromOffset: number, room: Room, into: ReadRecord[]): FrameReader | undefined {
    // Values are keyed by their end: the first key beyond the offset is the value that holds it.
    const range = { start: [topic, partition, fromOffset], exclusiveStart: true, end: [topic, partition, LAST] };
    for (const { key, value } of this.#frames.getRange(range)) {
      const frame = new FrameReader(value.toString(), key[2]);
      frame.skipTo(fromOffset);
      frame.takeInto(into, room);
      if (!frame.exhausted) return frame;
      if (room.events <= 0) return undefined;
    }
    return undefined;
  }

  /** Changes with every commit of any thread or process. */
  lastTxnId(): number {
    const stats = this.#env.getStats();
    return 'lastTxnId' in stats && typeof stats.lastTxnId === 'number' ? stats.lastTxnId : 0;
  }

  async close(): Promise<void> {
    await this.#env.close();
  }
}
