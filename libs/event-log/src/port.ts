/**
 * The log: named topics, cut into partitions, each an ordered, durable, append-only sequence of records.
 * Adapters: `kafka/` (production), `embedded/` (lmdb, on disk), `simulated/` (memory, seeded faults).
 * `event-log.contract.ts` says what makes an adapter right.
 */

export interface LogRecord {
  /** Chooses nothing by itself: the sender chooses the partition (see `partitionOf`). Kept for people and tools. */
  readonly key: string;
  /** UTF-8 text; events of ours are JSON. */
  readonly value: string;
}

export interface ReadRecord extends LogRecord {
  readonly offset: number;
  /** The original bytes, only when they are not UTF-8 (then `value` is a lossy rendering). */
  readonly bytes?: Uint8Array | undefined;
}

/** Records for one partition, appended together and in order. */
export interface Send {
  readonly topic: string;
  readonly partition: number;
  readonly records: readonly LogRecord[];
}

/** Consecutive records of one partition. Never empty. */
export interface Batch {
  readonly topic: string;
  readonly partition: number;
  readonly records: readonly ReadRecord[];
}

/** Where the reader goes on: the offset of the next record that it wants. */
export interface Step {
  readonly nextOffset: number;
}

/** Says whether the partition is still ours. It can turn false at any time; the store's compare-and-swap decides. */
export interface Lease {
  held(): boolean;
  /** Tells the group that we are alive. Throws when the partition is being taken away. */
  renew(): Promise<void>;
}

export interface ConsumeOptions {
  readonly topic: string;
  /** Members of one group share the partitions of the topic; each partition has one member at a time. */
  readonly group: string;
  readonly batchEventsMax: number;
  readonly batchBytesMax: number;
  /** Only these partitions, instead of sharing by group: how workers of one process split the work. */
  readonly only?: readonly number[] | undefined;
  /** Called once per assignment before any batch; answers where to start. Its lease comes with every batch until onRevoked. */
  onAssigned(partition: number, lease: Lease): Promise<Step>;
  /**
   * Called for one batch of a partition at a time. Answers where to go on: the batch's end, or any other place, to
   * which the adapter then seeks. When it throws, the adapter calls `onFailed` and delivers nothing more of that partition.
   */
  onBatch(batch: Batch, lease: Lease): Promise<Step>;
  onRevoked(partition: number): Promise<void>;
  /** The partition stands still from now on; the others go on. */
  onFailed(partition: number, error: unknown): void;
}

export interface Consumption {
  /** Stops delivering, waits for batches in hand, revokes every partition. */
  stop(): Promise<void>;
}

export interface TopicSpec {
  readonly name: string;
  readonly partitions: number;
}

export interface EventLog {
  /**
   * Creates what is missing. A topic that exists with another number of partitions is an error: growth is a new
   * generation of the topic, never a change of a living one (keys would move).
   */
  ensureTopics(topics: readonly TopicSpec[]): Promise<void>;
  /** Number of partitions of a topic that `ensureTopics` has seen; throws `InvariantError` for any other. */
  partitions(topic: string): number;
  /**
   * Resolves when every record is durable (majority of replicas, or synced to disk). Several sends to one partition
   * are appended in the order given. A rejection means: any of the sends may or may not have been appended; append
   * again, readers recognise repeats. Throws `AppError('too_large')` for a record above `recordBytesMax`.
   */
  append(sends: readonly Send[]): Promise<void>;
  /** `low`: first offset kept; `high`: the offset that the next record will get. */
  range(topic: string, partition: number): Promise<{ low: number; high: number }>;
  /** Reads up to `eventsMax` records from an offset, without a group. Empty at the end of the log. */
  read(topic: string, partition: number, fromOffset: number, eventsMax: number): Promise<readonly ReadRecord[]>;
  consume(options: ConsumeOptions): Promise<Consumption>;
  close(): Promise<void>;
}

/** Largest record that any adapter accepts. Kafka's `message.max.bytes` must be above it. */
export const recordBytesMax = 1_000_000;
/** Largest request to one partition; a larger send is cut by the adapter. Below the 2 MiB that consumers fetch. */
export const appendBytesMax = 1_500_000;
