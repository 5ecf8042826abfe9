/** The store on a MongoDB replica set. */
import mongoose, { type Connection } from 'mongoose';
import { invariant } from '@creditroll/kernel';
import {
  noCheckpoint,
  type Checkpoint,
  type Collection,
  type Commit,
  type Page,
  type Pending,
  type Prefix,
  type Query,
  type Store,
} from '../port.ts';
import { checkDocumentKey } from '../limits.ts';
import { commitPrepared, pendingId, prepare, type Outcome, type OwnCollections } from './commit.ts';
import { decodeDocument, type Stored } from './documents.ts';
import { answered } from './failures.ts';
import { readPage } from './page.ts';
import { readPrefixes } from './prefixes.ts';
import { ensureModel, tolerating, type Documents, type MongoCollection } from './schema.ts';

export interface MongoStoreOptions {
  /** Of a replica set: commits are transactions. */
  readonly uri: string;
  /** One for each service; nobody reads another's. */
  readonly database: string;
  readonly connectionsMax?: number | undefined;
  /** How long a call waits for a primary before it rejects with `unavailable`. */
  readonly primaryWaitMsMax?: number | undefined;
}

const namespaceExists = 48;
const readBatchMax = 100_000;

class MongoStore implements Store {
  readonly #connection: Connection;
  readonly #own: OwnCollections;
  readonly #collections = new Map<string, MongoCollection>();

  constructor(connection: Connection, own: OwnCollections) {
    this.#connection = connection;
    this.#own = own;
  }

  ensure(collections: readonly Collection[]): Promise<void> {
    return answered(async () => {
      for (const collection of collections) {
        this.#collections.set(collection.name, await ensureModel(this.#connection, collection));
      }
    });
  }

  getMany<Doc extends object>(collection: Collection<Doc>, keys: Iterable<string>): Promise<Map<string, Doc>> {
    return answered(async () => {
      const { documents } = this.#collection(collection.name);
      const distinct = [...new Set(keys)];
      for (const key of distinct) checkDocumentKey(collection.name, key);
      if (distinct.length === 0) return new Map<string, Doc>();
      // A batch of all of them: the driver's first batch would end after 101 documents.
      const found = await documents.find({ _id: { $in: distinct } }, { batchSize: distinct.length + 1 }).toArray();
      return new Map(found.map((stored) => [stored._id, trusted<Doc>(decodeDocument(stored))]));
    });
  }

  findMany<Doc extends object>(
    collection: Collection<Doc>,
    index: string,
    prefixes: Iterable<Prefix>,
    limitEach: number,
  ): Promise<Map<string, readonly Doc[]>> {
    return answered(async () => {
      const found = await readPrefixes(this.#collection(collection.name), index, [...prefixes], limitEach);
      return new Map([...found].map(([prefix, docs]) => [prefix, docs.map(trusted<Doc>)]));
    });
  }

  find<Doc extends object>(collection: Collection<Doc>, index: string, query: Query): Promise<Page<Doc>> {
    return answered(async () => {
      const { docs, next } = await readPage(this.#collection(collection.name), index, query);
      return { docs: docs.map(trusted<Doc>), next };
    });
  }

  checkpoint(owner: string): Promise<Checkpoint> {
    return answered(async () => {
      const stored = await this.#own.checkpoints.findOne({ _id: owner });
      return stored === null ? noCheckpoint : trusted<Checkpoint>(decodeDocument(stored));
    });
  }

  outbox(owner: string): Promise<readonly Pending[]> {
    return answered(async () => {
      const filter = { _id: { $gte: pendingId(owner, ''), $lt: pendingId(owner, '\u{10ffff}') }, owner };
      const found = await this.#own.outbox.find(filter, { sort: { _id: 1 }, batchSize: readBatchMax }).toArray();
      return found.map(({ id, sends }) => trusted<Pending>({ id, sends }));
    });
  }

  async commit(commit: Commit): Promise<Outcome> {
    const prepared = prepare(commit, (name) => this.#collection(name));
    return commitPrepared(this.#connection, this.#own, prepared);
  }

  close(): Promise<void> {
    return this.#connection.close();
  }

  #collection(name: string): MongoCollection {
    const collection = this.#collections.get(name);
    invariant(collection, `collection ${name} is used before ensure()`);
    return collection;
  }
}

/** Documents of ours are trusted on reading (see the port), so nothing is checked here. */
function trust<Doc>(_fields: object): asserts _fields is Doc & object {}
function trusted<Doc>(fields: object): Doc {
  trust<Doc>(fields);
  return fields;
}

const ownCollection = async (connection: Connection, name: string): Promise<Documents> => {
  await tolerating(namespaceExists, () => connection.createCollection(name));
  return connection.collection<Stored>(name);
};

/** Connects and makes the store's own collections. Rejects with `unavailable` when no primary answers. */
export function connectMongoStore({
  uri,
  database,
  connectionsMax = 32,
  primaryWaitMsMax = 10_000,
}: MongoStoreOptions): Promise<Store> {
  return answered(async () => {
    const connection = mongoose.createConnection(uri, {
      dbName: database,
      autoIndex: false,
      autoCreate: false,
      bufferCommands: false,
      maxPoolSize: connectionsMax,
      serverSelectionTimeoutMS: primaryWaitMsMax,
      connectTimeoutMS: primaryWaitMsMax,
      readPreference: 'primary',
      readConcern: { level: 'majority' },
      writeConcern: { w: 'majority', journal: true },
    });
    try {
      await connection.asPromise();
      const checkpoints = await ownCollection(connection, 'store.checkpoints');
      const outbox = await ownCollection(connection, 'store.outbox');
      return new MongoStore(connection, { checkpoints, outbox });
    } catch (error) {
      await connection.close();
      throw error;
    }
  });
}
