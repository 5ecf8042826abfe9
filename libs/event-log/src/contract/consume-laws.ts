import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { InvariantError } from '@creditroll/kernel';
import type { Consumption, EventLog, Step } from '../port.ts';
import { Bench, type Adapter } from './adapters.ts';
import { consuming, endOf, numbered, Recorder, valuesOf } from './recorder.ts';

/** What a handler may rely on. */
export function consumeLaws(adapter: Adapter): void {
  let bench: Bench;
  let log: EventLog;
  let running: Consumption[] = [];

  const consume = async (...[topic, recorder, more]: Parameters<typeof consuming>): Promise<Consumption> => {
    const consumption = await log.consume(consuming(topic, recorder, more));
    running.push(consumption);
    return consumption;
  };

  beforeAll(async () => {
    bench = await Bench.at(adapter);
    log = await bench.client();
  });
  afterEach(async () => {
    for (const consumption of running) await consumption.stop();
    running = [];
  });
  afterAll(() => bench.clear());

  test('everything arrives in the order of each partition, what is there and what comes', async () => {
    const topic = await bench.topic(log, 2);
    await log.append([{ topic, partition: 0, records: numbered(1_500, 'a') }]);
    const recorder = new Recorder();
    await consume(topic, recorder);
    await recorder.until(() => recorder.records.length === 1_500);
    await log.append([
      { topic, partition: 1, records: numbered(3, 'b') },
      { topic, partition: 0, records: numbered(2, 'c') },
    ]);
    await recorder.until(() => recorder.records.length === 1_505);
    expect(recorder.valuesOf(0)).toEqual(valuesOf([...numbered(1_500, 'a'), ...numbered(2, 'c')]));
    expect(recorder.valuesOf(1)).toEqual(['b0', 'b1', 'b2']);
    expect(recorder.records.filter(({ partition }) => partition === 0).map(({ offset }) => offset)).toEqual(
      Array.from({ length: 1_502 }, (_, offset) => offset),
    );
    expect(recorder.breaches).toEqual([]);
  });

  test('every partition is assigned soon, though nothing is in it', async () => {
    const topic = await bench.topic(log, 3);
    const recorder = new Recorder();
    await consume(topic, recorder);
    await recorder.until(() => recorder.owned.size === 3);
    expect(recorder.leases.get(1)?.held()).toBe(true);
    await recorder.leases.get(1)?.renew();
  });

  test('a reader that is up to date is woken by an append of another client', async () => {
    const topic = await bench.topic(log);
    const other = await bench.client();
    await other.ensureTopics([{ name: topic, partitions: 1 }]);
    const recorder = new Recorder();
    await consume(topic, recorder);
    await recorder.until(() => recorder.owned.size === 1);
    for (let n = 0; n < 5; n++) {
      await other.append([{ topic, partition: 0, records: [{ key: 'k', value: String(n) }] }]);
      await recorder.until(() => recorder.records.length === n + 1);
    }
    expect(recorder.valuesOf(0)).toEqual(['0', '1', '2', '3', '4']);
  });

  test('reading begins where onAssigned says', async () => {
    const topic = await bench.topic(log, 2);
    for (const partition of [0, 1]) {
      for (const prefix of ['a', 'b']) await log.append([{ topic, partition, records: numbered(5, prefix) }]);
    }
    const recorder = new Recorder({ onAssigned: async (partition) => ({ nextOffset: partition === 0 ? 7 : 3 }) });
    await consume(topic, recorder);
    await recorder.until(() => recorder.records.length >= 10);
    expect(recorder.valuesOf(0)).toEqual(['b2', 'b3', 'b4']);
    expect(recorder.valuesOf(1)).toEqual(['a3', 'a4', 'b0', 'b1', 'b2', 'b3', 'b4']);
  });

  test('a Step that goes back delivers again; a Step that goes on skips', async () => {
    const topic = await bench.topic(log);
    await log.append([{ topic, partition: 0, records: numbered(10) }]);
    const steps: Step[] = [{ nextOffset: 2 }, { nextOffset: 2 }, { nextOffset: 8 }];
    const recorder = new Recorder({ onBatch: async (batch) => steps.shift() ?? endOf(batch) });
    await consume(topic, recorder, { batchEventsMax: 4 });
    await recorder.until(() => recorder.valuesOf(0).at(-1) === 'v9');
    expect(recorder.batches.map(({ records }) => records[0]?.offset)).toEqual([0, 2, 2, 8]);
    expect(recorder.breaches).toEqual([]);
  });

  test('no batch has more events than asked for', async () => {
    const topic = await bench.topic(log);
    for (let n = 0; n < 4; n++) await log.append([{ topic, partition: 0, records: numbered(25, `${n}-`) }]);
    const recorder = new Recorder();
    await consume(topic, recorder, { batchEventsMax: 30 });
    await recorder.until(() => recorder.records.length === 100);
    expect(Math.max(...recorder.batches.map(({ records }) => records.length))).toBeLessThanOrEqual(30);
    expect(new Set(recorder.valuesOf(0)).size).toBe(100);
  });

  test('no batch has more bytes than asked for, unless its only record has', async () => {
    const topic = await bench.topic(log);
    const sizes = [400, 400, 400, 3_000, 10, 900, 100];
    await log.append([{ topic, partition: 0, records: sizes.map((size) => ({ key: '', value: 'x'.repeat(size) })) }]);
    const recorder = new Recorder();
    await consume(topic, recorder, { batchBytesMax: 1_000 });
    await recorder.until(() => recorder.records.length === sizes.length);
    expect(recorder.records.map(({ value }) => value.length)).toEqual(sizes);
    for (const { records } of recorder.batches) {
      const bytes = records.reduce((sum, { value }) => sum + value.length, 0);
      expect(records.length === 1 || bytes <= 1_000).toBe(true);
    }
  });

  test('a handler that throws stops its partition only, and is told once', async () => {
    const topic = await bench.topic(log, 3);
    const broken = new Error('an invariant is broken');
    const recorder = new Recorder({
      onBatch: async (batch) => {
        if (batch.partition === 1) throw broken;
        return endOf(batch);
      },
    });
    await consume(topic, recorder);
    await log.append([0, 1, 2].map((partition) => ({ topic, partition, records: numbered(5, 'a') })));
    await recorder.until(
      () => recorder.failures.has(1) && recorder.valuesOf(0).length + recorder.valuesOf(2).length === 10,
    );
    await log.append([0, 1, 2].map((partition) => ({ topic, partition, records: numbered(5, 'b') })));
    await recorder.until(() => recorder.valuesOf(0).length === 10 && recorder.valuesOf(2).length === 10);
    expect(recorder.failures).toEqual(new Map([[1, broken]]));
    expect(recorder.batches.filter(({ partition }) => partition === 1)).toHaveLength(1);
    expect(recorder.breaches).toEqual([]);
  });

  test('a checkpoint outside of the log stops its partition loudly', async () => {
    const topic = await bench.topic(log, 2);
    const recorder = new Recorder({ onAssigned: async (partition) => ({ nextOffset: partition === 0 ? 5 : 0 }) });
    await consume(topic, recorder);
    await recorder.until(() => recorder.failures.size === 1);
    await log.append([{ topic, partition: 1, records: numbered(1) }]);
    await recorder.until(() => recorder.records.length === 1);
    expect(recorder.failures.get(0)).toBeInstanceOf(InvariantError);
  });

  test('an onAssigned that throws stops its partition only', async () => {
    const topic = await bench.topic(log, 2);
    await log.append([0, 1].map((partition) => ({ topic, partition, records: numbered(1) })));
    const broken = new Error('no checkpoint');
    const recorder = new Recorder({
      onAssigned: async (partition) => {
        if (partition === 0) throw broken;
        return { nextOffset: 0 };
      },
    });
    await consume(topic, recorder);
    await recorder.until(() => recorder.failures.size === 1 && recorder.records.length === 1);
    expect(recorder.failures).toEqual(new Map([[0, broken]]));
    expect(recorder.valuesOf(1)).toEqual(['v0']);
  });

  test('stop waits for the batch in hand, revokes every partition, and delivers nothing more', async () => {
    const topic = await bench.topic(log, 2);
    let finish = (): void => undefined;
    const inHand = new Promise<void>((resolve) => {
      finish = resolve;
    });
    let heldAtEnd: boolean | undefined;
    const recorder = new Recorder({
      onBatch: async (batch, lease) => {
        await inHand;
        heldAtEnd = lease.held();
        return endOf(batch);
      },
    });
    const consumption = await consume(topic, recorder, { batchEventsMax: 1 });
    await recorder.until(() => recorder.owned.size === 2);
    await log.append([{ topic, partition: 0, records: numbered(5) }]);
    await recorder.until(() => recorder.batches.length === 1);
    const order: string[] = [];
    const stopped = consumption.stop().then(() => order.push('stopped'));
    await new Promise((resolve) => setImmediate(resolve));
    order.push('finished');
    finish();
    await stopped;
    expect(order).toEqual(['finished', 'stopped']);
    expect(heldAtEnd).toBe(true);
    expect(recorder.owned.size).toBe(0);
    expect(recorder.records).toHaveLength(1);
    expect(recorder.leases.get(0)?.held()).toBe(false);
    expect(recorder.breaches).toEqual([]);
  });

  test('after a stop the same group can begin again', async () => {
    const topic = await bench.topic(log);
    await log.append([{ topic, partition: 0, records: numbered(3) }]);
    for (let round = 0; round < 2; round++) {
      const recorder = new Recorder({ onAssigned: async () => ({ nextOffset: round }) });
      const consumption = await consume(topic, recorder);
      await recorder.until(() => recorder.records.length === 3 - round);
      await consumption.stop();
      await consumption.stop();
    }
  });
}
