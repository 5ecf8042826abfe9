/** The port over shards of an ordered engine: what the embedded and the simulated adapter have in common. */
import { invariant } from '@creditroll/kernel';
import {
  noCheckpoint,
  prefixId,
  stretchOf,
  type Checkpoint,
  type Collection,
  type Commit,
  type Page,
  type Pending,
  type Prefix,
  type Query,
  type Store,
} from '../port.ts';
import { ensureCollection, ownKeys } from './catalog.ts';
import { checkpointKey, prepare, type Outcome, type Prepared } from './commit.ts';
import type { CodedLayout } from './codec.ts';
import type { OrderedBytes } from './ordered-bytes.ts';
import { decodePending } from './pending.ts';
import { readMany, readPage, readStretches } from './reads.ts';
import { textAt } from './text.ts';

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
  readonly #layouts = new Map<string, CodedLayout>();

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
      readMany<Doc>(this.#shards, this.#layout(collection.name), keys, found);
      return found;
    });
  }

  findMany<Doc extends object>(
    collection: Collection<Doc>,
    index: string,
    prefixes: Iterable<Prefix>,
    limitEach: number,
  ): Promise<Map<string, readonly Doc[]>> {
    return this.#read(() => {
      const layout = this.#layout(collection.name);
      const wanted = new Map([...prefixes].map((prefix) => [prefixId(prefix), stretchOf(prefix)]));
      const docs = readStretches<Doc>(this.#shards, layout, index, [...wanted.values()], limitEach);
      return new Map([...wanted.keys()].map((id, at) => [id, docs[at] ?? []]));
    });
  }

  find<Doc extends object>(collection: Collection<Doc>, index: string, query: Query): Promise<Page<Doc>> {
    return this.#read(() => readPage<Doc>(this.#shards, this.#layout(collection.name), index, query));
  }

  checkpoint(owner: string): Promise<Checkpoint> {
    return this.#read(() => {
      const json = textAt(this.#shardOf(owner), checkpointKey(owner));
      if (json === undefined) return noCheckpoint;
      const checkpoint: Checkpoint = JSON.parse(json);
      return checkpoint;
    });
  }

  outbox(owner: string): Promise<readonly Pending[]> {
    return this.#read(() => {
      const shard = this.#shardOf(owner);
      return ownKeys(shard, 'outbox', owner).map((key) => decodePending(textAt(shard, key) ?? ''));
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

  #layout(collection: string): CodedLayout {
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
