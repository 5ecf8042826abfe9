import { randomUUID } from 'node:crypto';
import { AppError } from '@creditroll/kernel';
import type { Consumer, EachBatchPayload, Kafka } from 'kafkajs';
import type { ReadRecord } from '../port.ts';
import { portError } from './errors.ts';
import { readRecord } from './records.ts';

interface Wish {
  readonly partition: number;
  readonly records: ReadRecord[];
  readonly eventsMax: number;
  /** Offset at which there was nothing more when the wish came. */
  readonly end: number;
  position: number;
  resolve(): void;
}

const FETCH_WAIT_MS = 50;
const READ_LIMIT_MS = 60_000;
const READ_BYTES_MAX = 16_000_000;

/**
 * Reads a topic from any offset. kafkajs can fetch only as a member of a group, so this is a group of one with a name
 * of its own, all partitions paused but the one that is read. The first read costs a join.
 */
export class TopicReader {
  readonly groupId: string;
  readonly #consumer: Consumer;
  readonly #topic: string;
  #started: Promise<void> | undefined;
  #tail: Promise<unknown> = Promise.resolve();
  #wish: Wish | undefined;

  constructor(kafka: Kafka, clientId: string, topic: string) {
    this.groupId = `${clientId}.read.${randomUUID()}`;
    this.#topic = topic;
    this.#consumer = kafka.consumer({
      groupId: this.groupId,
      maxBytesPerPartition: 2 * 1024 * 1024,
      maxWaitTimeInMs: FETCH_WAIT_MS,
      allowAutoTopicCreation: false,
    });
  }

  /** `end` is beyond `fromOffset`: something is there. One read at a time. */
  read(partition: number, fromOffset: number, end: number, eventsMax: number): Promise<readonly ReadRecord[]> {
    const read = this.#tail.then(() => this.#read(partition, fromOffset, end, eventsMax));
    this.#tail = read.catch(() => undefined);
    return read;
  }

  async close(): Promise<void> {
    await this.#tail;
    await this.#consumer.disconnect();
  }

  async #read(partition: number, fromOffset: number, end: number, eventsMax: number): Promise<readonly ReadRecord[]> {
    this.#started ??= this.#start();
    await this.#started;
    const records: ReadRecord[] = [];
    let limit: NodeJS.Timeout | undefined;
    try {
      await new Promise<void>((resolve, reject) => {
        const late = new AppError(
          'deadline',
          `partition ${partition} of ${this.#topic} was not read within ${READ_LIMIT_MS} ms`,
        );
        limit = setTimeout(() => reject(late), READ_LIMIT_MS);
        this.#wish = { partition, records, eventsMax, end, position: fromOffset, resolve };
        this.#beginWish();
      });
      return records;
    } catch (error) {
      throw portError(`partition ${partition} of ${this.#topic} cannot be read`, error);
    } finally {
      clearTimeout(limit);
      this.#wish = undefined;
      this.#pauseAll();
    }
  }

  #pauseAll(): void {
    try {
      this.#consumer.pause([{ topic: this.#topic }]);
    } catch {
      // Between a crash and the next join there is nothing to pause, and the join pauses everything.
    }
  }

  async #start(): Promise<void> {
    this.#consumer.on(this.#consumer.events.GROUP_JOIN, () => {
      this.#pauseAll();
      this.#beginWish();
    });
    try {
      await this.#consumer.connect();
      await this.#consumer.subscribe({ topics: [this.#topic], fromBeginning: true });
      await this.#consumer.run({
        autoCommit: false,
        eachBatchAutoResolve: false,
        eachBatch: async (payload) => this.#take(payload),
      });
    } catch (error) {
      throw portError(`${this.#topic} cannot be read`, error);
    }
  }

  #beginWish(): void {
    if (this.#wish === undefined) return;
    const { partition, position } = this.#wish;
    this.#consumer.seek({ topic: this.#topic, partition, offset: String(position) });
    this.#consumer.resume([{ topic: this.#topic, partitions: [partition] }]);
  }

  #take({ batch, resolveOffset }: EachBatchPayload): void {
    const wish = this.#wish;
    if (wish === undefined || wish.partition !== batch.partition) return;
    let bytes = 0;
    for (const message of batch.messages) {
      const offset = Number(message.offset);
      if (offset < wish.position || wish.records.length >= wish.eventsMax || bytes >= READ_BYTES_MAX) continue;
      wish.records.push(readRecord(message));
      wish.position = offset + 1;
      bytes += message.value?.length ?? 0;
    }
    const done = wish.records.length >= wish.eventsMax || wish.position >= wish.end || bytes >= READ_BYTES_MAX;
    if (done) wish.resolve();
    else resolveOffset(batch.lastOffset());
  }
}
