import { setTimeout as pause } from 'node:timers/promises';
import { AppError } from '@creditroll/kernel';
import type { Admin, ITopicConfig } from 'kafkajs';
import type { TopicSpec } from '../port.ts';
import { checkSamePartitions } from '../topics.ts';
import { portError } from './errors.ts';
import type { KafkaSettings } from './options.ts';

export interface OffsetRange {
  readonly low: number;
  readonly high: number;
}

/** Above a request's cap and what the batch format adds to it, below what consumers fetch. */
const TOPIC_MESSAGE_BYTES_MAX = 2 * 1024 * 1024;
const METADATA_TRIES_MAX = 50;
const METADATA_WAIT_MS = 200;

/** Topics and their offsets. */
export class TopicAdmin {
  readonly #admin: Admin;
  readonly #settings: KafkaSettings;
  /** Requests that are about to be sent: whoever asks in the same turn shares one, so that all partitions cost one. */
  readonly #asking = new Map<string, Promise<Map<number, OffsetRange>>>();

  constructor(admin: Admin, settings: KafkaSettings) {
    this.#admin = admin;
    this.#settings = settings;
  }

  async ensure(topics: readonly TopicSpec[]): Promise<void> {
    try {
      const existing = new Set(await this.#admin.listTopics());
      const missing = topics.filter(({ name }) => !existing.has(name)).map((topic) => this.#config(topic));
      // Whoever comes second in a race is told so by kafkajs with `false`; the counts are checked below either way.
      // kafkajs's own wait for leaders gives up when it asks a broker that has not heard of the topic yet.
      if (missing.length > 0) await this.#admin.createTopics({ topics: missing, waitForLeaders: false });
    } catch (error) {
      throw portError('topics could not be created', error);
    }
    for (const topic of topics) checkSamePartitions(topic, await this.#countOf(topic.name));
  }

  async range(topic: string, partition: number): Promise<OffsetRange> {
    const range = (await this.ranges(topic)).get(partition);
    if (range === undefined)
      throw new AppError('unavailable', `the brokers say nothing about partition ${partition} of ${topic}`);
    return range;
  }

  ranges(topic: string): Promise<Map<number, OffsetRange>> {
    const shared = this.#asking.get(topic);
    if (shared) return shared;
    const asked = Promise.resolve().then(() => {
      // From here on it may miss what is appended, so nobody joins any more.
      this.#asking.delete(topic);
      return this.#fetchRanges(topic);
    });
    this.#asking.set(topic, asked);
    return asked;
  }

  async #fetchRanges(topic: string): Promise<Map<number, OffsetRange>> {
    try {
      const offsets = await this.#admin.fetchTopicOffsets(topic);
      return new Map(offsets.map(({ partition, low, high }) => [partition, { low: Number(low), high: Number(high) }]));
    } catch (error) {
      throw portError(`offsets of ${topic} could not be read`, error);
    }
  }

  #config({ name, partitions }: TopicSpec): ITopicConfig {
    const { replicationFactor, minInsyncReplicas } = this.#settings;
    const entries: Record<string, string> = {
      // Facts stay until an operator decides otherwise; time must not delete what a lagging stage has not read.
      'retention.ms': '-1',
      'cleanup.policy': 'delete',
      'max.message.bytes': String(TOPIC_MESSAGE_BYTES_MAX),
      ...(minInsyncReplicas === undefined ? {} : { 'min.insync.replicas': String(minInsyncReplicas) }),
    };
    return {
      topic: name,
      numPartitions: partitions,
      replicationFactor,
      configEntries: Object.entries(entries).map(([entry, value]) => ({ name: entry, value })),
    };
  }

  /** A topic that was made a moment ago is not known to every broker yet, nor does every partition have a leader. */
  async #countOf(topic: string): Promise<number> {
    let last: unknown;
    for (let tries = 0; tries < METADATA_TRIES_MAX; tries++) {
      try {
        const { topics } = await this.#admin.fetchTopicMetadata({ topics: [topic] });
        const partitions = topics.find(({ name }) => name === topic)?.partitions ?? [];
        if (partitions.length > 0 && partitions.every(({ leader }) => leader >= 0)) return partitions.length;
      } catch (error) {
        last = error;
      }
      await pause(METADATA_WAIT_MS);
    }
    throw portError(`topic ${topic} does not appear`, last);
  }
}
