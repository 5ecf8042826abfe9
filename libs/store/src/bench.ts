/**
 * Documents per second through commits. Run: `npm run -s bench -w libs/store -- [<batch> <rounds>]`;
 * `MONGO_URI` chooses MongoDB instead of the embedded store, `BENCH_DIR` where the embedded store is.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { z } from 'zod';
import { openEmbeddedStore } from './embedded/index.ts';
import { connectMongoStore } from './mongo/index.ts';
import { collection, noCheckpoint, type Checkpoint } from './index.ts';

const [batch = 1_000, rounds = 50] = process.argv.slice(2).map(Number);

const Order = z.object({
  id: z.string(),
  revision: z.number(),
  shop: z.string(),
  customer: z.string(),
  dueAt: z.number(),
  totalMinor: z.number(),
  note: z.string(),
});
const orders = collection({
  name: 'bench.orders',
  schema: Order,
  key: (order) => order.id,
  indexes: { byCustomer: ['customer', 'dueAt'], byDue: ['shop', 'dueAt'] },
});
const order = (number: number, revision: number): z.infer<typeof Order> => ({
  id: `order-${String(number).padStart(12, '0')}`,
  revision,
  shop: `shop-${number % 7}`,
  customer: `customer-${(number * 7_919) % 10_007}`,
  dueAt: 1_700_000_000_000 + number,
  totalMinor: number * 100,
  note: 'x'.repeat(230),
});

const uri = process.env['MONGO_URI'];
const database = `bench-${process.pid}`;
const dir = mkdtempSync(join(process.env['BENCH_DIR'] ?? tmpdir(), 'bench-'));
const store =
  uri === undefined ? await openEmbeddedStore({ dir, shards: 2 }) : await connectMongoStore({ uri, database });
await store.ensure([orders]);
let checkpoint: Checkpoint = noCheckpoint;

async function measure(what: string, round: (numbers: readonly number[]) => Promise<unknown>): Promise<void> {
  const started = performance.now();
  const cpu = process.cpuUsage();
  for (let at = 0; at < rounds; at += 1) await round(Array.from({ length: batch }, (_, index) => at * batch + index));
  const seconds = (performance.now() - started) / 1_000;
  const { user, system } = process.cpuUsage(cpu);
  const perSecond = Math.round((batch * rounds) / seconds).toLocaleString('en');
  const cpuUs = ((user + system) / (batch * rounds)).toFixed(1);
  console.log(`${what.padEnd(34)} ${perSecond.padStart(9)}/s ${cpuUs.padStart(7)} µs of CPU each`);
}

async function write(op: 'insert' | 'replace', numbers: readonly number[], revision: number): Promise<void> {
  const next = { ...checkpoint, version: checkpoint.version + 1 };
  const writes = numbers.map((number) => ({ op, collection: orders, doc: order(number, revision) }));
  const outcome = await store.commit({ writes, checkpoint: { owner: 'bench/1', expected: checkpoint, next } });
  if (outcome !== 'ok') throw new Error(outcome);
  checkpoint = next;
}

console.log(
  `${uri ?? 'embedded'}: batches of ${batch}, ${rounds} rounds, documents of ${JSON.stringify(order(1, 1)).length} B with 2 index entries`,
);
await measure('insert', (numbers) => write('insert', numbers, 1));
await measure('replace, entries unchanged', (numbers) => write('replace', numbers, 2));
await measure('getMany', (numbers) =>
  store.getMany(
    orders,
    numbers.map((number) => order(number, 1).id),
  ),
);
await measure('getMany, absent', (numbers) =>
  store.getMany(
    orders,
    numbers.map((number) => `none-${number}`),
  ),
);
await measure('findMany, one prefix each', (numbers) =>
  store.findMany(
    orders,
    'byCustomer',
    numbers.map((number) => [order(number, 1).customer]),
    10,
  ),
);
await store.close();
rmSync(dir, { recursive: true });
if (uri !== undefined) {
  const connection = await mongoose.createConnection(uri, { dbName: database }).asPromise();
  await connection.dropDatabase();
  await connection.close();
}
