import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { AppError, InvariantError } from '@creditroll/kernel';
import { recordBytesMax, type EventLog } from '../port.ts';
import { Bench, type Adapter } from './adapters.ts';
import { numbered, readAll, valuesOf } from './recorder.ts';

const offsetsOf = (records: readonly { offset: number }[]): number[] => records.map(({ offset }) => offset);
const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/** Topics, append, range, read. */
export function appendLaws(adapter: Adapter): void {
  let bench: Bench;
  let log: EventLog;

  beforeAll(async () => {
    bench = await Bench.at(adapter);
    log = await bench.client();
  });
  afterAll(() => bench.clear());

  describe('topics', () => {
    test('are created once, and ensured again without effect', async () => {
      const topic = await bench.topic(log, 3);
      await log.ensureTopics([{ name: topic, partitions: 3 }]);
      expect(log.partitions(topic)).toBe(3);
    });

    test('keep their number of partitions, for every client', async () => {
      const topic = await bench.topic(log, 2);
      const other = await bench.client();
      await expect(other.ensureTopics([{ name: topic, partitions: 3 }])).rejects.toMatchObject({ code: 'wrong_state' });
      await other.ensureTopics([{ name: topic, partitions: 2 }]);
      expect(other.partitions(topic)).toBe(2);
    });

    test('have names and counts that every engine accepts', async () => {
      await expect(log.ensureTopics([{ name: 'a b', partitions: 1 }])).rejects.toMatchObject({ code: 'invalid_input' });
      await expect(log.ensureTopics([{ name: bench.name(), partitions: 0 }])).rejects.toMatchObject({
        code: 'invalid_input',
      });
    });

    test('that were not ensured, and partitions that do not exist, are bugs', async () => {
      const topic = await bench.topic(log, 2);
      expect(() => log.partitions('never-ensured')).toThrow(InvariantError);
      await expect(log.append([{ topic: 'never-ensured', partition: 0, records: numbered(1) }])).rejects.toThrow(
        InvariantError,
      );
      await expect(log.append([{ topic, partition: 2, records: numbered(1) }])).rejects.toThrow(InvariantError);
    });
  });

  describe('append', () => {
    test('gives dense offsets in the order of the records', async () => {
      const topic = await bench.topic(log);
      await log.append([{ topic, partition: 0, records: numbered(3, 'a') }]);
      await log.append([{ topic, partition: 0, records: numbered(2, 'b') }]);
      const records = await readAll(log, topic, 0);
      expect(valuesOf(records)).toEqual(['a0', 'a1', 'a2', 'b0', 'b1']);
      expect(offsetsOf(records)).toEqual(upTo(5));
      expect(await log.range(topic, 0)).toEqual({ low: 0, high: 5 });
    });

    test('takes several sends, to several partitions and twice to one', async () => {
      const topic = await bench.topic(log, 3);
      await log.append([
        { topic, partition: 0, records: numbered(2, 'a') },
        { topic, partition: 2, records: numbered(1, 'b') },
        { topic, partition: 1, records: [] },
        { topic, partition: 0, records: numbered(2, 'c') },
      ]);
      expect(valuesOf(await readAll(log, topic, 0))).toEqual(['a0', 'a1', 'c0', 'c1']);
      expect(await readAll(log, topic, 1)).toEqual([]);
      expect(valuesOf(await readAll(log, topic, 2))).toEqual(['b0']);
    });

    test('of nothing is done at once', async () => {
      const topic = await bench.topic(log);
      await log.append([]);
      await log.append([{ topic, partition: 0, records: [] }]);
      expect(await log.range(topic, 0)).toEqual({ low: 0, high: 0 });
    });

    test('keeps the order of calls in each partition, though nobody waits in between', async () => {
      const topic = await bench.topic(log, 2);
      const sends = upTo(100).map((n) => ({ topic, partition: n % 2, records: [{ key: 'k', value: String(n) }] }));
      await Promise.all(sends.map((send) => log.append([send])));
      expect(valuesOf(await readAll(log, topic, 0))).toEqual(upTo(50).map((n) => String(2 * n)));
      expect(valuesOf(await readAll(log, topic, 1))).toEqual(upTo(50).map((n) => String(2 * n + 1)));
    });

    test('of two clients to one partition interleaves without a hole', async () => {
      const topic = await bench.topic(log);
      const other = await bench.client();
      await other.ensureTopics([{ name: topic, partitions: 1 }]);
      const rounds = upTo(20).map(async (n) => {
        await (n % 3 === 0 ? other : log).append([{ topic, partition: 0, records: numbered(3, `${n}-`) }]);
      });
      await Promise.all(rounds);
      const records = await readAll(log, topic, 0);
      expect(offsetsOf(records)).toEqual(upTo(60));
      expect(new Set(valuesOf(records)).size).toBe(60);
    });

    test('takes thousands of records at once', async () => {
      const topic = await bench.topic(log);
      const records = numbered(2_500);
      await log.append([{ topic, partition: 0, records }]);
      expect(valuesOf(await readAll(log, topic, 0))).toEqual(valuesOf(records));
    });

    test('takes more bytes than one request may have', async () => {
      const topic = await bench.topic(log);
      const records = upTo(6).map((n) => ({ key: 'k', value: String(n).repeat(700_000) }));
      await log.append([{ topic, partition: 0, records }]);
      expect(valuesOf(await readAll(log, topic, 0)).map((value) => value.slice(0, 2))).toEqual([
        '00',
        '11',
        '22',
        '33',
        '44',
        '55',
      ]);
    });

    test('refuses a record above the limit, and with it the whole append', async () => {
      const topic = await bench.topic(log);
      const largest = { key: '', value: 'ö'.repeat(recordBytesMax / 2) };
      const larger = { key: 'k', value: largest.value };
      await expect(log.append([{ topic, partition: 0, records: [...numbered(1), larger] }])).rejects.toThrow(AppError);
      await expect(log.append([{ topic, partition: 0, records: [larger] }])).rejects.toMatchObject({
        code: 'too_large',
      });
      await log.append([{ topic, partition: 0, records: [largest] }]);
      expect(valuesOf(await readAll(log, topic, 0))).toEqual([largest.value]);
    });

    test('changes nothing in a text', async () => {
      const topic = await bench.topic(log);
      const texts = [
        '',
        '\n',
        'a\nb\r\n',
        '[1,2]\n',
        '日本語 العربية',
        '👩‍👩‍👧 \u0000 \uffff',
        '"\\',
        'e\u0301',
        ' '.repeat(3),
      ];
      const records = texts.map((text, index) => ({ key: texts[texts.length - 1 - index] ?? '', value: text }));
      await log.append([{ topic, partition: 0, records }]);
      expect((await readAll(log, topic, 0)).map(({ key, value }) => ({ key, value }))).toEqual(records);
    });
  });

  describe('read', () => {
    test('begins anywhere, ends at the limit, and is empty at the end of the log', async () => {
      const topic = await bench.topic(log, 2);
      for (const prefix of ['a', 'b', 'c']) await log.append([{ topic, partition: 1, records: numbered(4, prefix) }]);
      expect(valuesOf(await log.read(topic, 1, 3, 4))).toEqual(['a3', 'b0', 'b1', 'b2']);
      expect(offsetsOf(await log.read(topic, 1, 10, 100))).toEqual([10, 11]);
      expect(await log.read(topic, 1, 12, 10)).toEqual([]);
      expect(await log.read(topic, 0, 0, 10)).toEqual([]);
    });
  });
}
