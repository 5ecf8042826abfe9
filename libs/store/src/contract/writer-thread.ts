/** One of several threads on the same directory: writes the numbers of its partition and tells each to the parent. */
import { parentPort, workerData } from 'node:worker_threads';
import { openEmbeddedStore } from '../embedded/index.ts';
import { numberedDoc, receipts } from './numbered.ts';

const { dir, shards, partition, commits }: { dir: string; shards: number; partition: number; commits: number } =
  workerData;
const store = await openEmbeddedStore({ dir, shards });
await store.ensure([receipts]);
for (let at = 0; at < commits; at += 1) {
  const number = at * shards + partition;
  const outcome = await store.commit({
    writes: [{ op: 'insert', collection: receipts, doc: numberedDoc(number) }],
    outbox: { owner: `thread/${partition}`, add: [], remove: [] },
  });
  if (outcome !== 'ok') throw new Error(`commit ${number}: ${outcome}`);
  parentPort?.postMessage([number]);
}
await store.close();
