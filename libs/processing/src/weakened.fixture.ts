/** Engines with one protection of "exactly once" taken away: a run that still comes out right with one proved nothing. */
import type { EventLog } from '@creditroll/event-log';
import type { Checkpoint, Store } from '@creditroll/store';

/** Writes whatever the owner believes, as a store would whose checkpoint had neither epoch nor version. */
export const withoutCompareAndSwap = (store: Store): Store => ({
  ...proxiedStore(store),
  commit: async (commit) => {
    for (;;) {
      const current: Checkpoint | undefined = commit.checkpoint && (await store.checkpoint(commit.checkpoint.owner));
      const writes = commit.writes.map((write) =>
        write.op === 'remove' ? write : { op: 'put' as const, collection: write.collection, doc: write.doc },
      );
      const checkpoint =
        commit.checkpoint && current
          ? {
              ...commit.checkpoint,
              expected: current,
              next: { ...commit.checkpoint.next, epoch: current.epoch, version: current.version + 1 },
            }
          : undefined;
      const answer = await store.commit({ ...commit, writes, checkpoint });
      if (answer !== 'stale') return answer;
    }
  },
});

/** Events say neither who sent them nor their place in the sender's sequence. */
export const withoutSenderNumbers = (log: EventLog): EventLog => ({
  ...proxiedLog(log),
  append: (sends) =>
    log.append(
      sends.map((send) => ({
        ...send,
        records: send.records.map(({ key, value }) => ({
          key,
          value: JSON.stringify({ ...JSON.parse(value), from: undefined, seq: undefined }),
        })),
      })),
    ),
});

/** What an owner left in its outbox is forgotten. */
export const withoutLeftovers = (store: Store): Store => ({
  ...proxiedStore(store),
  outbox: () => Promise.resolve([]),
});

const proxiedStore = (store: Store): Store => ({
  ensure: (collections) => store.ensure(collections),
  getMany: (of, keys) => store.getMany(of, keys),
  findMany: (of, index, prefixes, limitEach) => store.findMany(of, index, prefixes, limitEach),
  find: (of, index, query) => store.find(of, index, query),
  checkpoint: (owner) => store.checkpoint(owner),
  outbox: (owner) => store.outbox(owner),
  commit: (commit) => store.commit(commit),
  close: () => store.close(),
});

const proxiedLog = (log: EventLog): EventLog => ({
  ensureTopics: (topics) => log.ensureTopics(topics),
  partitions: (topic) => log.partitions(topic),
  append: (sends) => log.append(sends),
  range: (topic, partition) => log.range(topic, partition),
  read: (topic, partition, fromOffset, eventsMax) => log.read(topic, partition, fromOffset, eventsMax),
  consume: (options) => log.consume(options),
  close: () => log.close(),
});
