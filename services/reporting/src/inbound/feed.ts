import { figuresChanged, type DataOf } from '@creditroll/contracts';
import type { EventLog } from '@creditroll/event-log';
import { messageOf } from '@creditroll/kernel';
import type { Logger } from '@creditroll/service-kit';

export interface Change {
  readonly id: number;
  readonly subject: string;
  readonly currency: string | null;
  readonly figures: DataOf<typeof figuresChanged>['slices'][number]['figures'];
  readonly atMs: number;
}

export interface Changes {
  readonly changes: readonly Change[];
  readonly lastId: number;
  readonly gap: boolean;
}

const changesKeptMax = 5_000;
const readEventsMax = 1_000;
const pollMs = 100;
/** Nobody asked for so long: the tail rests until somebody does. */
const restAfterMs = 30_000;

/**
 * The newest changes of all subjects, in memory. It follows the log by itself and from its end, so that each process
 * sees everything whatever partitions its stages own. It is a convenience for screens; the sums are in the store.
 */
export class Feed {
  readonly #log: EventLog;
  readonly #logger: Logger;
  readonly #positions = new Map<number, number>();
  readonly #waiting = new Set<() => void>();
  #kept: Change[] = [];
  #lastId = 0;
  #askedAtMs = 0;
  #tail: Promise<void> | undefined;
  #stopped = false;

  constructor(log: EventLog, logger: Logger) {
    this.#log = log;
    this.#logger = logger;
  }

  /** Changes of the subjects after an id; waits up to `waitMs` for the first one. */
  async after(afterId: number, subjects: ReadonlySet<string>, waitMs: number): Promise<Changes> {
    this.#askedAtMs = performance.now();
    this.#tail ??= this.#follow();
    const until = performance.now() + waitMs;
    for (;;) {
      const found = this.#found(afterId, subjects);
      const leftMs = until - performance.now();
      if (found.changes.length > 0 || found.gap || leftMs <= 0 || this.#stopped) return found;
      await this.#next(leftMs);
    }
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    for (const wake of this.#waiting) wake();
    await this.#tail;
  }

  #found(afterId: number, subjects: ReadonlySet<string>): Changes {
    const oldest = this.#kept[0]?.id ?? this.#lastId + 1;
    const gap = afterId > this.#lastId || (afterId > 0 && afterId < oldest - 1);
    const changes = this.#kept.filter((change) => change.id > afterId && subjects.has(change.subject));
    return { changes: gap ? [] : changes, lastId: this.#lastId, gap };
  }

  #next(waitMs: number): Promise<void> {
    return new Promise((resolve) => {
      const wake = (): void => {
        clearTimeout(timer);
        this.#waiting.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, waitMs);
      this.#waiting.add(wake);
    });
  }

  async #follow(): Promise<void> {
    while (!this.#stopped && performance.now() - this.#askedAtMs < restAfterMs) {
      try {
        const news = await this.#read();
        if (news) for (const wake of this.#waiting) wake();
      } catch (error) {
        this.#logger.warn({ reason: messageOf(error) }, 'the live feed could not read the log; trying again');
      }
      await new Promise((resolve) => setTimeout(resolve, pollMs));
    }
    // Whatever happens while it rests is not in the feed; the next reader is told by a gap.
    this.#positions.clear();
    this.#kept = [];
    this.#lastId++;
    this.#tail = undefined;
  }

  async #read(): Promise<boolean> {
    const before = this.#lastId;
    for (let partition = 0; partition < this.#log.partitions('reports'); partition++) {
      const from = this.#positions.get(partition) ?? (await this.#log.range('reports', partition)).high;
      const records = await this.#log.read('reports', partition, from, readEventsMax);
      this.#positions.set(partition, (records.at(-1)?.offset ?? from - 1) + 1);
      for (const { value } of records) this.#keep(value);
    }
    return this.#lastId > before;
  }

  #keep(value: string): void {
    const read = figuresChanged.envelope.safeParse(JSON.parse(value));
    if (!read.success) return;
    const { subject, slices } = read.data.data;
    for (const { currency, figures } of slices) {
      this.#kept.push({ id: ++this.#lastId, subject, currency, figures, atMs: Date.parse(read.data.time) });
    }
    if (this.#kept.length > changesKeptMax) this.#kept = this.#kept.slice(-changesKeptMax / 2);
  }
}
