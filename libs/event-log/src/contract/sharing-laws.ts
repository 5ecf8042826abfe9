import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { EventLog } from '../port.ts';
import { Bench, type Adapter } from './adapters.ts';
import { consuming, numbered, Recorder } from './recorder.ts';

/** How readers split the work: as far as the adapter does it. */
export function sharingLaws(adapter: Adapter): void {
  let bench: Bench;
  let log: EventLog;

  beforeAll(async () => {
    bench = await Bench.at(adapter);
    log = await bench.client();
  });
  afterAll(() => bench.clear());

  const appendOneToEach = (topic: string, prefix: string): Promise<void> =>
    log.append([0, 1, 2, 3].map((partition) => ({ topic, partition, records: numbered(1, `${prefix}${partition}-`) })));

  test('different groups each see everything', async () => {
    const topic = await bench.topic(log, 4);
    const recorders = [new Recorder(), new Recorder()];
    const consumptions = await Promise.all(
      recorders.map((recorder, index) => log.consume(consuming(topic, recorder, { group: `group-${index}` }))),
    );
    await appendOneToEach(topic, 'a');
    await Promise.all(recorders.map((recorder) => recorder.until(() => recorder.records.length === 4)));
    await Promise.all(consumptions.map((consumption) => consumption.stop()));
  });

  const sharing = adapter.sharesByGroup ? test : test.skip;

  sharing('members of a group share the partitions, and take over from one that leaves', async () => {
    const topic = await bench.topic(log, 4);
    const [one, two] = [new Recorder(), new Recorder()];
    const first = await log.consume(consuming(topic, one));
    await one.until(() => one.owned.size === 4);
    const second = await (await clientOf(topic)).consume(consuming(topic, two));
    await Promise.all([one.until(() => one.owned.size === 2), two.until(() => two.owned.size === 2)]);
    expect(new Set([...one.owned, ...two.owned])).toEqual(new Set([0, 1, 2, 3]));

    await appendOneToEach(topic, 'a');
    await Promise.all([one.until(() => one.records.length === 2), two.until(() => two.records.length === 2)]);
    expect([...one.records, ...two.records].map(({ value }) => value).toSorted()).toEqual([
      'a0-0',
      'a1-0',
      'a2-0',
      'a3-0',
    ]);

    const leases = [...one.leases.values()];
    await first.stop();
    expect(leases.some((lease) => lease.held())).toBe(false);
    await two.until(() => two.owned.size === 4);
    await appendOneToEach(topic, 'b');
    await two.until(() => two.records.filter(({ value }) => value.startsWith('b')).length === 4);
    await second.stop();
    expect([...one.breaches, ...two.breaches]).toEqual([]);
  });

  const naming = adapter.takesOnly ? test : test.skip;

  naming('readers with `only` read the partitions that they name', async () => {
    const topic = await bench.topic(log, 4);
    const [one, two] = [new Recorder(), new Recorder()];
    const first = await log.consume(consuming(topic, one, { only: [0, 3] }));
    const second = await (await clientOf(topic)).consume(consuming(topic, two, { only: [1] }));
    await appendOneToEach(topic, 'a');
    await Promise.all([one.until(() => one.records.length === 2), two.until(() => two.records.length === 1)]);
    expect(new Set(one.records.map(({ partition }) => partition))).toEqual(new Set([0, 3]));
    expect(two.records.map(({ partition }) => partition)).toEqual([1]);
    await Promise.all([first.stop(), second.stop()]);
  });

  const refusing = adapter.takesOnly ? test.skip : test;

  refusing('`only` is refused where groups share', async () => {
    const topic = await bench.topic(log, 4);
    await expect(log.consume(consuming(topic, new Recorder(), { only: [1] }))).rejects.toMatchObject({
      code: 'invalid_input',
    });
  });

  async function clientOf(topic: string): Promise<EventLog> {
    const other = await bench.client();
    await other.ensureTopics([{ name: topic, partitions: 4 }]);
    return other;
  }
}
