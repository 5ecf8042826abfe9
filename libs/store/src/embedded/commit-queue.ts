import { AppError, invariant, messageOf } from '@creditroll/kernel';
import { apply, type Outcome, type Prepared } from '../ordered/commit.ts';
import type { OrderedBytes } from '../ordered/ordered-bytes.ts';

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

  /** Commits what waits now; used before closing. */
  flush(): void {
    const batch = this.#waiting;
    if (batch.length === 0) return;
    this.#waiting = [];
    try {
      const settled = this.#shard.atomically(() =>
        batch.map(({ prepared, resolve }) => ({ resolve, outcome: apply(this.#shard, prepared) })),
      );
      for (const { resolve, outcome } of settled) resolve(outcome);
    } catch (error) {
      const unavailable = new AppError('unavailable', `the embedded store did not commit: ${messageOf(error)}`, {
        cause: error,
      });
      for (const { reject } of batch) reject(unavailable);
    }
  }
}

/** One queue for each shard. */
export function commitQueues(shards: readonly OrderedBytes[]): {
  commit(shard: OrderedBytes, prepared: Prepared): Promise<Outcome>;
  flush(): void;
} {
  const queues = new Map(shards.map((shard) => [shard, new CommitQueue(shard)]));
  return {
    commit: (shard, prepared) => {
      const queue = queues.get(shard);
      invariant(queue, 'every shard has a queue');
      return queue.commit(prepared);
    },
    flush: () => {
      for (const queue of queues.values()) queue.flush();
    },
  };
}
