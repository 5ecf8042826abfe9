import type { Logger } from './logger.ts';
import { registeredTelemetry } from './telemetry-registration.ts';

/** Something that is started and stopped with the process. */
export interface Part {
  readonly name: string;
  start?(): Promise<void>;
  /** Finishes what is in flight; past `graceMs` it gives up what still is. */
  stop?(graceMs: number): Promise<void>;
}

export interface LifecycleOptions {
  readonly logger: Logger;
  /** Limit of the whole drain; past it the process ends with what is left unfinished. */
  readonly graceMs: number;
}

const telemetryFlushMsMax = 2_000;
/** A part that keeps its own limit gets this long to report before the limit of the lifecycle ends the drain. */
const reportMs = 250;

/** What a drain came to: `clean` when every part stopped in time and without an error. */
export type Drain = 'clean' | 'failed' | 'timed_out';

/** Starts parts in the order in which they were added and stops them in reverse. */
export class Lifecycle {
  readonly #logger: Logger;
  readonly #graceMs: number;
  readonly #parts: Part[] = [];
  readonly #started: Part[] = [];
  #draining: Promise<Drain> | undefined;

  constructor({ logger, graceMs }: LifecycleOptions) {
    this.#logger = logger;
    this.#graceMs = graceMs;
  }

  add(...parts: readonly Part[]): this {
    this.#parts.push(...parts);
    return this;
  }

  /** When a part fails to start, those before it are stopped again and its error is thrown. */
  async start(): Promise<void> {
    for (const part of this.#parts) {
      if (this.#draining) return;
      try {
        await part.start?.();
      } catch (err) {
        this.#logger.error({ err, part: part.name }, 'part did not start');
        await this.stop();
        throw err;
      }
      this.#started.push(part);
    }
  }

  /** Drains; a second call answers the first drain. */
  stop(): Promise<Drain> {
    this.#draining ??= this.#drain();
    return this.#draining;
  }

  async #drain(): Promise<Drain> {
    const endMs = performance.now() + this.#graceMs;
    let result: Drain = 'clean';
    for (let part = this.#started.pop(); part; part = this.#started.pop()) {
      const outcome = await this.#stopPart(part, Math.max(0, endMs - performance.now()));
      if (outcome === 'timed_out') return outcome;
      if (outcome === 'failed') result = outcome;
    }
    return result;
  }

  async #stopPart(part: Part, leftMs: number): Promise<Drain> {
    let timer: NodeJS.Timeout | undefined;
    const limit = new Promise<Drain>((resolve) => {
      timer = setTimeout(() => resolve('timed_out'), leftMs + reportMs);
    });
    const stopped = async (): Promise<Drain> => {
      await part.stop?.(leftMs);
      return 'clean';
    };
    try {
      const outcome = await Promise.race([stopped(), limit]);
      if (outcome === 'timed_out') this.#logger.error({ part: part.name, graceMs: this.#graceMs }, 'drain timed out');
      return outcome;
    } catch (err) {
      this.#logger.error({ err, part: part.name }, 'part did not stop cleanly');
      return 'failed';
    } finally {
      clearTimeout(timer);
    }
  }

  /**
   * Starts, then lives until SIGTERM or SIGINT, drains, and ends the process: 0 after a clean drain, else 1. A
   * second signal ends it at once. After an uncaught error nothing is drained, because its state is unknown: what
   * was not committed is done again by whoever takes over.
   */
  async run(tellFailure: (error: unknown) => void = () => undefined): Promise<void> {
    const crash = (err: unknown) => {
      this.#logger.fatal({ err }, 'uncaught error');
      process.exit(1);
    };
    process.on('uncaughtException', crash);
    process.on('unhandledRejection', crash);
    const onSignal = (signal: NodeJS.Signals) => {
      if (this.#draining) {
        this.#logger.warn({ signal }, 'second signal: exit without draining');
        process.exit(1);
      }
      this.#logger.info({ signal, graceMs: this.#graceMs }, 'draining');
      void this.#end();
    };
    process.on('SIGTERM', onSignal);
    process.on('SIGINT', onSignal);
    try {
      await this.start();
    } catch (error) {
      tellFailure(error);
      process.exit(1);
    }
  }

  async #end(): Promise<never> {
    const drain = await this.stop();
    await this.#sendTelemetry();
    this.#logger.info({ drain }, 'stopped');
    process.exit(drain === 'clean' ? 0 : 1);
  }

  /** The spans of the drain are still buffered; a collector that does not answer must not hold the exit. */
  async #sendTelemetry(): Promise<void> {
    const limit = new Promise<void>((resolve) => void setTimeout(resolve, telemetryFlushMsMax));
    const sent = registeredTelemetry()?.shutdown() ?? Promise.resolve();
    await Promise.race([sent, limit]).catch((err: unknown) => this.#logger.warn({ err }, 'telemetry was not sent'));
  }
}
