import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { consuming, numbered, readAll, Recorder } from '../contract/recorder.ts';
import type { EventLog } from '../port.ts';
import { openEmbeddedLog } from './index.ts';

const appender = fileURLToPath(new URL('../contract/append-until-killed.ts', import.meta.url));
const adapter = new URL('index.ts', import.meta.url).href;
const TOPIC = 'orders';

/** Plain JavaScript: jest's transformation does not reach into threads. */
const appendInThread = `
  const { workerData: { adapter, dir, topic } } = require('node:worker_threads');
  (async () => {
    (await import('tsx/esm/api')).register();
    const log = await (await import(adapter)).openEmbeddedLog({ dir });
    await log.ensureTopics([{ name: topic, partitions: 2 }]);
    for (let n = 0; n < 20; n++) await log.append([{ topic, partition: 0, records: [{ key: 'k', value: String(n) }] }]);
    await log.close();
  })();
`;

/** What only the embedded adapter promises; the rest is in event-log.contract.ts. */
describe('embedded log', () => {
  let dir: string;
  let log: EventLog;

  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'event-log.spec-'));
    log = await openEmbeddedLog({ dir });
    await log.ensureTopics([{ name: TOPIC, partitions: 2 }]);
  });
  afterEach(async () => {
    await log.close();
    await rm(dir, { recursive: true, force: true });
  });

  test('refuses a second reader of a group and partition, until the first has stopped', async () => {
    const first = await log.consume(consuming(TOPIC, new Recorder(), { only: [1] }));
    await expect(log.consume(consuming(TOPIC, new Recorder()))).rejects.toThrow(
      'group readers already consumes partition 1',
    );
    const other = await log.consume(consuming(TOPIC, new Recorder(), { group: 'others' }));
    await first.stop();
    const second = await log.consume(consuming(TOPIC, new Recorder()));
    await Promise.all([second.stop(), other.stop()]);
  });

  test('refuses it across two clients of one directory, too', async () => {
    const client = await openEmbeddedLog({ dir });
    await client.ensureTopics([{ name: TOPIC, partitions: 2 }]);
    await log.consume(consuming(TOPIC, new Recorder()));
    await expect(client.consume(consuming(TOPIC, new Recorder()))).rejects.toMatchObject({ code: 'already_exists' });
    await client.close();
  });

  test('gathers small appends into one batch', async () => {
    for (let n = 0; n < 20; n++) await log.append([{ topic: TOPIC, partition: 0, records: numbered(2, `${n}-`) }]);
    const recorder = new Recorder();
    await log.consume(consuming(TOPIC, recorder));
    await recorder.until(() => recorder.records.length === 40);
    expect(recorder.batches).toHaveLength(1);
  });

  test('lets the event loop turn between the batches of a backlog', async () => {
    await log.append([{ topic: TOPIC, partition: 0, records: numbered(100) }]);
    let turns = 0;
    let turning = true;
    const turn = (): void => {
      turns += 1;
      if (turning) setImmediate(turn);
    };
    setImmediate(turn);
    const recorder = new Recorder();
    await log.consume(consuming(TOPIC, recorder, { batchEventsMax: 1 }));
    await recorder.until(() => recorder.records.length === 100);
    turning = false;
    expect(turns).toBeGreaterThanOrEqual(100);
  });

  test('refuses to be flooded by a caller that does not wait', async () => {
    const records = Array.from({ length: 30 }, () => ({ key: '', value: 'x'.repeat(900_000) }));
    const sends = [0, 1, 2].map(() => log.append([{ topic: TOPIC, partition: 0, records }]));
    const outcomes = await Promise.allSettled(sends);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
    expect((await log.range(TOPIC, 0)).high).toBe(60);
  });

  test('sees the appends of another process, and their offsets stay dense', async () => {
    const recorder = new Recorder();
    await log.consume(consuming(TOPIC, recorder));
    const child = spawn(process.execPath, ['--import', 'tsx', appender, 'embedded', dir, TOPIC, 'child'], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const gone = new Promise((resolve) => child.once('exit', resolve));
    await recorder.until(() => recorder.valuesOf(0).some((value) => value.startsWith('child-')));
    for (let n = 0; n < 50; n++) await log.append([{ topic: TOPIC, partition: 0, records: numbered(1, `own-${n}-`) }]);
    child.kill('SIGKILL');
    await gone;
    const records = await readAll(log, TOPIC, 0);
    expect(records.map(({ offset }) => offset)).toEqual(records.map((_, index) => index));
    expect(records.filter(({ value }) => value.startsWith('own-'))).toHaveLength(50);
    await recorder.until(() => recorder.valuesOf(0).length === records.length);
    expect(recorder.valuesOf(0)).toEqual(records.map(({ value }) => value));
  });

  test('is told of the appends of another thread', async () => {
    const slow = await openEmbeddedLog({ dir, pollIntervalMs: 60_000 });
    await slow.ensureTopics([{ name: TOPIC, partitions: 2 }]);
    const recorder = new Recorder();
    await slow.consume(consuming(TOPIC, recorder));
    const worker = new Worker(appendInThread, { eval: true, workerData: { adapter, dir, topic: TOPIC } });
    const failed = new Promise((_, reject) => worker.once('error', reject));
    await Promise.race([failed, recorder.until(() => recorder.records.length === 20)]);
    await slow.close();
    expect(recorder.valuesOf(0).slice(0, 3)).toEqual(['0', '1', '2']);
  });
});
