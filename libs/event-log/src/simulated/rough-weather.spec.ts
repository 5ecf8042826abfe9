import { describe, expect, test } from '@jest/globals';
import { consuming, endOf, readAll, Recorder, valuesOf } from '../contract/recorder.ts';
import type { Batch, Step } from '../port.ts';
import { roughWeather, simulatedLog, type SimulatedLog } from './index.ts';
import { Random } from '@creditroll/kernel';

const PARTITIONS = 3;
const APPENDS = 60;
const TOPIC = 'orders';
const seeds = Array.from({ length: 25 }, (_, index) => index + 1);

/** A store with a compare-and-swap per partition, as the processing layer has one. */
class Checkpoints {
  readonly handled = Array.from({ length: PARTITIONS }, (): string[] => []);
  readonly #epochs = Array.from({ length: PARTITIONS }, () => 0);
  readonly #offsets = Array.from({ length: PARTITIONS }, () => 0);
  stale = 0;

  claim(partition: number): number {
    return (this.#epochs[partition] = (this.#epochs[partition] ?? 0) + 1);
  }

  offset(partition: number): number {
    return this.#offsets[partition] ?? 0;
  }

  commit({ partition, records }: Batch, epoch: number): boolean {
    const current = this.#epochs[partition] === epoch && this.#offsets[partition] === records[0]?.offset;
    if (!current) this.stale += 1;
    else {
      this.#offsets[partition] = (records[0]?.offset ?? 0) + records.length;
      this.handled[partition]?.push(...valuesOf(records));
    }
    return current;
  }
}

/** One process that reads: claims, does not handle what it did not ask for, commits after a while. */
function reader(checkpoints: Checkpoints, random: Random): Recorder {
  const epochs = new Map<number, number>();
  const claim = async (partition: number): Promise<Step> => {
    epochs.set(partition, checkpoints.claim(partition));
    return { nextOffset: checkpoints.offset(partition) };
  };
  return new Recorder({
    onAssigned: claim,
    onBatch: async (batch) => {
      const epoch = epochs.get(batch.partition) ?? 0;
      for (let turns = random.integer(0, 6); turns > 0; turns--) await new Promise((resolve) => setImmediate(resolve));
      if (batch.records[0]?.offset !== checkpoints.offset(batch.partition)) {
        return { nextOffset: checkpoints.offset(batch.partition) };
      }
      return checkpoints.commit(batch, epoch) ? endOf(batch) : claim(batch.partition);
    },
  });
}

/** Appends in order, again and again until each is acknowledged. */
async function write(log: SimulatedLog, partition: number): Promise<void> {
  for (let n = 0; n < APPENDS; n++) {
    const send = (half: number) => ({ topic: TOPIC, partition, records: [{ key: 'k', value: `${n}-${half}` }] });
    for (let acknowledged = false; !acknowledged;) {
      acknowledged = await log.append([send(0), send(1)]).then(
        () => true,
        () => false,
      );
    }
  }
}

interface Outcome {
  readonly checkpoints: Checkpoints;
  readonly readers: readonly Recorder[];
  readonly log: SimulatedLog;
}

async function run(seed: number, disturb: (clients: readonly SimulatedLog[]) => Promise<void>): Promise<Outcome> {
  const log = simulatedLog({ seed, faults: roughWeather });
  const clients = [log.client(), log.client()];
  for (const each of [log, ...clients]) await each.ensureTopics([{ name: TOPIC, partitions: PARTITIONS }]);
  const checkpoints = new Checkpoints();
  const readers = clients.map((_, index) => reader(checkpoints, new Random(seed + index)));
  for (const [index, client] of clients.entries()) {
    const recorder = readers[index];
    if (recorder !== undefined) await client.consume(consuming(TOPIC, recorder, { batchEventsMax: 7 }));
  }
  await Promise.all([disturb(clients), ...[0, 1, 2].map((partition) => write(log, partition))]);
  await log.quiesce();
  return { checkpoints, readers, log };
}

const calm = async (): Promise<void> => undefined;
const expected = Array.from({ length: APPENDS }, (_, n) => [`${n}-0`, `${n}-1`]).flat();

describe('simulated log in rough weather', () => {
  test.each(seeds)(
    'seed %i: nothing acknowledged is lost, first occurrences keep their order, all is handled once',
    async (seed) => {
      const { checkpoints, readers, log } = await run(seed, calm);
      for (const partition of [0, 1, 2]) {
        const stored = valuesOf(await readAll(log, TOPIC, partition));
        expect([...new Set(stored)]).toEqual(expected);
        expect(checkpoints.handled[partition]).toEqual(stored);
      }
      expect(readers.flatMap(({ breaches }) => breaches)).toEqual([]);
      expect(readers.flatMap(({ failures }) => [...failures])).toEqual([]);
    },
  );

  test('every fault happens', async () => {
    const outcomes = await Promise.all(seeds.slice(0, 10).map((seed) => run(seed, calm)));
    const repeats = outcomes.map(async ({ log }) => valuesOf(await readAll(log, TOPIC, 0)).length - expected.length);
    expect(Math.max(...(await Promise.all(repeats)))).toBeGreaterThan(0);
    expect(outcomes.reduce((sum, { checkpoints }) => sum + checkpoints.stale, 0)).toBeGreaterThan(0);
    const redelivered = outcomes.flatMap(({ readers }) => readers.flatMap(({ records }) => records)).length;
    expect(redelivered).toBeGreaterThan(outcomes.flatMap(({ checkpoints }) => checkpoints.handled.flat()).length);
  });

  test('the same seed gives the same run', async () => {
    const trace = async (): Promise<unknown> => {
      const { readers } = await run(7, calm);
      return readers.map(({ batches }) =>
        batches.map(({ partition, records }) => [partition, records[0]?.offset, records.length]),
      );
    };
    expect(await trace()).toEqual(await trace());
  });

  test('a process that is stopped and woken, and one that dies, change nothing', async () => {
    const turns = async (count: number): Promise<void> => {
      for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve));
    };
    const { checkpoints, log } = await run(3, async ([first, second]) => {
      await turns(40);
      first?.pause();
      await turns(60);
      first?.revive();
      await turns(20);
      second?.crash();
    });
    for (const partition of [0, 1, 2]) {
      expect(checkpoints.handled[partition]).toEqual(valuesOf(await readAll(log, TOPIC, partition)));
    }
  });
});
