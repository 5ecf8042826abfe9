import { AppError } from '@creditroll/kernel';
import type { Consumer, ConsumerCrashEvent, ConsumerGroupJoinEvent, Kafka } from 'kafkajs';
import type { Consumption, ConsumeOptions } from '../port.ts';
import { Assignment, type Membership } from './assignment.ts';
import { portError } from './errors.ts';
import { retryOptions, type KafkaSettings } from './options.ts';
import type { OffsetRange, TopicAdmin } from './topic-admin.ts';

/** Above the largest record batch that an append makes, with what the format adds. */
const PARTITION_FETCH_BYTES_MAX = 2 * 1024 * 1024;
/** How long a fetch waits for news: also the longest time until a partition that was sought is read. */
const FETCH_WAIT_MS = 200;

/** One member of one group on one topic. */
export class GroupConsumer implements Consumption, Membership {
  readonly options: ConsumeOptions;
  readonly heartbeatIntervalMs: number;
  readonly #consumer: Consumer;
  readonly #admin: TopicAdmin;
  readonly #settings: KafkaSettings;
  readonly #assignments = new Map<number, Assignment>();
  /** Per partition the end of its last assignment; the next one begins after it. */
  readonly #ends = new Map<number, Promise<void>>();
  #rangesAtJoin: Promise<Map<number, OffsetRange>> | undefined;
  #crash: Error | undefined;
  #stopping: Promise<void> | undefined;

  constructor(kafka: Kafka, admin: TopicAdmin, settings: KafkaSettings, options: ConsumeOptions) {
    this.options = options;
    this.heartbeatIntervalMs = settings.heartbeatIntervalMs;
    this.#admin = admin;
    this.#settings = settings;
    this.#consumer = kafka.consumer({
      // Members of a Kafka group must subscribe to the same topics; groups of ours are per topic.
      groupId: `${options.group}.${options.topic}`,
      sessionTimeout: settings.sessionTimeoutMs,
      heartbeatInterval: settings.heartbeatIntervalMs,
      maxBytesPerPartition: PARTITION_FETCH_BYTES_MAX,
      maxWaitTimeInMs: FETCH_WAIT_MS,
      allowAutoTopicCreation: false,
      retry: retryOptions,
    });
  }

  /** Resolves when the member has joined its group for the first time. */
  async start(): Promise<void> {
    const { topic } = this.options;
    this.#consumer.on(this.#consumer.events.GROUP_JOIN, (event) => this.#joined(event));
    this.#consumer.on(this.#consumer.events.CRASH, (event) => this.#crashed(event));
    try {
      await this.#consumer.connect();
      await this.#consumer.subscribe({ topics: [topic], fromBeginning: true });
      await this.#consumer.run({
        autoCommit: false,
        eachBatchAutoResolve: false,
        partitionsConsumedConcurrently: this.#settings.partitionsConsumedConcurrently,
        eachBatch: async (payload) => {
          if (this.#stopping === undefined) await this.#assignments.get(payload.batch.partition)?.handle(payload);
        },
      });
    } catch (error) {
      throw portError(`${topic} cannot be consumed`, error);
    }
    if (this.#crash !== undefined) throw portError(`${topic} cannot be consumed`, this.#crash);
  }

  stop(): Promise<void> {
    this.#stopping ??= this.#stop();
    return this.#stopping;
  }

  range(partition: number): Promise<OffsetRange> {
    return this.#admin.range(this.options.topic, partition);
  }

  async rangeAtJoin(partition: number): Promise<OffsetRange | undefined> {
    this.#rangesAtJoin ??= this.#admin.ranges(this.options.topic);
    return (await this.#rangesAtJoin).get(partition);
  }

  seek(partition: number, offset: number): void {
    this.#steer(() => this.#consumer.seek({ topic: this.options.topic, partition, offset: String(offset) }));
  }

  pause(partition: number): void {
    this.#steer(() => this.#consumer.pause([{ topic: this.options.topic, partitions: [partition] }]));
  }

  resume(partition: number): void {
    this.#steer(() => this.#consumer.resume([{ topic: this.options.topic, partitions: [partition] }]));
  }

  /** Between a crash and the next join there is nothing to steer, and the join begins everything anew. */
  #steer(order: () => void): void {
    if (this.#stopping !== undefined) return;
    try {
      order();
    } catch (error) {
      this.warn('the consumer is not running', error);
    }
  }

  warn(message: string, error: unknown): void {
    this.#settings.log({
      level: 'warn',
      message,
      detail: { topic: this.options.topic, group: this.options.group, error },
    });
  }

  /**
   * Every join begins all partitions anew, even those that stay: between two joins somebody else may have had them.
   * kafkajs emits this before it fetches, so the pause keeps batches away until onAssigned has said where to start.
   */
  #joined({ payload }: ConsumerGroupJoinEvent): void {
    if (this.#stopping !== undefined) return;
    const { topic } = this.options;
    const partitions = payload.memberAssignment[topic] ?? [];
    this.#consumer.pause([{ topic, partitions }]);
    this.#endAll();
    this.#rangesAtJoin = undefined;
    for (const partition of partitions) {
      const before = this.#ends.get(partition) ?? Promise.resolve();
      this.#assignments.set(partition, new Assignment(this, partition, before));
    }
  }

  #endAll(): void {
    for (const [partition, assignment] of this.#assignments) {
      assignment.lose();
      this.#ends.set(partition, assignment.end());
    }
    this.#assignments.clear();
  }

  #crashed({ payload: { error, restart } }: ConsumerCrashEvent): void {
    const reason = new AppError('unavailable', `the consumer of ${this.options.topic} has crashed: ${error.message}`, {
      cause: error,
    });
    for (const assignment of this.#assignments.values()) {
      if (restart) assignment.lose();
      else assignment.crash(reason);
    }
    if (!restart) this.#crash = reason;
  }

  async #stop(): Promise<void> {
    // Waits for the batches in hand, whose leases hold until then, and leaves the group.
    await this.#consumer.stop();
    const ends = [...this.#assignments.values()].map((assignment) => assignment.end());
    this.#assignments.clear();
    await Promise.all([...ends, ...this.#ends.values()]);
    await this.#consumer.disconnect();
  }
}
