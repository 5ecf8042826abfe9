/** The table of adapters that the suite runs on. A new adapter is one row here. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';
import type { Store } from '../port.ts';
import { openEmbeddedStore } from '../embedded/index.ts';
import { connectMongoStore } from '../mongo/index.ts';
import { simulatedDisk, simulatedStore } from '../simulated/index.ts';

/** One set of data that a group of tests has for itself. */
export interface Place {
  /** Opens the data, which is empty at first. Each call is one more owner of the same data. */
  open(): Promise<Store>;
  /** For a child process that opens the same data (see `writer-process.ts`); absent where no process can. */
  readonly address?: Address | undefined;
  discard(): Promise<void>;
}

export type Address =
  | { readonly adapter: 'embedded'; readonly dir: string; readonly shards: number }
  | { readonly adapter: 'mongo'; readonly uri: string; readonly database: string };

export interface Adapter {
  readonly name: string;
  /** Why the adapter is not tested in this run. */
  readonly skipped?: string | undefined;
  place(): Promise<Place>;
}

export const openAddress = (address: Address): Promise<Store> =>
  address.adapter === 'embedded' ? openEmbeddedStore(address) : connectMongoStore(address);

const embedded = (shards: number): Adapter => ({
  name: `embedded, ${shards} ${shards === 1 ? 'shard' : 'shards'}`,
  place: async () => {
    const dir = await mkdtemp(join(tmpdir(), 'creditroll-store-'));
    const address: Address = { adapter: 'embedded', dir, shards };
    return { open: () => openAddress(address), address, discard: () => rm(dir, { recursive: true }) };
  },
});

const simulated: Adapter = {
  name: 'simulated',
  place: async () => {
    const disk = simulatedDisk();
    return { open: async () => simulatedStore({ seed: 1, disk }), discard: async () => {} };
  },
};

export const mongoUri = process.env['MONGO_URI'] ?? 'mongodb://127.0.0.1:27117/?replicaSet=rs0&directConnection=true';
let mongoDatabases = 0;

export const mongo: Adapter = {
  name: 'mongo',
  skipped:
    process.env['ENGINES'] === 'cluster'
      ? undefined
      : 'it needs a MongoDB replica set: set ENGINES=cluster and MONGO_URI',
  place: async () => {
    mongoDatabases += 1;
    const database = `store-contract-${process.pid}-${mongoDatabases}`;
    const address: Address = { adapter: 'mongo', uri: mongoUri, database };
    return {
      open: () => openAddress(address),
      address,
      discard: async () => {
        const connection = await mongoose.createConnection(mongoUri, { dbName: database }).asPromise();
        await connection.dropDatabase();
        await connection.close();
      },
    };
  },
};

export const adapters: readonly Adapter[] = [embedded(1), embedded(3), simulated, mongo];
