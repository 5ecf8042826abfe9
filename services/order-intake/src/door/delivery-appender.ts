import { type EventLog, type LogRecord, partitionOf, type Send } from '@creditroll/event-log';
import { AppError, groupedBy } from '@creditroll/kernel';

/** Deliveries of concurrent requests go to the log together: one append costs about as much as one record's. */
const appenderLimits = {
  /** How long the first delivery of a batch waits for others. */
  lingerMs: 2,
  batchDeliveriesMax: 500,
  /** All that is not durable yet; beyond it the shop is asked to come back. */
  waitingBytesMax: 64_000_000,
  /** A shop gives up after 5 s and repeats. */
  answerWithinMs: 4_000,
} as const;

interface Waiting {
  readonly record: LogRecord;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

export class DeliveryAppender {
  readonly #log: EventLog;
  #batch: Waiting[] = [];
  #timer: NodeJS.Timeout | undefined;
  #waitingBytes = 0;

  constructor(log: EventLog) {
    this.#log = log;
  }

  /**
   * Resolves when the record is durable. Rejects with `unavailable` when the log does not answer in time; then the
   * record may or may not be there, and a repeat does no harm.
   */
  async append(record: LogRecord): Promise<void> {
    const bytes = record.key.length + record.value.length;
    if (this.#waitingBytes + bytes > appenderLimits.waitingBytesMax)
      throw new AppError('unavailable', 'Too many deliveries wait to be stored; send this one again later.');
    this.#waitingBytes += bytes;
    try {
      await new Promise<void>((resolve, reject) => {
        this.#batch.push({ record, resolve, reject });
        if (this.#batch.length >= appenderLimits.batchDeliveriesMax) this.#flush();
        else this.#timer ??= setTimeout(() => this.#flush(), appenderLimits.lingerMs);
      });
    } finally {
      this.#waitingBytes -= bytes;
    }
  }

  #flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const batch = this.#batch;
    this.#batch = [];
    void this.#send(batch);
  }

  async #send(batch: readonly Waiting[]): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () => reject(new AppError('unavailable', 'The delivery could not be stored now; send it again later.')),
        appenderLimits.answerWithinMs,
      );
    });
    try {
      await Promise.race([this.#log.append(this.#sendsOf(batch)), late]);
      for (const { resolve } of batch) resolve();
    } catch (error) {
      for (const { reject } of batch) reject(error);
    } finally {
      clearTimeout(timer);
    }
  }

  #sendsOf(batch: readonly Waiting[]): Send[] {
    const partitions = this.#log.partitions('deliveries');
    const records = batch.map(({ record }) => record);
    return [...groupedBy(records, ({ key }) => partitionOf(key, partitions))].map(([partition, own]) => ({
      topic: 'deliveries',
      partition,
      records: own,
    }));
  }
}
