import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startKafka, type KafkaCluster } from '@creditroll/engines';
import type { EventLog, LogRecord } from '@creditroll/event-log';
import { connectKafkaLog } from '@creditroll/event-log/kafka';

const root = fileURLToPath(new URL('../..', import.meta.url));
const TOPIC = 'payments';
const PARTITIONS = 24;
const BATCH_EVENTS = 100;
const PADDING = 'x'.repeat(250);
/** Beyond the 9 s after which the controller takes the leadership from a silent broker. */
const PAUSE_MS = 12_000;
const LIMIT_MS = 360_000;

const selected = process.env['ENGINES'] === 'cluster';
if (!selected) console.warn('kafka with paused brokers: not run, it needs brokers: set ENGINES=cluster');

/** Appends to one partition without a pause, each batch again until it is acknowledged. */
class Writer {
  /** Batches that the log has acknowledged. */
  acknowledged = 0;
  rejected = 0;
  readonly #log: EventLog;
  readonly #partition: number;
  #waiting: (() => void)[] = [];

  constructor(log: EventLog, partition: number) {
    this.#log = log;
    this.#partition = partition;
  }

  async run(ended: () => boolean): Promise<void> {
    while (!ended()) {
      const records = this.#batch(this.acknowledged);
      try {
        await this.#log.append([{ topic: TOPIC, partition: this.#partition, records }]);
        this.acknowledged += 1;
        for (const resolve of this.#waiting.splice(0)) resolve();
      } catch {
        this.rejected += 1;
      }
    }
  }

  /** Resolves with the next acknowledgement. */
  progress(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #batch(n: number): LogRecord[] {
    return Array.from({ length: BATCH_EVENTS }, (_, index) => ({
      key: `p${this.#partition}`,
      value: `${n * BATCH_EVENTS + index} ${PADDING}`,
    }));
  }
}

/** Numbers of a partition in the order of their first occurrence, and how many records were there in all. */
async function numbersIn(log: EventLog, partition: number): Promise<{ numbers: number[]; records: number }> {
  const numbers = new Set<number>();
  let records = 0;
  for (;;) {
    const page = await log.read(TOPIC, partition, records, 10_000);
    if (page.length === 0) return { numbers: [...numbers], records };
    records += page.length;
    for (const { value } of page) numbers.add(Number.parseInt(value, 10));
  }
}

(selected ? describe : describe.skip)(
  'Kafka with three brokers, each silent in turn for longer than its session',
  () => {
    let cluster: KafkaCluster;
    let log: EventLog;

    beforeAll(async () => {
      cluster = await startKafka({ root, name: 'paused-brokers', brokers: 3 });
      log = await connectKafkaLog({
        brokers: cluster.brokers,
        clientId: 'paused-brokers',
        replicationFactor: 3,
        minInsyncReplicas: 2,
      });
      await log.ensureTopics([{ name: TOPIC, partitions: PARTITIONS }]);
    }, LIMIT_MS);
    afterAll(async () => {
      await log?.close();
      await cluster?.stop();
    }, LIMIT_MS);

    test(
      'nothing acknowledged is lost, and each partition keeps its order',
      async () => {
        let ended = false;
        const writers = Array.from({ length: PARTITIONS }, (_, partition) => new Writer(log, partition));
        const running = Promise.all(writers.map((writer) => writer.run(() => ended)));
        const allProgress = (): Promise<unknown> => Promise.all(writers.map((writer) => writer.progress()));

        await allProgress();
        for (let broker = 0; broker < 3; broker++) {
          await cluster.pause(broker);
          await wait(PAUSE_MS);
          await cluster.resume(broker);
          await allProgress();
        }
        ended = true;
        await running;

        let acknowledged = 0;
        let stored = 0;
        let lost = 0;
        const disordered: number[] = [];
        for (const [partition, writer] of writers.entries()) {
          const { numbers, records } = await numbersIn(log, partition);
          acknowledged += writer.acknowledged * BATCH_EVENTS;
          stored += records;
          const present = new Set(numbers);
          for (let n = 0; n < writer.acknowledged * BATCH_EVENTS; n++) if (!present.has(n)) lost += 1;
          if (numbers.some((number, index) => number !== index)) disordered.push(partition);
        }
        const rejected = writers.reduce((sum, writer) => sum + writer.rejected, 0);
        console.info(
          `acknowledged ${acknowledged}, lost ${lost}, stored ${stored}; appends rejected and repeated ${rejected}`,
        );
        expect(lost).toBe(0);
        expect(disordered).toEqual([]);
        expect(acknowledged).toBeGreaterThan(1_000);
      },
      LIMIT_MS,
    );
  },
);
