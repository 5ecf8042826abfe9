import { AppError } from '@creditroll/kernel';
import type { Producer } from 'kafkajs';
import { appendBytesMax } from '../port.ts';
import { byPartition, waitingBytesMax, type Chunk } from '../sizes.ts';
import { portError } from './errors.ts';

/** kafkajs groups the messages of a request in quadratic time. */
export const requestEventsMax = 1_000;
const ANSWER_TRIES_MAX = 5;
const ACK_TIMEOUT_MS = 10_000;
const ALL_REPLICAS = -1;

interface Job {
  readonly chunk: Chunk;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Appends with one partition per request, and one request at a time per partition. kafkajs loses acknowledged records
 * when a request spans partitions (docs/adr/0004-kafka-one-partition-per-send.md), and order needs a single one in flight.
 */
export class Appender {
  readonly #producer: Producer;
  readonly #lanes = new Map<string, Job[]>();
  #waitingBytes = 0;

  constructor(producer: Producer) {
    this.#producer = producer;
  }

  /** Settles only when nothing of it is under way any more. */
  async append(chunks: readonly Chunk[]): Promise<void> {
    const bytes = chunks.reduce((sum, chunk) => sum + chunk.bytes, 0);
    if (this.#waitingBytes > 0 && this.#waitingBytes + bytes > waitingBytesMax) {
      throw new AppError('unavailable', `${this.#waitingBytes} bytes wait to be appended already`);
    }
    this.#waitingBytes += bytes;
    const jobs = [...byPartition(chunks)].flatMap(([name, own]) => own.map((chunk) => this.#enqueue(name, chunk)));
    const outcomes = await Promise.allSettled(jobs);
    this.#waitingBytes -= bytes;
    const failed = outcomes.find((outcome) => outcome.status === 'rejected');
    if (failed !== undefined) throw failed.reason;
  }

  #enqueue(name: string, chunk: Chunk): Promise<void> {
    return new Promise((resolve, reject) => {
      const job: Job = { chunk, resolve, reject };
      const lane = this.#lanes.get(name);
      if (lane === undefined) {
        this.#lanes.set(name, [job]);
        void this.#drain(name);
      } else {
        lane.push(job);
      }
    });
  }

  async #drain(name: string): Promise<void> {
    // All jobs of one call, and of one turn, can travel together.
    await Promise.resolve();
    const lane = this.#lanes.get(name) ?? [];
    while (lane.length > 0) {
      const group = takeGroup(lane);
      try {
        await this.#send(group.map(({ chunk }) => chunk));
        for (const { resolve } of group) resolve();
      } catch (error) {
        // What waits behind a failure must not overtake it: the caller will append that again, and then this.
        for (const { reject } of [...group, ...lane.splice(0)]) reject(error);
      }
    }
    this.#lanes.delete(name);
  }

  async #send(chunks: readonly Chunk[]): Promise<void> {
    const [first] = chunks;
    if (first === undefined) return;
    const { topic, partition } = first;
    const messages = chunks.flatMap(({ records }) => records.map(({ key, value }) => ({ key, value, partition })));
    const what = `${messages.length} records for partition ${partition} of ${topic} were not appended`;
    for (let tries = 0; tries < ANSWER_TRIES_MAX; tries++) {
      try {
        const answers = await this.#producer.send({ topic, messages, acks: ALL_REPLICAS, timeout: ACK_TIMEOUT_MS });
        // kafkajs can resolve without an answer for the partition; only an answer is an acknowledgement.
        const covered = (answer: (typeof answers)[number]): boolean =>
          answer.topicName === topic && answer.partition === partition && answer.errorCode === 0;
        if (answers.some(covered)) return;
      } catch (error) {
        throw portError(what, error);
      }
    }
    throw new AppError('unavailable', `${what}: the broker's answers do not mention them`);
  }
}

function takeGroup(lane: Job[]): Job[] {
  let events = 0;
  let bytes = 0;
  const beyond = lane.findIndex(({ chunk }, index) => {
    events += chunk.records.length;
    bytes += chunk.bytes;
    return index > 0 && (events > requestEventsMax || bytes > appendBytesMax);
  });
  return lane.splice(0, beyond === -1 ? lane.length : beyond);
}
