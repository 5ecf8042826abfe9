import { collection, type Collection, type Commit, type Store } from '@creditroll/store';
import { z } from 'zod';
import type { BareStage } from './bare-loop.ts';

interface Tally {
  count: number;
  /** Of the samples. */
  bytes: number;
  samples: number;
}

/** What one stage moved. */
interface Load {
  events: number;
  readonly documents: Map<Collection, Tally>;
  readonly records: Map<string, Tally>;
}

export interface ObservedStore {
  readonly store: Store;
  /** By stage, since the last time that it was asked. */
  take(): ReadonlyMap<string, Load>;
}

const sampleEvery = 61;

/** Counts what every stage commits: documents and records, with the bytes of a sample of them. */
export function observed(store: Store): ObservedStore {
  let loads = new Map<string, Load>();
  return {
    store: {
      ensure: (collections) => store.ensure(collections),
      getMany: (of, keys) => store.getMany(of, keys),
      findMany: (of, index, prefixes, limitEach) => store.findMany(of, index, prefixes, limitEach),
      find: (of, index, query) => store.find(of, index, query),
      checkpoint: (owner) => store.checkpoint(owner),
      outbox: (owner) => store.outbox(owner),
      commit: (commit) => {
        count(loads, commit);
        return store.commit(commit);
      },
      close: () => store.close(),
    },
    take() {
      const taken = loads;
      loads = new Map();
      return taken;
    },
  };
}

function count(loads: Map<string, Load>, { checkpoint, writes, outbox }: Commit): void {
  if (!checkpoint) return;
  const stage = checkpoint.owner.slice(0, checkpoint.owner.lastIndexOf('/'));
  const load: Load = loads.get(stage) ?? { events: 0, documents: new Map(), records: new Map() };
  loads.set(stage, load);
  load.events += checkpoint.next.offset - checkpoint.expected.offset;
  for (const write of writes) {
    if (write.op === 'remove') continue;
    const tally = tallyOf(load.documents, write.collection);
    // Spread over everything, because the first documents of a batch may be larger than the rest.
    if (tally.count++ % sampleEvery !== 0) continue;
    tally.samples += 1;
    tally.bytes += JSON.stringify(write.doc).length;
  }
  for (const { topic, records } of (outbox?.add ?? []).flatMap((pending) => pending.sends)) {
    const tally = tallyOf(load.records, topic);
    tally.count += records.length;
    tally.samples += records.length;
    for (const { value } of records) tally.bytes += value.length;
  }
}

function tallyOf<Key>(tallies: Map<Key, Tally>, key: Key): Tally {
  const tally = tallies.get(key) ?? { count: 0, bytes: 0, samples: 0 };
  tallies.set(key, tally);
  return tally;
}

const bareSchema = z.object({ id: z.string(), body: z.string() });
type BareDoc = z.infer<typeof bareSchema>;

export interface Volume {
  readonly documentsPerEvent: number;
  readonly recordsPerEvent: number;
  /** As JSON. */
  readonly documentBytesPerEvent: number;
  readonly recordBytesPerEvent: number;
}

/** Documents and records of all stages for each of so many events. */
export function volumeOf(loads: ReadonlyMap<string, Load>, events: number): Volume {
  const all = [...loads.values()];
  const documents = all.flatMap((load) => [...load.documents.values()]);
  const records = all.flatMap((load) => [...load.records.values()]);
  const perEvent = (tallies: readonly Tally[], of: (tally: Tally) => number): number =>
    Math.round((tallies.reduce((total, tally) => total + of(tally), 0) / events) * 100) / 100;
  const bytes = (tally: Tally): number => (tally.bytes / tally.samples) * tally.count;
  return {
    documentsPerEvent: perEvent(documents, ({ count }) => count),
    recordsPerEvent: perEvent(records, ({ count }) => count),
    documentBytesPerEvent: Math.round(perEvent(documents, bytes)),
    recordBytesPerEvent: Math.round(perEvent(records, bytes)),
  };
}

/** The same numbers of documents, index entries and records, and the same bytes, without what they mean. */
export function bareStages(loads: ReadonlyMap<string, Load>, topicOf: (stage: string) => string): BareStage[] {
  return [...loads].flatMap(([stage, { events, documents, records }]) => {
    if (events === 0) return [];
    return {
      topic: topicOf(stage),
      documents: [...documents].map(([{ name, indexes }, { count, bytes, samples }]) => {
        const body = 'x'.repeat(Math.round(bytes / samples));
        const bare: Collection<BareDoc> = {
          name: `bare.${stage}.${name}`,
          schema: bareSchema,
          key: (doc) => doc.id,
          indexes: Object.keys(indexes).length > 0 ? { by_id: ['id'] } : {},
        };
        return {
          collection: collection(bare),
          perRecord: count / events,
          doc: (n: number): BareDoc => ({ id: n.toString().padStart(12, '0'), body }),
        };
      }),
      to: [...records].map(([topic, { count, bytes, samples }]) => ({
        topic,
        perRecord: count / events,
        value: 'x'.repeat(Math.round(bytes / samples)),
      })),
    };
  });
}
