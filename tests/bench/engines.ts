import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { topicNames } from '@creditroll/contracts';
import { type EventLog, prefixed } from '@creditroll/event-log';
import { openEmbeddedLog } from '@creditroll/event-log/embedded';
import { connectKafkaLog } from '@creditroll/event-log/kafka';
import type { Collection, Store } from '@creditroll/store';
import { openEmbeddedStore } from '@creditroll/store/embedded';
import { connectMongoStore } from '@creditroll/store/mongo';

export type EngineName = 'embedded' | 'cluster';

export interface BenchEngines {
  readonly log: EventLog;
  readonly store: Store;
  /** Of embedded engines. */
  readonly dir: string | undefined;
  close(): Promise<void>;
}

let opened = 0;

/** A fresh log and store, with every topic and the collections that are named. */
export async function openEngines(
  engine: EngineName,
  collections: readonly Collection[],
  partitions: number,
): Promise<BenchEngines> {
  const run = `bench-${process.pid}-${++opened}`;
  const { log, store, dir, clean } = engine === 'embedded' ? await embedded(run, partitions) : await cluster(run);
  await log.ensureTopics(topicNames.map((name) => ({ name, partitions })));
  await store.ensure(collections);
  return {
    log,
    store,
    dir,
    async close() {
      await Promise.all([log.close(), store.close()]);
      clean();
    },
  };
}

async function embedded(run: string, shards: number) {
  const dir = mkdtempSync(join(tmpdir(), `${run}-`));
  const log = await openEmbeddedLog({ dir: join(dir, 'log') });
  const store: Store = await openEmbeddedStore({ dir: join(dir, 'store'), shards });
  return { log, store, dir, clean: () => rmSync(dir, { recursive: true, force: true }) };
}

async function cluster(run: string) {
  const brokers = (process.env.KAFKA_BROKERS ?? '127.0.0.1:19092').split(',');
  const log = prefixed(await connectKafkaLog({ brokers, clientId: run }), `${run}.`);
  const store: Store = await connectMongoStore({
    uri: process.env.MONGO_URI ?? 'mongodb://127.0.0.1:27117/?replicaSet=rs0',
    database: run.replaceAll('-', '_'),
  });
  return { log, store, dir: undefined, clean: () => undefined };
}
