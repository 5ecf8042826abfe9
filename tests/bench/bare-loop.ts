import type { EventLog, LogRecord, Send } from '@creditroll/event-log';
import { type Checkpoint, type Collection, noCheckpoint, type Store, type Write } from '@creditroll/store';

/** One stage without logic: for every record the same number of documents and outgoing records, of the same size. */
export interface BareStage {
  readonly topic: string;
  readonly documents: readonly {
    readonly collection: Collection;
    readonly perRecord: number;
    doc(n: number): object;
  }[];
  /** Outgoing records per input record, by topic, and what each holds. */
  readonly to: readonly { readonly topic: string; readonly perRecord: number; readonly value: string }[];
}

/** Moves everything through the stages, one after the other as each has input, batch by batch: read, one commit, append. */
export async function runBare(
  stages: readonly BareStage[],
  log: EventLog,
  store: Store,
  partitions: number,
  batchEventsMax: number,
): Promise<void> {
  const positions = new Map<string, Checkpoint>();
  let serial = 0;
  for (let moved = true; moved;) {
    moved = false;
    for (const [index, stage] of stages.entries()) {
      for (let partition = 0; partition < partitions; partition++) {
        const owner = `bare-${index}/${partition}`;
        const expected = positions.get(owner) ?? noCheckpoint;
        const records = await log.read(stage.topic, partition, expected.offset, batchEventsMax);
        if (records.length === 0) continue;
        moved = true;
        const writes: Write[] = [];
        for (const { collection, perRecord, doc } of stage.documents) {
          const count = Math.round(perRecord * records.length);
          for (let n = 0; n < count; n++) writes.push({ op: 'insert', collection, doc: doc(++serial) });
        }
        const next = {
          ...expected,
          version: expected.version + 1,
          epoch: 1,
          incarnation: 'bare',
          offset: expected.offset + records.length,
        };
        await store.commit({ writes, checkpoint: { owner, expected, next } });
        positions.set(owner, next);
        await log.append(
          stage.to.map(({ topic, perRecord, value }): Send => ({
            topic,
            partition,
            records: outgoing(value, Math.max(1, Math.round(perRecord * records.length))),
          })),
        );
      }
    }
  }
}

const outgoing = (value: string, count: number): LogRecord[] =>
  Array.from({ length: count }, (_, n) => ({ key: `k${n}`, value }));
