import { AppError } from '@creditroll/kernel';
import { PartitionLoop } from '../partition-loop.ts';
import { appendBytesMax, recordBytesMax } from '../port.ts';
import type { Consumption, ConsumeOptions, EventLog, ReadRecord, Send, TopicSpec } from '../port.ts';
import { chunksOf, type SizeLimits } from '../sizes.ts';
import { checkTopicSpec, KnownTopics } from '../topics.ts';
import { AppendQueue } from './append-queue.ts';
import { claimPartitions } from './claims.ts';
import { Doorbell } from './doorbell.ts';
import { EmbeddedSource } from './embedded-source.ts';
import { Storage } from './storage.ts';

export interface EmbeddedLogOptions {
  /** Made when missing. Several threads and processes of one machine may open it; a network file system may not. */
  readonly dir: string;
  /** Lower it to find out early what would be too large elsewhere; never above the port's limit. */
  readonly recordBytesMax?: number | undefined;
  /** How late, at worst, an append of another process is seen. Threads of one process tell each other at once. */
  readonly pollIntervalMs?: number | undefined;
}

const READ_BYTES_MAX = 16_000_000;

/** Opens the log in `dir`. Appends are synced to disk before they resolve. */
export async function openEmbeddedLog(options: EmbeddedLogOptions): Promise<EventLog> {
  return new EmbeddedLog(options);
}

class EmbeddedLog implements EventLog {
  readonly #dir: string;
  readonly #limits: SizeLimits;
  readonly #topics = new KnownTopics();
  readonly #storage: Storage;
  readonly #doorbell: Doorbell;
  readonly #queue: AppendQueue;
  readonly #consumptions = new Set<Consumption>();
  #closed = false;

  constructor({ dir, recordBytesMax: recordBytes = recordBytesMax, pollIntervalMs = 5 }: EmbeddedLogOptions) {
    this.#dir = dir;
    this.#limits = { recordBytesMax: Math.min(recordBytes, recordBytesMax), appendBytesMax };
    this.#storage = new Storage(dir);
    this.#doorbell = new Doorbell(dir, () => this.#storage.lastTxnId(), pollIntervalMs);
    this.#queue = new AppendQueue((chunks) => {
      this.#storage.append(chunks);
      this.#doorbell.appended([...new Set(chunks.map(({ topic, partition }) => `${topic}/${partition}`))]);
    });
  }

  async ensureTopics(topics: readonly TopicSpec[]): Promise<void> {
    this.#checkOpen();
    topics.forEach(checkTopicSpec);
    this.#storage.ensureTopics(topics);
    this.#topics.add(topics);
  }

  partitions(topic: string): number {
    return this.#topics.partitions(topic);
  }

  async append(sends: readonly Send[]): Promise<void> {
    this.#checkOpen();
    const chunks = chunksOf(sends, this.#topics, this.#limits);
    if (chunks.length > 0) await this.#queue.append(chunks);
  }

  async range(topic: string, partition: number): Promise<{ low: number; high: number }> {
    this.#checkPlace(topic, partition);
    this.#storage.refresh();
    return { low: 0, high: this.#storage.high(topic, partition) };
  }

  async read(topic: string, partition: number, fromOffset: number, eventsMax: number): Promise<readonly ReadRecord[]> {
    this.#checkPlace(topic, partition);
    this.#storage.refresh();
    const records: ReadRecord[] = [];
    this.#storage.read(topic, partition, fromOffset, { events: eventsMax, bytes: READ_BYTES_MAX }, records);
    return records;
  }

  async consume(options: ConsumeOptions): Promise<Consumption> {
    this.#checkOpen();
    const { topic, group } = options;
    const all = Array.from({ length: this.partitions(topic) }, (_, partition) => partition);
    const partitions = options.only ?? all;
    for (const partition of partitions) this.#checkPlace(topic, partition);
    const release = claimPartitions(this.#dir, topic, group, partitions);
    const sources = partitions.map((partition) => new EmbeddedSource(this.#storage, this.#doorbell, topic, partition));
    const loops = sources.map((source) => new PartitionLoop(options, source.partition, source));
    const consumption: Consumption = {
      stop: async () => {
        await Promise.all(loops.map((loop) => loop.stop()));
        for (const source of sources) source.close();
        if (this.#consumptions.delete(consumption)) release();
      },
    };
    this.#consumptions.add(consumption);
    return consumption;
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    await Promise.all([...this.#consumptions].map((consumption) => consumption.stop()));
    this.#closed = true;
    await this.#queue.drained();
    this.#doorbell.close();
    await this.#storage.close();
  }

  #checkPlace(topic: string, partition: number): void {
    this.#checkOpen();
    this.#topics.checkPartition(topic, partition);
  }

  #checkOpen(): void {
    if (this.#closed) throw new AppError('unavailable', `the log in ${this.#dir} is closed`);
  }
}
