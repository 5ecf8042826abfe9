/** The port over shards of an ordered engine: what the embedded and the simulated adapter have in common. */
import { invariant } from '@creditroll/kernel';
import {
  noCheckpoint,
  prefixId,
  type Checkpoint,
  type Collection,
  type Commit,
  type IndexValue,
  type Page,
  type Pending,
  type Query,
  type Store,
} from '../port.ts';
import { ensureCollection, ownKeys } from './catalog.ts';
import { checkpointKey, prepare, type Outcome, type Prepared } from './commit.ts';
import type { Layout } from './layout.ts';
import type { OrderedBytes } from './ordered-bytes.ts';
import { decodePending } from './pending.ts';
import { readMany, readPage, readPrefixes } from './reads.ts';

/** How an adapter runs its work: the embedded one translates lmdb's errors, the simulated one makes faults. */
export interface Discipline {
  read<T>(work: () => T): Promise<T>;
  commit(shard: OrderedBytes, prepared: Prepared): Promise<Outcome>;
  close(): Promise<void>;
}

const trailingNumber = /\/(\d+)$/;

export class OrderedStore implements Store {
  readonly #shards: readonly OrderedBytes[];
  readonly #discipline: Discipline;
  readonly #layouts = new Map<string, Layout>();

  constructor(shards: readonly OrderedBytes[], discipline: Discipline) {
    this.#shards = shards;
    this.#discipline = discipline;
  }

  ensure(collections: readonly Collection[]): Promise<void> {
    return this.#read(() => {
      for (const collection of collections)
        this.#layouts.set(collection.name, ensureCollection(this.#shards, collection));
    });
  }

  getMany<Doc extends object>(collection: Collection<Doc>, keys: Iterable<string>): Promise<Map<string, Doc>> {
    return this.#read(() => {
      const found = new Map<string, Doc>();
      for (const [key, json] of readMany(this.#shards, this.#layout(collection.name), keys))
        found.set(key, parse<Doc>(json));
      return found;
    });
  }

  findMany<Doc extends object>(
    collection: Collection<Doc>,
    index: string,
    prefixes: Iterable<readonly IndexValue[]>,
    limitEach: number,
  ): Promise<Map<string, readonly Doc[]>> {
    return this.#read(() => {
      const layout = this.#layout(collection.name);
      const wanted = new Map([...prefixes].map((prefix) => [prefixId(prefix), prefix]));
      const jsons = readPrefixes(this.#shards, layout, index, [...wanted.values()], limitEach);
      return new Map([...wanted.keys()].map((id, at) => [id, (jsons[at] ?? []).map(parse<Doc>)]));
    });
  }

  find<Doc extends object>(collection: Collection<Doc>, index: string, query: Query): Promise<Page<Doc>> {
    return this.#read(() => {
      const { jsons, next } = readPage(this.#shards, this.#layout(collection.name), index, query);
      return { docs: jsons.map(parse<Doc>), next };
    });
  }

  checkpoint(owner: string): Promise<Checkpoint> {
    return this.#read(() => {
      const json = this.#shardOf(owner).get(checkpointKey(owner));
      return json === undefined ? noCheckpoint : parse<Checkpoint>(json);
    });
  }

  outbox(owner: string): Promise<readonly Pending[]> {
    return this.#read(() => {
      const shard = this.#shardOf(owner);
      return ownKeys(shard, 'outbox', owner).map((key) => decodePending(shard.get(key) ?? ''));
    });
  }

  async commit(commit: Commit): Promise<Outcome> {
    const prepared = prepare(commit, (collection) => this.#layout(collection));
    return this.#discipline.commit(this.#shardOfCommit(commit), prepared);
  }

  close(): Promise<void> {
    return this.#discipline.close();
  }

  #read<T>(work: () => T): Promise<T> {
    return this.#discipline.read(() => {
      for (const shard of this.#shards) shard.refresh();
      return work();
    });
  }

  #layout(collection: string): Layout {
    const layout = this.#layouts.get(collection);
    invariant(layout, `collection ${collection} is used before ensure()`);
    return layout;
  }

  /** `<stage>/<partition>` belongs to one shard, everything without a partition to shard 0. */
  #shardOf(owner: string | undefined): OrderedBytes {
    const partition = Number(trailingNumber.exec(owner ?? '')?.[1] ?? 0);
    const shard = this.#shards[partition % this.#shards.length];
    invariant(shard, `no shard for ${owner ?? 'a commit without an owner'}`);
    return shard;
  }

  #shardOfCommit({ checkpoint, outbox }: Commit): OrderedBytes {
    const shard = this.#shardOf(checkpoint?.owner ?? outbox?.owner);
    invariant(
      outbox === undefined || this.#shardOf(outbox.owner) === shard,
      'checkpoint and outbox of a commit have owners of two shards',
    );
    return shard;
  }
}

/** Documents of ours are trusted on reading; a fresh parse also means that a caller cannot corrupt what is stored. */
const parse = <T>(json: string): T => JSON.parse(json);
