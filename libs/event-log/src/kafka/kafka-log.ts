import { AppError } from '@creditroll/kernel';
import type { Admin, Kafka, Producer } from 'kafkajs';
import { appendBytesMax, recordBytesMax } from '../port.ts';
import type { Consumption, ConsumeOptions, EventLog, ReadRecord, Send, TopicSpec } from '../port.ts';
import { chunksOf } from '../sizes.ts';
import { checkTopicSpec, KnownTopics } from '../topics.ts';
import { Appender, requestEventsMax } from './appender.ts';
import { portError } from './errors.ts';
import { GroupConsumer } from './group-consumer.ts';
import { kafkaClient, retryOptions, settingsOf, type KafkaLogOptions, type KafkaSettings } from './options.ts';
import { TopicAdmin } from './topic-admin.ts';
import { TopicReader } from './topic-reader.ts';

/** A leader that is gone is noticed by the age of what we know, since kafkajs does not ask anew after a time-out. */
const METADATA_AGE_MAX_MS = 10_000;

/** Connects to the brokers. Throws `AppError('unavailable')` when none answers. */
export async function connectKafkaLog(options: KafkaLogOptions): Promise<EventLog> {
  const kafka = kafkaClient(options);
  const producer = kafka.producer({
    // Not idempotent: kafkajs has lost acknowledged records in that mode (docs/adr/0004-kafka-one-partition-per-send.md). Readers recognise repeats.
    idempotent: false,
    allowAutoTopicCreation: false,
    metadataMaxAge: METADATA_AGE_MAX_MS,
    createPartitioner: () => partitionOfMessage,
    retry: retryOptions,
  });
  const admin = kafka.admin({ retry: retryOptions });
  try {
    await Promise.all([producer.connect(), admin.connect()]);
  } catch (error) {
    await Promise.allSettled([producer.disconnect(), admin.disconnect()]);
    throw portError(`no broker of ${options.brokers.join(', ')} answers`, error);
  }
  return new KafkaLog(kafka, producer, admin, settingsOf(options));
}

/** The sender has chosen (see `partitionOf`); a message without a choice is a bug of this adapter. */
function partitionOfMessage({ message }: { message: { partition?: number } }): number {
  if (message.partition === undefined) throw new RangeError('a message came without its partition');
  return message.partition;
}

class KafkaLog implements EventLog {
  readonly #kafka: Kafka;
  readonly #producer: Producer;
  readonly #admin: Admin;
  readonly #settings: KafkaSettings;
  readonly #topics = new KnownTopics();
  readonly #topicAdmin: TopicAdmin;
  readonly #appender: Appender;
  readonly #readers = new Map<string, TopicReader>();
  readonly #consumers = new Set<GroupConsumer>();
  #closed = false;

  constructor(kafka: Kafka, producer: Producer, admin: Admin, settings: KafkaSettings) {
    this.#kafka = kafka;
    this.#producer = producer;
    this.#admin = admin;
    this.#settings = settings;
    this.#topicAdmin = new TopicAdmin(admin, settings);
    this.#appender = new Appender(producer);
  }

  async ensureTopics(topics: readonly TopicSpec[]): Promise<void> {
    this.#checkOpen();
    topics.forEach(checkTopicSpec);
    await this.#topicAdmin.ensure(topics);
    this.#topics.add(topics);
  }

  partitions(topic: string): number {
    return this.#topics.partitions(topic);
  }

  async append(sends: readonly Send[]): Promise<void> {
    this.#checkOpen();
    const limits = { recordBytesMax, appendBytesMax, appendEventsMax: requestEventsMax };
    await this.#appender.append(chunksOf(sends, this.#topics, limits));
  }

  async range(topic: string, partition: number): Promise<{ low: number; high: number }> {
    this.#checkOpen();
    this.#topics.checkPartition(topic, partition);
    return this.#topicAdmin.range(topic, partition);
  }

  async read(topic: string, partition: number, fromOffset: number, eventsMax: number): Promise<readonly ReadRecord[]> {
    const { low, high } = await this.range(topic, partition);
    const from = Math.max(fromOffset, low);
    if (from >= high || eventsMax <= 0) return [];
    const reader = this.#readers.get(topic) ?? new TopicReader(this.#kafka, this.#settings.clientId, topic);
    this.#readers.set(topic, reader);
    return reader.read(partition, from, high, eventsMax);
  }

  async consume(options: ConsumeOptions): Promise<Consumption> {
    this.#checkOpen();
    if (options.only !== undefined) {
      throw new AppError('invalid_input', '`only` is not available with Kafka, where the group shares the partitions');
    }
    this.partitions(options.topic);
    const consumer = new GroupConsumer(this.#kafka, this.#topicAdmin, this.#settings, options);
    this.#consumers.add(consumer);
    try {
      await consumer.start();
    } catch (error) {
      this.#consumers.delete(consumer);
      await consumer.stop();
      throw error;
    }
    return {
      stop: async () => {
        await consumer.stop();
        this.#consumers.delete(consumer);
      },
    };
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await Promise.all([...this.#consumers].map((consumer) => consumer.stop()));
    await Promise.all([...this.#readers.values()].map((reader) => reader.close()));
    const groups = [...this.#readers.values()].map(({ groupId }) => groupId);
    // The brokers forget an empty group by themselves after a while; this only tidies up earlier.
    if (groups.length > 0) await this.#admin.deleteGroups(groups).catch(() => undefined);
    await Promise.all([this.#producer.disconnect(), this.#admin.disconnect()]);
  }

  #checkOpen(): void {
    if (this.#closed) throw new AppError('unavailable', 'this log is closed');
  }
}
