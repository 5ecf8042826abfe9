import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prefixed } from '@creditroll/event-log';
import { connectKafkaLog } from '@creditroll/event-log/kafka';
import type { Engines } from '@creditroll/service-kit';
import { openEmbedded, standalonePartitions } from '@creditroll/standalone';
import { connectMongoStore } from '@creditroll/store/mongo';
import kafkajs from 'kafkajs';
import mongoose from 'mongoose';

export const engineName = process.env['ENGINES'] === 'cluster' ? 'cluster' : 'embedded';

/** What the cluster of `deploy/engines` answers at, unless the environment names another. */
export const brokers = (process.env['KAFKA_BROKERS'] ?? '127.0.0.1:19092').split(',');
export const mongoUri = process.env['MONGO_URI'] ?? 'mongodb://127.0.0.1:27117/?replicaSet=rs0';

export interface TestEngines {
  readonly engines: Engines;
  readonly dir: string;
  readonly partitionsPerTopic: number;
  /** After the platform has closed the engines: leaves nothing behind. */
  drop(): Promise<void>;
}

/** Fresh engines of this test alone. With ENGINES=cluster an engine that does not answer fails the test. */
export async function openEngines(): Promise<TestEngines> {
  const dir = mkdtempSync(join(tmpdir(), 'creditroll-journey-'));
  const removeDir = (): void => rmSync(dir, { recursive: true, force: true });
  if (engineName === 'embedded') {
    return {
      engines: await openEmbedded(dir),
      dir,
      partitionsPerTopic: standalonePartitions,
      drop: async () => removeDir(),
    };
  }
  const run = `journey-${process.pid}-${Date.now().toString(36)}`;
  const prefix = `${run}.`;
  const database = run.replaceAll('-', '_');
  const [log, store] = await Promise.all([
    connectKafkaLog({ brokers, clientId: run }),
    connectMongoStore({ uri: mongoUri, database }),
  ]);
  return {
    engines: { log: prefixed(log, prefix), store },
    dir,
    partitionsPerTopic: 4,
    async drop() {
      removeDir();
      await Promise.all([dropTopics(prefix), dropDatabases(database)]);
    },
  };
}

/** Removes the topics and groups whose names begin so. */
export async function dropTopics(prefix: string): Promise<void> {
  const admin = new kafkajs.Kafka({ brokers, clientId: 'drop', logLevel: kafkajs.logLevel.NOTHING }).admin();
  await admin.connect();
  try {
    const topics = (await admin.listTopics()).filter((name) => name.startsWith(prefix));
    if (topics.length > 0) await admin.deleteTopics({ topics });
    const groups = (await admin.listGroups()).groups
      .map(({ groupId }) => groupId)
      .filter((name) => name.startsWith(prefix));
    // A group whose member was killed is not empty yet; the broker forgets it by itself.
    if (groups.length > 0) await admin.deleteGroups(groups).catch(() => undefined);
  } finally {
    await admin.disconnect();
  }
}

/** Removes the databases whose names begin so. */
export async function dropDatabases(prefix: string): Promise<void> {
  const connection = await mongoose.createConnection(mongoUri).asPromise();
  try {
    const { databases } = await connection.listDatabases();
    for (const { name } of databases) if (name.startsWith(prefix)) await connection.useDb(name).dropDatabase();
  } finally {
    await connection.close();
  }
}
