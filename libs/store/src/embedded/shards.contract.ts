/** What only the embedded adapter promises: shards, threads and backups. */
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { everything, ids, inserts, order, orders } from '../contract/documents.ts';
import { idOf, numberedDoc, receipts } from '../contract/numbered.ts';
import { openEmbeddedStore } from './index.ts';

/** A thread does not take `--import tsx` from its process (tsx 4.23 on Node 20), so it registers the loader itself. */
const startTypeScript = `import('tsx/esm/api').then(({ register }) => {
  register();
  return import(require('node:worker_threads').workerData.program);
});`;

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'creditroll-shards-'));
});
afterEach(() => rm(root, { recursive: true }));

test('the number of shards is fixed when the store is made', async () => {
  const dir = join(root, 'data');
  await (await openEmbeddedStore({ dir, shards: 2 })).close();
  await expect(openEmbeddedStore({ dir, shards: 3 })).rejects.toMatchObject({ code: 'wrong_state' });
  expect((await readdir(dir)).sort()).toEqual(['shard-0', 'shard-1']);
  await (await openEmbeddedStore({ dir, shards: 2 })).close();
  await expect(openEmbeddedStore({ dir, shards: 0 })).rejects.toMatchObject({ code: 'invalid_input' });
});

test('an owner that ends in a number writes to the shard of its partition, anybody else to shard 0', async () => {
  const dir = join(root, 'data');
  const store = await openEmbeddedStore({ dir, shards: 2 });
  const of = orders('placed');
  await store.ensure([of]);
  for (const owner of ['stage/5', 'stage/4', 'commands', undefined]) {
    const outbox = owner === undefined ? undefined : { owner, add: [], remove: [] };
    await store.commit({ writes: inserts(of, [order(owner ?? 'none')]), outbox });
  }
  const twoShards = store.commit({
    writes: [],
    checkpoint: {
      owner: 'stage/1',
      expected: await store.checkpoint('stage/1'),
      next: await store.checkpoint('stage/1'),
    },
    outbox: { owner: 'stage/2', add: [], remove: [] },
  });
  await expect(twoShards).rejects.toThrow('owners of two shards');
  expect(ids(await everything(store, of))).toEqual(['commands', 'none', 'stage/4', 'stage/5']);
  await store.close();
  // The second shard put aside, only what lives in the first is found.
  await rm(join(dir, 'shard-1'), { recursive: true });
  const first = await openEmbeddedStore({ dir, shards: 2 });
  await first.ensure([of]);
  expect(ids(await everything(first, of))).toEqual(['commands', 'none', 'stage/4']);
  await first.close();
});

test('a backup that is taken during writes opens with whole commits, and is compacted', async () => {
  const store = await openEmbeddedStore({ dir: join(root, 'data'), shards: 2 });
  const of = orders('backed-up');
  await store.ensure([of]);
  const commitPair = (number: number): Promise<string> =>
    store.commit({
      writes: inserts(of, [
        order(`${idOf(number)}-a`, { customer: 'c' }),
        order(`${idOf(number)}-b`, { customer: 'c' }),
      ]),
      outbox: { owner: `stage/${number}`, add: [], remove: [] },
    });
  for (let number = 0; number < 50; number += 1) await commitPair(number);
  const target = join(root, 'backup');
  const copied = store.backup(target);
  for (let number = 50; number < 100; number += 1) await commitPair(number);
  await copied;
  await store.close();
  const restored = await openEmbeddedStore({ dir: target, shards: 2 });
  await restored.ensure([of]);
  const found = ids(await everything(restored, of));
  expect(found.length).toBeGreaterThanOrEqual(100);
  expect(found.filter((id) => id.endsWith('a')).length * 2).toBe(found.length);
  expect((await restored.find(of, 'byCustomer', { equals: ['c'], limit: 1_000 })).docs).toHaveLength(found.length);
  await restored.close();
});

test('an index that is no longer declared is dropped and built anew when it comes back', async () => {
  const store = await openEmbeddedStore({ dir: join(root, 'data'), shards: 2 });
  const of = orders('reindexed');
  const plain = { ...of, indexes: {} };
  await store.ensure([of]);
  await store.commit({ writes: inserts(of, [order('a', { customer: 'old' })]) });
  await store.ensure([plain]);
  await store.commit({ writes: [{ op: 'replace', collection: plain, doc: order('a', { customer: 'new' }) }] });
  await store.ensure([of]);
  const found = await store.findMany(of, 'byCustomer', [['old'], ['new']], 5);
  expect([...found.values()].map(ids)).toEqual([[], ['a']]);
  await store.close();
});

test('threads that own some partitions each write at once, and every thread sees what is committed at once', async () => {
  const dir = join(root, 'data');
  const threads = 3;
  const commits = 150;
  const store = await openEmbeddedStore({ dir, shards: threads });
  await store.ensure([receipts]);
  const workers = Array.from({ length: threads }, (_, partition) => {
    const program = new URL('../contract/writer-thread.ts', import.meta.url).href;
    return new Worker(startTypeScript, {
      eval: true,
      workerData: { program, dir, shards: threads, partition, commits },
    });
  });
  const exits = workers.map((worker) => once(worker, 'exit'));
  let unseen = 0;
  for (const worker of workers) {
    // Read in the same turn in which the number arrives: a snapshot of an earlier turn would miss the document.
    worker.on('message', (numbers: number[]) => {
      void store.getMany(receipts, numbers.map(idOf)).then((found) => {
        unseen += numbers.length - found.size;
      });
    });
  }
  await Promise.all(exits);
  expect(unseen).toBe(0);
  const expected = Array.from({ length: threads * commits }, (_, number) => numberedDoc(number));
  expect(await everything(store, receipts)).toEqual(expected);
  await store.close();
});
