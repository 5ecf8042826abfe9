import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import kafkajs from 'kafkajs';
import { openEmbeddedLog } from '../embedded/index.ts';
import { connectKafkaLog } from '../kafka/index.ts';
import type { EventLog } from '../port.ts';
import { simulatedLog } from '../simulated/index.ts';

/** What the suite needs to know of an adapter. */
export interface Adapter {
  readonly name: 'embedded' | 'kafka' | 'simulated';
  /** Why it does not run now; undefined when it does. */
  readonly skipped?: string | undefined;
  /** Members of one group share the partitions. */
  readonly sharesByGroup: boolean;
  /** Members can name their partitions. */
  readonly takesOnly: boolean;
  /** Outlives its process. */
  readonly survivesKill: boolean;
  /** A place for data that nobody else uses. */
  place(): Promise<Place>;
}

export interface Place {
  /** What a child process needs to find the same data. */
  readonly address: string;
  /** A client of the data; every call gives another one. The suite closes them. */
  open(): Promise<EventLog>;
  remove(topics: readonly string[]): Promise<void>;
}

const embedded: Adapter = {
  name: 'embedded',
  sharesByGroup: false,
  takesOnly: true,
  survivesKill: true,
  async place() {
    const dir = await mkdtemp(join(tmpdir(), 'event-log.contract-'));
    return {
      address: dir,
      open: () => openEmbeddedLog({ dir }),
      remove: () => rm(dir, { recursive: true, force: true }),
    };
  },
};

const simulated: Adapter = {
  name: 'simulated',
  sharesByGroup: true,
  takesOnly: true,
  survivesKill: false,
  async place() {
    const log = simulatedLog({ seed: 1 });
    return { address: 'memory', open: async () => log.client(), remove: async () => undefined };
  },
};

const brokers = (process.env['KAFKA_BROKERS'] ?? '127.0.0.1:19092').split(',');

const kafka: Adapter = {
  name: 'kafka',
  skipped:
    process.env['ENGINES'] === 'cluster' ? undefined : 'it needs brokers: set ENGINES=cluster (and KAFKA_BROKERS)',
  sharesByGroup: true,
  takesOnly: false,
  survivesKill: true,
  async place() {
    return { address: brokers.join(','), open: () => openKafka(brokers), remove: removeTopics };
  },
};

const openKafka = (addresses: readonly string[]): Promise<EventLog> =>
  connectKafkaLog({
    brokers: addresses,
    clientId: 'event-log-contract',
    sessionTimeoutMs: 10_000,
    heartbeatIntervalMs: 500,
  });

async function removeTopics(topics: readonly string[]): Promise<void> {
  const admin = new kafkajs.Kafka({
    brokers,
    clientId: 'event-log-contract',
    logLevel: kafkajs.logLevel.NOTHING,
  }).admin();
  await admin.connect();
  try {
    const existing = new Set(await admin.listTopics());
    await admin.deleteTopics({ topics: topics.filter((topic) => existing.has(topic)) });
  } finally {
    await admin.disconnect();
  }
}

export const adapters: readonly Adapter[] = [embedded, simulated, kafka];

/** For a child process: a client by the name of the adapter and the address of the place. */
export const openAt = (name: string, address: string): Promise<EventLog> =>
  name === 'kafka' ? openKafka(address.split(',')) : openEmbeddedLog({ dir: address });

/** One place for all tests of an adapter, topics that no test shares, clients that are closed at the end. */
export class Bench {
  readonly adapter: Adapter;
  readonly place: Place;
  /** Brokers outlive a run, so names must differ from run to run. */
  readonly #run = randomUUID().slice(0, 8);
  readonly #topics: string[] = [];
  readonly #clients: EventLog[] = [];

  static async at(adapter: Adapter): Promise<Bench> {
    return new Bench(adapter, await adapter.place());
  }

  private constructor(adapter: Adapter, place: Place) {
    this.adapter = adapter;
    this.place = place;
  }

  async client(): Promise<EventLog> {
    const log = await this.place.open();
    this.#clients.push(log);
    return log;
  }

  /** A name that no other test uses. */
  name(): string {
    const name = `contract-${this.#run}-${this.#topics.length}`;
    this.#topics.push(name);
    return name;
  }

  async topic(log: EventLog, partitions = 1): Promise<string> {
    const name = this.name();
    await log.ensureTopics([{ name, partitions }]);
    return name;
  }

  async clear(): Promise<void> {
    for (const client of this.#clients) await client.close();
    await this.place.remove(this.#topics);
  }
}
