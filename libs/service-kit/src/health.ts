import { AppError } from '@creditroll/kernel';
import type { Logger } from './logger.ts';

/** Resolves when the thing answers; throws when not. The signal aborts at the limit. */
export type HealthCheck = (signal: AbortSignal) => Promise<unknown>;

export interface CheckResult {
  readonly name: string;
  readonly ok: boolean;
  readonly durationMs: number;
  /** Only what is safe to tell: the rest is in the log. */
  readonly detail?: string;
}

export interface Readiness {
  readonly ready: boolean;
  readonly checks: readonly CheckResult[];
}

export interface HealthOptions {
  readonly logger: Logger;
  readonly checks?: Readonly<Record<string, HealthCheck>>;
  readonly checkTimeoutMs?: number;
  /** An answer serves all who ask within this time, so that probes cannot be used to load an engine. */
  readonly reuseMs?: number;
}

/** Whether this service should be given work: it has started, does not drain, and what it needs answers. */
export class Health {
  readonly #options: Required<Omit<HealthOptions, 'checks'>>;
  readonly #checks: ReadonlyMap<string, HealthCheck>;
  readonly #listeners = new Set<(accepting: boolean) => void>();
  #accepting = false;
  #last: { atMs: number; checks: Promise<CheckResult[]> } | undefined;

  constructor({ logger, checks = {}, checkTimeoutMs = 2_000, reuseMs = 500 }: HealthOptions) {
    this.#options = { logger, checkTimeoutMs, reuseMs };
    this.#checks = new Map(Object.entries(checks));
  }

  /** True once all parts have started; false as the first step of a drain. */
  get accepting(): boolean {
    return this.#accepting;
  }

  setAccepting(accepting: boolean): void {
    this.#accepting = accepting;
    for (const listener of this.#listeners) listener(accepting);
  }

  /** Called at once with the present state and then at each change. */
  onAccepting(listener: (accepting: boolean) => void): void {
    this.#listeners.add(listener);
    listener(this.#accepting);
  }

  async readiness(): Promise<Readiness> {
    const nowMs = performance.now();
    if (!this.#last || nowMs - this.#last.atMs > this.#options.reuseMs) {
      this.#last = {
        atMs: nowMs,
        checks: Promise.all([...this.#checks].map(([name, check]) => this.#run(name, check))),
      };
    }
    const checks = await this.#last.checks;
    return { ready: this.#accepting && checks.every(({ ok }) => ok), checks };
  }

  async #run(name: string, check: HealthCheck): Promise<CheckResult> {
    const { checkTimeoutMs, logger } = this.#options;
    const startedMs = performance.now();
    const durationMs = () => Math.round(performance.now() - startedMs);
    const signal = AbortSignal.timeout(checkTimeoutMs);
    const late = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(new AppError('deadline', `no answer in ${checkTimeoutMs} ms`)));
    });
    try {
      await Promise.race([check(signal), late]);
      return { name, ok: true, durationMs: durationMs() };
    } catch (err) {
      logger.warn({ err, check: name }, 'health check failed');
      const detail = err instanceof AppError ? err.message : 'failed; see the log';
      return { name, ok: false, durationMs: durationMs(), detail };
    }
  }
}
