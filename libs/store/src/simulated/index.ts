/** The store in memory, with faults that a seed decides: the same seed and the same calls give the same faults. */
import { AppError, Random } from '@creditroll/kernel';
import type { Store } from '../port.ts';
import { checkShards } from '../ordered/catalog.ts';
import { apply } from '../ordered/commit.ts';
import type { OrderedBytes } from '../ordered/ordered-bytes.ts';
import { OrderedStore } from '../ordered/ordered-store.ts';
import { MemoryShard } from './memory-shard.ts';

/** Probabilities from 0 to 1. Read at each call, so a test may change them while it runs. */
export interface StoreFaults {
  /** A commit rejects with `unavailable` before anything is applied. */
  commitRefused?: number | undefined;
  /** A commit rejects with `unavailable` after everything is applied: the outcome is unknown to the caller. */
  commitUnanswered?: number | undefined;
  /** A read rejects with `unavailable`; the next one is answered. */
  readRefused?: number | undefined;
}

/** What is stored. It outlives the stores that are opened on it, as a disk outlives a process. */
export type SimulatedDisk = OrderedBytes;

export const simulatedDisk = (): SimulatedDisk => new MemoryShard();

export interface SimulatedStoreOptions {
  readonly seed: number;
  readonly faults?: Readonly<StoreFaults> | undefined;
  /** Pass the same one again to open the store anew, after a simulated crash for instance. */
  readonly disk?: SimulatedDisk | undefined;
}

const unavailable = (what: string): AppError => new AppError('unavailable', `simulated fault: ${what}`);

export function simulatedStore({ seed, faults = {}, disk = simulatedDisk() }: SimulatedStoreOptions): Store {
  const random = new Random(seed);
  let open = true;
  let readWasRefused = false;
  checkShards(disk, 1);

  const checkOpen = (): void => {
    if (!open) throw new AppError('unavailable', 'the simulated store is closed');
  };
  return new OrderedStore([disk], {
    read: async (work) => {
      checkOpen();
      readWasRefused = !readWasRefused && random.chance(faults.readRefused);
      if (readWasRefused) throw unavailable('the read was refused');
      return work();
    },
    commit: async (shard, prepared) => {
      checkOpen();
      if (random.chance(faults.commitRefused)) throw unavailable('the commit was refused');
      const outcome = shard.atomically(() => apply(shard, prepared));
      if (random.chance(faults.commitUnanswered)) throw unavailable('the commit was not answered');
      return outcome;
    },
    close: async () => {
      open = false;
    },
  });
}
