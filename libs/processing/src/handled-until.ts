import type { TopicName } from '@creditroll/contracts';
import type { EventLog } from '@creditroll/event-log';
import type { Clock } from '@creditroll/kernel';
import type { Store } from '@creditroll/store';

export interface HandledUntilOptions {
  readonly log: EventLog;
  readonly store: Store;
  readonly clock: Clock;
  /** Name and topic of the stage that is asked for. Its checkpoints are in `store`. */
  readonly stage: { readonly name: string; readonly topic: TopicName };
}

export const handledUntilLimits = {
  /** How long a batch waits for another stage. */
  waitMsMax: 1_000,
  pollMs: 10,
  /** After a wait in vain nobody waits for so long, only looks: a stage that stands still must not slow others down. */
  impatientMs: 10_000,
} as const;

/** The end of a partition as it was once seen. */
interface Mark {
  readonly atMs: number;
  readonly end: number;
}

/**
 * How far another stage of the same service is, in time: everything that was in its topic at that instant is handled,
 * by whichever process. Found by comparing its checkpoints with the ends of the log that were seen before, so what events
 * say of their own time does not matter. Known from the first look on; before, it is the beginning of time.
 */
export class HandledUntil {
  readonly #options: HandledUntilOptions;
  readonly #marks = new Map<number, Mark>();
  readonly #untilMs = new Map<number, number>();
  #looking: Promise<number> | undefined;
  #known = 0;
  #patientFrom = 0;

  constructor(options: HandledUntilOptions) {
    this.#options = options;
  }

  /** Gives the stage a moment to come as far as an instant, and answers how far it is. Free while that is known already. */
  async reach(instantMs: number): Promise<number> {
    if (this.#known >= instantMs) return this.#known;
    const began = performance.now();
    const waits = began >= this.#patientFrom;
    while ((await this.#look()) < instantMs) {
      if (!waits) return this.#known;
      if (performance.now() - began >= handledUntilLimits.waitMsMax) {
        this.#patientFrom = performance.now() + handledUntilLimits.impatientMs;
        return this.#known;
      }
      await new Promise((resolve) => setTimeout(resolve, handledUntilLimits.pollMs));
    }
    return this.#known;
  }

  /** Partitions that ask at the same time share one look. */
  #look(): Promise<number> {
    this.#looking ??= this.#lookOnce().finally(() => (this.#looking = undefined));
    return this.#looking;
  }

  async #lookOnce(): Promise<number> {
    const { log, store, clock, stage } = this.#options;
    const nowMs = clock.nowMs();
    const partitions = Array.from({ length: log.partitions(stage.topic) }, (_, partition) => partition);
    const untils = await Promise.all(
      partitions.map(async (partition) => {
        const { high } = await log.range(stage.topic, partition);
        const { offset } = await store.checkpoint(`${stage.name}/${partition}`);
        return this.#compare(partition, offset, { atMs: nowMs, end: high });
      }),
    );
    this.#known = Math.min(...untils);
    return this.#known;
  }

  #compare(partition: number, offset: number, now: Mark): number {
    const mark = this.#marks.get(partition);
    const passed = offset >= now.end ? now : mark && offset >= mark.end ? mark : undefined;
    if (passed) this.#untilMs.set(partition, passed.atMs);
    if (passed || !mark) this.#marks.set(partition, now);
    return this.#untilMs.get(partition) ?? 0;
  }
}
