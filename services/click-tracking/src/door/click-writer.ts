import type { EventLog, LogRecord } from '@creditroll/event-log';
import { AppError } from '@creditroll/kernel';
import type { Logger } from '@creditroll/service-kit';
import type { Spool } from './spool.ts';

const writerLimits = {
  /** How long the first click of a batch waits for others. */
  lingerMs: 2,
  batchClicksMax: 500,
  batchesInFlightMax: 8,
  /** Clicks that wait for their turn; beyond it the door refuses. */
  waitingClicksMax: 20_000,
  /** After this long a batch goes to the spool. */
  appendTimeoutMs: 1_500,
  /** Between attempts to bring spooled clicks to the log. */
  drainRetryMs: 1_000,
} as const;

/** Hears whether the click is safe. */
type Done = (durable: boolean) => void;

interface Batch {
  readonly records: LogRecord[];
  readonly done: Done[];
}

export interface ClickWriterOptions {
  readonly log: EventLog;
  readonly spool: Spool;
  readonly logger: Logger;
  readonly appendTimeoutMs?: number;
  readonly drainRetryMs?: number;
}

/**
 * Makes clicks durable, many at a time: in the log, or on the local disk while the log does not answer. Each batch
 * goes whole to one partition, and the partitions take turns, so that a hot live room spreads over all of them.
 */
export class ClickWriter {
  readonly #log: EventLog;
  readonly #spool: Spool;
  readonly #logger: Logger;
  readonly #appendTimeoutMs: number;
  readonly #drainRetryMs: number;
  #filling: Batch = { records: [], done: [] };
  #timer: NodeJS.Timeout | undefined;
  readonly #queue: Batch[] = [];
  #waitingClicks = 0;
  #inFlight = 0;
  #nextPartition = 0;
  /** While true, batches go to the spool at once; the drainer finds out when the log answers again. */
  #logIsDown = false;
  #draining: Promise<void> | undefined;
  readonly #stopping = new AbortController();
  #onIdle: (() => void) | undefined;

  constructor(options: ClickWriterOptions) {
    this.#log = options.log;
    this.#spool = options.spool;
    this.#logger = options.logger;
    this.#appendTimeoutMs = options.appendTimeoutMs ?? writerLimits.appendTimeoutMs;
    this.#drainRetryMs = options.drainRetryMs ?? writerLimits.drainRetryMs;
  }

  async start(): Promise<void> {
    await this.#spool.start();
    if (!this.#spool.empty) this.#startDraining();
  }

  /** `done` is called once, when the click is durable or cannot be made so. */
  add(record: LogRecord, done: Done): void {
    if (this.#waitingClicks >= writerLimits.waitingClicksMax) {
      done(false);
      return;
    }
    this.#waitingClicks += 1;
    this.#filling.records.push(record);
    this.#filling.done.push(done);
    if (this.#filling.records.length >= writerLimits.batchClicksMax) this.#flush();
    else this.#timer ??= setTimeout(() => this.#flush(), writerLimits.lingerMs);
  }

  /** Makes durable what has come; spooled clicks stay for the next start. */
  async stop(): Promise<void> {
    this.#flush();
    if (this.#inFlight > 0) {
      await new Promise<void>((resolve) => {
        this.#onIdle = resolve;
      });
    }
    this.#stopping.abort();
    await this.#draining;
    await this.#spool.stop();
  }

  #flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#filling.records.length === 0) return;
    this.#queue.push(this.#filling);
    this.#filling = { records: [], done: [] };
    this.#sendNext();
  }

  #sendNext(): void {
    while (this.#inFlight < writerLimits.batchesInFlightMax) {
      const batch = this.#queue.shift();
      if (!batch) return;
      this.#inFlight += 1;
      void this.#settle(batch);
    }
  }

  async #settle(batch: Batch): Promise<void> {
    const durable = (await this.#append(batch.records)) || (await this.#keep(batch.records));
    this.#inFlight -= 1;
    this.#waitingClicks -= batch.records.length;
    for (const done of batch.done) done(durable);
    this.#sendNext();
    if (this.#inFlight === 0) this.#onIdle?.();
  }

  async #append(records: readonly LogRecord[]): Promise<boolean> {
    if (this.#logIsDown) return false;
    try {
      await this.#appendInTime(records);
      return true;
    } catch (err) {
      this.#logger.warn({ err, clicks: records.length }, 'the log does not take clicks: they go to the spool');
      return false;
    }
  }

  async #appendInTime(records: readonly LogRecord[]): Promise<void> {
    const partition = this.#nextPartition;
    this.#nextPartition = (partition + 1) % this.#log.partitions('clicks');
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () => reject(new AppError('unavailable', `no answer in ${this.#appendTimeoutMs} ms`)),
        this.#appendTimeoutMs,
      );
    });
    try {
      await Promise.race([this.#log.append([{ topic: 'clicks', partition, records }]), late]);
    } finally {
      clearTimeout(timer);
    }
  }

  async #keep(records: readonly LogRecord[]): Promise<boolean> {
    try {
      await this.#spool.write(records.map(({ value }) => value));
    } catch (err) {
      this.#logger.error({ err, clicks: records.length }, 'neither the log nor the spool takes clicks');
      return false;
    }
    this.#logIsDown = true;
    this.#startDraining();
    return true;
  }

  #startDraining(): void {
    this.#draining ??= this.#drain().finally(() => {
      this.#draining = undefined;
      // Something may have come between the last look and now.
      if (!this.#spool.empty && !this.#stopping.signal.aborted) this.#startDraining();
    });
  }

  /** Tries until the spool is empty. The first append that succeeds shows that the log is back. */
  async #drain(): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      try {
        await this.#spool.drain((lines) => this.#appendSpooled(lines));
        if (this.#spool.empty) return;
      } catch (err) {
        if (this.#stopping.signal.aborted) return;
        this.#logger.warn({ err }, 'spooled clicks wait');
        await this.#pause();
      }
    }
  }

  async #appendSpooled(lines: readonly string[]): Promise<void> {
    if (this.#stopping.signal.aborted) throw new AppError('unavailable', 'the door is closing');
    await this.#appendInTime(lines.map((value) => ({ key: idOf(value), value })));
    this.#logIsDown = false;
  }

  #pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, this.#drainRetryMs);
      this.#stopping.signal.addEventListener(
        'abort',
        () => {
          clearTimeout(timer);
          resolve();
        },
        { once: true },
      );
    });
  }
}

/** Id of the event that a line holds. The key is for people; a line without one is the stage's to put aside. */
const idOf = (line: string): string => /^\{"specversion":"1\.0","id":"([^"]+)"/.exec(line)?.[1] ?? 'unreadable';
