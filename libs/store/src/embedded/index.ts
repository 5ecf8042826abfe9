import { join } from 'node:path';
import { AppError, messageOf } from '@creditroll/kernel';
import type { Store } from '../port.ts';
import { checkShards } from '../ordered/catalog.ts';
import { apply, type Outcome, type Prepared } from '../ordered/commit.ts';
import type { OrderedBytes } from '../ordered/ordered-bytes.ts';
import { OrderedStore } from '../ordered/ordered-store.ts';
import { openShard, type Shard } from './shard.ts';

export interface EmbeddedStoreOptions {
  /** Directory of the environments `shard-0`, `shard-1`, …; made when absent. */
  readonly dir: string;
  /** Fixed when the store is made. One writer at a time per shard, so one per worker thread is right. */
  readonly shards: number;
}

export interface EmbeddedStore extends Store {
  /** Copies every shard, compacted, into `target/shard-<n>`, while the store is in use. Each copy is a cut of its own shard. */
  backup(target: string): Promise<void>;
}

const shardsMax = 256;

interface Waiting {
  readonly prepared: Prepared;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Commits that arrive in one turn of the event loop share a transaction and its sync to disk. Each is checked against
 * what those before it wrote and writes nothing unless all its expectations hold.
 */
class CommitQueue {
  readonly #shard: OrderedBytes;
  #waiting: Waiting[] = [];

  constructor(shard: OrderedBytes) {
    this.#shard = shard;
  }

  commit(prepared: Prepared): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      if (this.#waiting.push({ prepared, resolve, reject }) === 1) setImmediate(() => this.flush());
    });
  }

  flush(): void {
    const batch = this.#waiting;
    if (batch.length === 0) return;
    this.#waiting = [];
    try {
      const outcomes = this.#shard.atomically(() => batch.map(({ prepared }) => apply(this.#shard, prepared)));
      batch.forEach(({ resolve }, at) => resolve(outcomes[at] ?? 'conflict'));
    } catch (error) {
      for (const { reject } of batch) reject(unavailable(error));
    }
  }
}

const unavailable = (error: unknown): AppError =>
  new AppError('unavailable', `the embedded store does not answer: ${messageOf(error)}`, { cause: error });

/** Opens or makes the store. Every thread of a process may open the same directory. Rejects with `wrong_state` for another number of shards. */
export async function openEmbeddedStore({ dir, shards: count }: EmbeddedStoreOptions): Promise<EmbeddedStore> {
  if (!Number.isSafeInteger(count) || count < 1 || count > shardsMax) {
    throw new AppError('invalid_input', `shards must be a whole number from 1 to ${shardsMax}`);
  }
  const pathOf = (number: number): string => join(dir, `shard-${number}`);
  const shards: Shard[] = [openShard(pathOf(0))];
  try {
    for (const shard0 of shards.slice(0, 1)) checkShards(shard0, count);
  } catch (error) {
    await Promise.all(shards.map((shard) => shard.close()));
    throw error;
  }
  while (shards.length < count) shards.push(openShard(pathOf(shards.length)));
  const queues = new Map<OrderedBytes, CommitQueue>(shards.map((shard) => [shard, new CommitQueue(shard)]));

  const store = new OrderedStore(shards, {
    read: async (work) => work(),
    commit: async (shard, prepared) => queues.get(shard)?.commit(prepared) ?? 'conflict',
    close: async () => {
      for (const queue of queues.values()) queue.flush();
      await Promise.all(shards.map((shard) => shard.close()));
    },
  });
  const backup = async (target: string): Promise<void> => {
    for (const [number, shard] of shards.entries()) await shard.backup(join(target, `shard-${number}`));
  };
  return Object.assign(store, { backup });
}
