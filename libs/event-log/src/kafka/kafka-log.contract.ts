import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import kafkajs from 'kafkajs';
import { adapters, Bench } from '../contract/adapters.ts';
import { consuming, endOf, numbered, readAll, Recorder } from '../contract/recorder.ts';
import type { EventLog } from '../port.ts';
import { connectKafkaLog } from './index.ts';

/** What only Kafka can show; the rest is in event-log.contract.ts. */
for (const adapter of adapters.filter(({ name }) => name === 'kafka')) {
  if (adapter.skipped !== undefined) console.warn(`kafka log: not run, ${adapter.skipped}`);

  (adapter.skipped === undefined ? describe : describe.skip)('kafka log', () => {
    let bench: Bench;
    let log: EventLog;
    let kafka: kafkajs.Kafka;

    beforeAll(async () => {
      bench = await Bench.at(adapter);
      log = await bench.client();
      kafka = new kafkajs.Kafka({ brokers: bench.place.address.split(','), logLevel: kafkajs.logLevel.NOTHING });
    });
    afterAll(() => bench.clear());

    test('a value of a foreign producer that is not UTF-8 keeps its bytes', async () => {
      const topic = await bench.topic(log);
      const producer = kafka.producer({ createPartitioner: () => () => 0 });
      await producer.connect();
      await producer.send({
        topic,
        messages: [{ value: Buffer.from([0x66, 0xff, 0xfe]) }, { key: 'k', value: null }, { key: 'k', value: 'ü' }],
      });
      await producer.disconnect();
      const records = await readAll(log, topic, 0);
      expect(records.map(({ key, value }) => [key, value])).toEqual([
        ['', 'f\ufffd\ufffd'],
        ['k', ''],
        ['k', 'ü'],
      ]);
      expect(records.map(({ bytes }) => bytes && [...bytes])).toEqual([[0x66, 0xff, 0xfe], undefined, undefined]);
    });

    test('topics keep their records for ever', async () => {
      const topic = await bench.topic(log);
      const admin = kafka.admin();
      await admin.connect();
      const { resources } = await admin.describeConfigs({
        includeSynonyms: false,
        resources: [
          { type: kafkajs.ConfigResourceTypes.TOPIC, name: topic, configNames: ['retention.ms', 'cleanup.policy'] },
        ],
      });
      await admin.disconnect();
      const entries = resources[0]?.configEntries.map(({ configName, configValue }) => [configName, configValue]);
      expect(Object.fromEntries(entries ?? [])).toEqual({ 'retention.ms': '-1', 'cleanup.policy': 'delete' });
    });

    test('a hole that a foreign transaction leaves does not stop a reader', async () => {
      const topic = await bench.topic(log);
      const producer = kafka.producer({ transactionalId: topic, idempotent: true, createPartitioner: () => () => 0 });
      await producer.connect();
      for (const value of ['a', 'b']) {
        const transaction = await producer.transaction();
        await transaction.send({ topic, messages: [{ key: 'k', value }] });
        await transaction.commit();
      }
      await producer.disconnect();
      // A commit is answered before its marker is in the log.
      while ((await log.range(topic, 0)).high < 4) await new Promise((resolve) => setTimeout(resolve, 10));
      await log.append([{ topic, partition: 0, records: numbered(1, 'c') }]);
      const recorder = new Recorder();
      const consumption = await log.consume(consuming(topic, recorder));
      await recorder.until(() => recorder.records.length === 3);
      expect(recorder.records.map(({ offset, value }) => [offset, value])).toEqual([
        [0, 'a'],
        [2, 'b'],
        [4, 'c0'],
      ]);
      await consumption.stop();
    });

    test('a lease is lost when the group rebalances, and the batch in hand is not counted', async () => {
      const topic = await bench.topic(log, 2);
      const other = await bench.client();
      await other.ensureTopics([{ name: topic, partitions: 2 }]);
      const lost: string[] = [];
      const one: Recorder = new Recorder({
        onBatch: async (batch, lease) => {
          while (lost.length === 0) {
            await lease.renew().catch(({ message }: Error) => lost.push(message));
            await new Promise((resolve) => setImmediate(resolve));
          }
          return endOf(batch);
        },
      });
      const first = await log.consume(consuming(topic, one));
      await log.append([{ topic, partition: 0, records: numbered(3) }]);
      await one.until(() => one.batches.length === 1);
      const lease = one.leases.get(0);
      const two = new Recorder();
      const second = await other.consume(consuming(topic, two));
      expect(lost).toHaveLength(1);
      expect(lease?.held()).toBe(false);
      // Its Step came without the lease: whoever has the partition now is given everything from its checkpoint on.
      const rereads = (): number => one.valuesOf(0).length - 3 + two.valuesOf(0).length;
      await Promise.race([one.until(() => rereads() >= 3), two.until(() => rereads() >= 3)]);
      await Promise.all([first.stop(), second.stop()]);
      expect([...one.breaches, ...two.breaches]).toEqual([]);
    });

    test('a log without brokers says so', async () => {
      const connecting = connectKafkaLog({ brokers: ['127.0.0.1:9'], clientId: 'nobody' });
      await expect(connecting).rejects.toMatchObject({ code: 'unavailable' });
    });
  });
}
