import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Kafka, logLevel, Partitioners } from 'kafkajs';
import mongoose from 'mongoose';

import { startKafka, startMongo, type KafkaCluster, type MongoCluster } from './index.ts';
import { until } from './until.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url)).replace(/\/$/, '');
const wanted = process.env['ENGINES'] === 'cluster';
const suite = wanted ? describe : describe.skip;
const startLimitMs = 300_000;
// Failing over takes 10 to 20 s, and several times that on a busy machine.
const failoverLimitMs = 180_000;
if (!wanted) console.warn('engines: skipped, since real engines take a minute; run with ENGINES=cluster');

const topic = 'orders';
const silent = { connectionTimeout: 1_000, requestTimeout: 2_000, logLevel: logLevel.NOTHING };
// A silent broker counts as dead after 9 s; until then its partitions have no other leader.
const patient = { retries: 30, maxRetryTime: 1_000 };
const readLimitMs = 25_000;

suite('three brokers', () => {
  let cluster: KafkaCluster;
  let pids: number[];

  beforeAll(async () => {
    cluster = await startKafka({ root, name: 'contract', brokers: 3 });
    pids = [0, 1, 2].map((i) => cluster.pid(i));
    await createTopic(cluster.brokers);
  }, startLimitMs);
  afterAll(() => cluster?.stop());

  it('answers with the record that it was given, kept by three brokers of which two must agree', async () => {
    await produce(cluster.brokers, 'order-1');
    expect(await consume(cluster.brokers, 1)).toEqual(['order-1']);
    expect((await partitionsOf(cluster.brokers)).map(({ replicas }) => replicas.length)).toEqual([3]);
    expect(await settingOf(cluster.brokers, 'min.insync.replicas')).toBe('2');
  });

  it('makes no topic that nobody asked for', async () => {
    await expect(withAdmin(cluster.brokers, (admin) => admin.fetchTopicOffsets('typing-error'))).rejects.toThrow();
  });

  it(
    'does not answer at a paused broker, elects another leader, and answers there again',
    async () => {
      const leader = await leaderOf(cluster.brokers);
      const paused = cluster.brokers.filter((_, i) => i === leader);
      await cluster.pause(leader);
      await expect(withAdmin(paused, (admin) => admin.listTopics())).rejects.toThrow();
      await produce(
        cluster.brokers.filter((_, i) => i !== leader),
        'order-2',
      );
      await cluster.resume(leader);
      expect(await withAdmin(paused, (admin) => admin.listTopics())).toContain(topic);
      expect(await consume(cluster.brokers, 2)).toEqual(['order-1', 'order-2']);
    },
    failoverLimitMs,
  );

  it(
    'keeps what was acknowledged over kill -9 and restart on the same port',
    async () => {
      const [before, address] = [cluster.pid(1), cluster.brokers.slice(1, 2)];
      await cluster.kill(1);
      expect(isThere(before)).toBe(false);
      await cluster.restart(1);
      pids.push(cluster.pid(1));
      expect(await consume(address, 2)).toEqual(['order-1', 'order-2']);
    },
    failoverLimitMs,
  );

  it('leaves no process when it is stopped', async () => {
    await cluster.stop();
    expect(pids.filter(isThere)).toEqual([]);
  });
});

suite('three members of a replica set', () => {
  let cluster: MongoCluster;
  let client: mongoose.mongo.MongoClient;
  let pids: number[];

  beforeAll(async () => {
    cluster = await startMongo({ root, name: 'contract', members: 3, electionTimeoutMs: 2_000 });
    pids = [0, 1, 2].map((i) => cluster.pid(i));
    client = new mongoose.mongo.MongoClient(cluster.uri);
  }, startLimitMs);
  afterAll(async () => {
    await client?.close();
    await cluster?.stop();
  });

  it('commits a transaction whole', async () => {
    await transfer(client, 'first', () => {});
    expect(await idsIn(client, 'debits')).toEqual(['first']);
    expect(await idsIn(client, 'credits')).toEqual(['first']);
  });

  it('leaves nothing of a transaction that throws', async () => {
    const refuse = () => {
      throw new Error('refused');
    };
    await expect(transfer(client, 'second', refuse)).rejects.toThrow('refused');
    expect(await idsIn(client, 'debits')).toEqual(['first']);
  });

  it(
    'elects another primary when the first is paused, and loses nothing',
    async () => {
      const first = await cluster.primary();
      await cluster.pause(first);
      expect(await cluster.primary()).not.toBe(first);
      await transfer(client, 'third', () => {});
      await cluster.resume(first);
      expect(await idsIn(client, 'credits')).toEqual(['first', 'third']);
    },
    failoverLimitMs,
  );

  it('leaves no process when it is stopped', async () => {
    await client.close();
    await cluster.stop();
    expect(pids.filter(isThere)).toEqual([]);
  });
});

