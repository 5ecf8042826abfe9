import type { Batch, ConsumeOptions, EventLog, Lease, LogRecord, ReadRecord, Step } from '../port.ts';

type Handlers = Pick<ConsumeOptions, 'onAssigned' | 'onBatch' | 'onRevoked' | 'onFailed'>;

export interface Delivered extends ReadRecord {
  readonly partition: number;
}

export const endOf = (batch: Batch): Step => ({ nextOffset: (batch.records.at(-1)?.offset ?? -1) + 1 });

/** A handler that writes down what happens, and lets a test await it instead of sleeping. */
export class Recorder implements Handlers {
  readonly batches: Batch[] = [];
  readonly records: Delivered[] = [];
  readonly failures = new Map<number, unknown>();
  /** Assigned and not revoked. */
  readonly owned = new Set<number>();
  /** Breaches of the order of calls; a test expects none. */
  readonly breaches: string[] = [];
  readonly leases = new Map<number, Lease>();
  readonly #steer: Partial<Handlers>;
  readonly #busy = new Set<number>();
  readonly #waiting = new Set<() => void>();

  /** Calls of `steer` replace the answers: begin at 0, go on at the end of the batch. */
  constructor(steer: Partial<Handlers> = {}) {
    this.#steer = steer;
  }

  onAssigned = async (partition: number, lease: Lease): Promise<Step> => {
    if (this.owned.has(partition)) this.breaches.push(`assigned ${partition} twice`);
    this.owned.add(partition);
    this.leases.set(partition, lease);
    const step = (await this.#steer.onAssigned?.(partition, lease)) ?? { nextOffset: 0 };
    this.#happened();
    return step;
  };

  onBatch = async (batch: Batch, lease: Lease): Promise<Step> => {
    const { partition } = batch;
    if (!this.owned.has(partition)) this.breaches.push(`a batch of ${partition} without an assignment`);
    if (this.leases.get(partition) !== lease)
      this.breaches.push(`a batch of ${partition} with another lease than its assignment`);
    if (this.#busy.has(partition)) this.breaches.push(`two batches of ${partition} at a time`);
    this.#busy.add(partition);
    try {
      this.batches.push(batch);
      this.records.push(...batch.records.map((record) => ({ ...record, partition })));
      this.#happened();
      return (await this.#steer.onBatch?.(batch, lease)) ?? endOf(batch);
    } finally {
      this.#busy.delete(partition);
      this.#happened();
    }
  };

  onRevoked = async (partition: number): Promise<void> => {
    if (this.#busy.has(partition)) this.breaches.push(`revoked ${partition} with a batch in hand`);
    if (!this.owned.delete(partition)) this.breaches.push(`revoked ${partition} without an assignment`);
    await this.#steer.onRevoked?.(partition);
    this.#happened();
  };

  onFailed = (partition: number, error: unknown): void => {
    if (this.failures.has(partition)) this.breaches.push(`failed ${partition} twice`);
    this.failures.set(partition, error);
    this.#happened();
  };

  valuesOf(partition: number): string[] {
    return this.records.filter((record) => record.partition === partition).map(({ value }) => value);
  }

  /** Resolves when something happens that makes it true. Jest's limit ends a wait in vain. */
  async until(truth: () => boolean): Promise<void> {
    while (!truth()) {
      await new Promise<void>((resolve) => {
        this.#waiting.add(resolve);
      });
    }
  }

  #happened(): void {
    for (const resolve of this.#waiting) resolve();
    this.#waiting.clear();
  }
}

/** Options that most tests share. */
export const consuming = (topic: string, recorder: Recorder, more: Partial<ConsumeOptions> = {}): ConsumeOptions => ({
  topic,
  group: 'readers',
  batchEventsMax: 1_000,
  batchBytesMax: 1_000_000,
  onAssigned: recorder.onAssigned,
  onBatch: recorder.onBatch,
  onRevoked: recorder.onRevoked,
  onFailed: recorder.onFailed,
  ...more,
});

export const numbered = (count: number, prefix = 'v'): LogRecord[] =>
  Array.from({ length: count }, (_, index) => ({ key: `k${index % 7}`, value: `${prefix}${index}` }));

export const valuesOf = (records: readonly LogRecord[]): string[] => records.map(({ value }) => value);

/** Everything that a partition holds. */
export async function readAll(log: EventLog, topic: string, partition: number): Promise<ReadRecord[]> {
  const all: ReadRecord[] = [];
  for (;;) {
    const page = await log.read(topic, partition, all.length, 10_000);
    if (page.length === 0) return all;
    all.push(...page);
  }
}
