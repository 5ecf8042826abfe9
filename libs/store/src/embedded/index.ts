/** The store on lmdb, in this process, durable on disk. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '@creditroll/kernel';
import type { Store } from '../port.ts';
import { checkShards } from '../ordered/catalog.ts';
import { OrderedStore } from '../ordered/ordered-store.ts';
import { commitQueues } from './commit-queue.ts';
import { openShard } from './shard.ts';

export interface EmbeddedStoreOptions {
  /** Directory of the environments `shard-0`, `shard-1`, …; made when absent. */
  readonly dir: string;
  /** Fixed when the store is made. A shard has one writer at a time, so one shard for each worker thread is right. */
  readonly shards: number;
}

export interface EmbeddedStore extends Store {
  /**
   * Copies every shard, compacted, into `target/shard-<n>` while the store is in use; `target` must be absent or empty.
   * Each copy is one cut of its shard; for one cut of all shards, stop the writers first.
   */
  backup(target: string): Promise<void>;
}

const shardsMax = 64;

/**
 * Opens the store, or makes it. Every thread of a process may open the same directory.
 * Rejects with `wrong_state` when the store was made with another number of shards.
 */
export async function openEmbeddedStore({ dir, shards: count }: EmbeddedStoreOptions): Promise<EmbeddedStore> {
  if (!Number.isSafeInteger(count) || count < 1 || count > shardsMax) {
    throw new AppError('invalid_input', `shards must be a whole number from 1 to ${shardsMax}`);
  }
  const pathOf = (number: number): string => join(dir, `shard-${number}`);
  const shard0 = openShard(pathOf(0));
  try {
    checkShards(shard0, count);
  } catch (error) {
    await shard0.close();
    throw error;
  }
  const shards = [shard0];
  while (shards.length < count) shards.push(openShard(pathOf(shards.length)));
  const queues = commitQueues(shards);
  let open = true;
  const checkOpen = (): void => {
    if (!open) throw new AppError('unavailable', 'the embedded store is closed');
  };

  const store = new OrderedStore(shards, {
    read: async (work) => {
      checkOpen();
      return work();
    },
    commit: async (shard, prepared) => {
      checkOpen();
      return queues.commit(shard, prepared);
    },
    close: async () => {
      if (!open) return;
      open = false;
      queues.flush();
      await Promise.all(shards.map((shard) => shard.close()));
    },
  });
  const backup = async (target: string): Promise<void> => {
    checkOpen();
    for (const [number, shard] of shards.entries()) {
      const path = join(target, `shard-${number}`);
      await mkdir(path, { recursive: true });
      await shard.backup(path);
    }
  };
  return Object.assign(store, { backup });
}
