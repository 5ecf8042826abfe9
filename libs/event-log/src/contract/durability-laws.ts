import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { EventLog } from '../port.ts';
import { Random } from '@creditroll/kernel';
import { Bench, type Adapter } from './adapters.ts';
import { numbered, readAll, valuesOf } from './recorder.ts';

const ROUNDS = 5;
const ACKNOWLEDGED_BEFORE_KILL_MAX = 150;
const script = fileURLToPath(new URL('append-until-killed.ts', import.meta.url));

/** What is acknowledged stays. */
export function durabilityLaws(adapter: Adapter): void {
  let bench: Bench;

  beforeAll(async () => {
    bench = await Bench.at(adapter);
  });
  afterAll(() => bench.clear());

  test('a log that is opened again holds everything, and goes on at its end', async () => {
    const first = await bench.client();
    const topic = await bench.topic(first, 2);
    await first.append([{ topic, partition: 1, records: numbered(20, 'a') }]);
    await first.close();
    await expect(first.append([{ topic, partition: 1, records: numbered(1) }])).rejects.toMatchObject({
      code: 'unavailable',
    });
    const second = await bench.client();
    await second.ensureTopics([{ name: topic, partitions: 2 }]);
    await second.append([{ topic, partition: 1, records: numbered(1, 'b') }]);
    expect(valuesOf(await readAll(second, topic, 1))).toEqual([...valuesOf(numbered(20, 'a')), 'b0']);
  });

  const surviving = adapter.survivesKill ? test : test.skip;

  surviving('what was acknowledged before a kill -9 is there afterwards', async () => {
    const log = await bench.client();
    const topic = await bench.topic(log, 2);
    const random = new Random(20_260);
    for (let round = 0; round < ROUNDS; round++) {
      const acknowledged = await appendUntilKilled(
        topic,
        `r${round}`,
        random.integer(1, 1 + ACKNOWLEDGED_BEFORE_KILL_MAX),
      );
      // Somebody else goes on meanwhile; the killed one must not have left a lock or half a batch behind.
      await log.append([{ topic, partition: 0, records: numbered(1, `between-${round}-`) }]);
      for (const partition of [0, 1]) await expectAll(log, topic, partition, `r${round}-`, acknowledged);
    }
  });

  /** Runs a child that appends pairs of records to both partitions; answers how many appends it has acknowledged. */
  async function appendUntilKilled(topic: string, prefix: string, killAfter: number): Promise<number> {
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', script, adapter.name, bench.place.address, topic, prefix],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    const exited = new Promise<NodeJS.Signals | null>((resolve) => child.once('exit', (_, signal) => resolve(signal)));
    let acknowledged = 0;
    for await (const line of createInterface({ input: child.stdout })) {
      acknowledged = Number(line);
      if (acknowledged === killAfter) child.kill('SIGKILL');
    }
    expect(await exited).toBe('SIGKILL');
    expect(acknowledged).toBeGreaterThanOrEqual(killAfter);
    return acknowledged;
  }
}

/** All acknowledged pairs, whole and in order; after them at most what was under way when the process died. */
async function expectAll(
  log: EventLog,
  topic: string,
  partition: number,
  prefix: string,
  acknowledged: number,
): Promise<void> {
  const values = valuesOf(await readAll(log, topic, partition)).filter((value) => value.startsWith(prefix));
  const firstTimes = [...new Set(values)];
  expect(firstTimes.length).toBeGreaterThanOrEqual(2 * acknowledged);
  const expected = firstTimes.map((_, index) => `${prefix}${Math.floor(index / 2)}-${index % 2}`);
  expect(firstTimes).toEqual(expected);
}
