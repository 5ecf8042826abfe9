import { type EventDefinition, eventOf, topicNames, type TopicName } from '@creditroll/contracts';
import { type EventLog, partitionOf } from '@creditroll/event-log';
import { simulatedLog } from '@creditroll/event-log/simulated';
import { type Envelope, SteppedClock } from '@creditroll/kernel';
import { atRest, processingCollections, runStage, silentObserver, type Stage } from '@creditroll/processing';
import type { Collection, Store } from '@creditroll/store';
import { simulatedStore } from '@creditroll/store/simulated';
import { countedIds } from './counted-ids.ts';

export interface TestbedOptions {
  readonly stages: readonly Stage[];
  /** Beyond those of the stages. */
  readonly collections?: readonly Collection[];
  readonly startMs?: number;
  readonly seed?: number;
  readonly partitions?: number;
  readonly batchEventsMax?: number;
}

/** Stages on the simulated log and store, with a clock that the test moves. */
export interface Testbed {
  readonly clock: SteppedClock;
  readonly log: EventLog;
  readonly store: Store;
  /** Appends an event as a door or another service would; answers its id. `atMs` is the clock's time unless given. */
  send<Data>(
    definition: EventDefinition<Data>,
    subject: string,
    data: Data,
    more?: { readonly id?: string; readonly atMs?: number },
  ): Promise<string>;
  /** Appends any text to a topic, readable or not. */
  sendRaw(topic: TopicName, key: string, value: string): Promise<void>;
  /** Waits until every stage has handled all there is and no timer is due. Throws when a partition stands still. */
  settle(): Promise<void>;
  /** Moves the clock, then settles. */
  advance(stepMs: number): Promise<void>;
  /** Everything of one contract that is in the log, in order per partition. */
  emitted<Data>(definition: EventDefinition<Data>): Promise<readonly Envelope<Data>[]>;
  doc<Doc extends object>(collection: Collection<Doc>, key: string): Promise<Doc | undefined>;
  /** All documents of a collection, by key. */
  docs<Doc extends object>(collection: Collection<Doc>): Promise<readonly Doc[]>;
  close(): Promise<void>;
}

/** 2026-03-01T12:00Z: a fixed noon for tests. */
export const testNoonMs = Date.UTC(2026, 2, 1, 12);
const settleTurnsMax = 20_000;

export async function testbed(options: TestbedOptions): Promise<Testbed> {
  const { stages, collections = [], startMs = testNoonMs, seed = 1, partitions = 2, batchEventsMax = 1_000 } = options;
  const clock = new SteppedClock(startMs);
  const log = simulatedLog({ seed });
  const store = simulatedStore({ seed });
  await log.ensureTopics(topicNames.map((name) => ({ name, partitions })));
  await store.ensure([
    ...new Set([...collections, ...stages.flatMap((stage) => stage.collections), ...processingCollections]),
  ]);
  const context = {
    log,
    store,
    clock,
    ids: countedIds(),
    observer: silentObserver,
    sleep: () => new Promise<void>((resolve) => void setImmediate(resolve)),
  };
  const running = await Promise.all(
    stages.map((stage) => runStage(stage, context, { batchEventsMax, batchBytesMax: 4_000_000, tickMs: 1 })),
  );
  let sent = 0;

  const sendRaw = (topic: TopicName, key: string, value: string): Promise<void> =>
    log.append([{ topic, partition: partitionOf(key, partitions), records: [{ key, value }] }]);

  const settle = async (): Promise<void> => {
    for (let turn = 0, quiet = 0; turn < settleTurnsMax; turn++) {
      const assigned = running.reduce((sum, one) => sum + one.progress().length, 0);
      const idle = (await atRest(running)) && assigned === stages.length * partitions;
      quiet = idle ? quiet + 1 : 0;
      if (quiet === 2) return;
      await new Promise((resolve) => setTimeout(resolve, turn < 100 ? 0 : 1));
    }
    throw new Error('the stages did not come to rest');
  };

  return {
    clock,
    log,
    store,
    sendRaw,
    settle,
    async send(definition, subject, data, more = {}) {
      const id = more.id ?? `test-${(++sent).toString().padStart(6, '0')}`;
      const said = { id, source: 'test', subject, atMs: more.atMs ?? clock.nowMs() };
      const envelope = eventOf(definition, said, data);
      await sendRaw(definition.topic, subject, JSON.stringify(envelope));
      return id;
    },
    async advance(stepMs) {
      clock.advance(stepMs);
      await settle();
    },
    async emitted(definition) {
      const all = await Promise.all(
        Array.from({ length: partitions }, (_, partition) =>
          log.read(definition.topic, partition, 0, Number.MAX_SAFE_INTEGER),
        ),
      );
      return all.flat().flatMap((record) => {
        const read = definition.envelope.safeParse(JSON.parse(record.value));
        return read.success ? [read.data] : [];
      });
    },
    async doc(collection, key) {
      return (await store.getMany(collection, [key])).get(key);
    },
    async docs(collection) {
      return (await store.find(collection, 'key', { equals: [], limit: 1_000 })).docs;
    },
    async close() {
      await Promise.all(running.map((one) => one.stop()));
      await Promise.all([log.close(), store.close()]);
    },
  };
}