type Admin = ReturnType<Kafka['admin']>;

async function withAdmin<T>(brokers: string[], work: (admin: Admin) => Promise<T>): Promise<T> {
  const admin = new Kafka({ ...silent, brokers, retry: { retries: 1 } }).admin();
  try {
    await admin.connect();
    return await work(admin);
  } finally {
    await admin.disconnect();
  }
}

/** kafkajs's own wait fails at a broker that has not heard of the topic yet; so each is asked until it has. */
async function createTopic(brokers: string[]): Promise<void> {
  const topics = [{ topic, numPartitions: 1 }];
  await withAdmin(brokers, (admin) => admin.createTopics({ topics, waitForLeaders: false }));
  const known = async (broker: string) => (await withAdmin([broker], (admin) => admin.listTopics())).includes(topic);
  const everywhere = async () => (await Promise.all(brokers.map(known))).every(Boolean);
  expect(await until(everywhere, { limitMs: 10_000 })).toBe(true);
}

async function partitionsOf(brokers: string[]) {
  const { topics } = await withAdmin(brokers, (admin) => admin.fetchTopicMetadata({ topics: [topic] }));
  return topics.flatMap((each) => each.partitions);
}

/** Position in `brokers`; Kafka counts its nodes from 1. */
async function leaderOf(brokers: string[]): Promise<number> {
  const [partition] = await partitionsOf(brokers);
  if (partition === undefined) throw new Error(`${topic} has no partition`);
  return partition.leader - 1;
}

async function settingOf(brokers: string[], configName: string): Promise<string | undefined> {
  const resource = { type: 2, name: topic, configNames: [configName] };
  const { resources } = await withAdmin(brokers, (admin) =>
    admin.describeConfigs({ resources: [resource], includeSynonyms: false }),
  );
  return resources.flatMap((each) => each.configEntries).find((entry) => entry.configName === configName)?.configValue;
}

async function produce(brokers: string[], value: string): Promise<void> {
  const kafka = new Kafka({ ...silent, brokers, requestTimeout: 5_000, retry: patient });
  // kafkajs does not ask for the new leader after a request that timed out, only when its metadata is old (5 min).
  const producer = kafka.producer({ createPartitioner: Partitioners.DefaultPartitioner, metadataMaxAge: 2_000 });
  try {
    await producer.connect();
    await producer.send({ topic, acks: -1, messages: [{ key: 'shop-1', value }] });
  } finally {
    await producer.disconnect();
  }
}

/** The first `count` different values: a send that timed out on a busy machine is repeated, and then stored twice. */
async function consume(brokers: string[], count: number): Promise<string[]> {
  const kafka = new Kafka({ ...silent, brokers, retry: patient });
  const consumer = kafka.consumer({ groupId: `reader-${brokers.join()}-${count}` });
  const values = new Set<string>();
  try {
    await consumer.connect();
    await consumer.subscribe({ topics: [topic], fromBeginning: true });
    await consumer.run({
      autoCommit: false,
      eachMessage: async ({ message }) => {
        values.add(message.value?.toString() ?? '');
      },
    });
    await until(() => values.size >= count, { limitMs: readLimitMs });
    return [...values];
  } finally {
    await consumer.disconnect();
  }
}

async function transfer(client: mongoose.mongo.MongoClient, id: string, between: () => void): Promise<void> {
  const options = { readConcern: { level: 'snapshot' }, writeConcern: { w: 'majority' } } as const;
  await client.withSession((session) =>
    session.withTransaction(async () => {
      await books(client, 'debits').insertOne({ _id: id }, { session });
      between();
      await books(client, 'credits').insertOne({ _id: id }, { session });
    }, options),
  );
}

async function idsIn(client: mongoose.mongo.MongoClient, name: string): Promise<string[]> {
  const found = await books(client, name)
    .find({}, { sort: { _id: 1 } })
    .toArray();
  return found.map(({ _id }) => _id);
}

function books(client: mongoose.mongo.MongoClient, name: string): mongoose.mongo.Collection<{ _id: string }> {
  return client.db('contract').collection<{ _id: string }>(name);
}

/** Not even as a zombie: the folder of the process table is gone. */
function isThere(pid: number): boolean {
  return existsSync(`/proc/${pid}`);
}
