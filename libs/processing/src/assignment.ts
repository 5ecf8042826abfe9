import type { EventLog, Lease } from '@creditroll/event-log';
import { AppError, type Clock, type Ids } from '@creditroll/kernel';
import type { Store } from '@creditroll/store';
import type { ProcessingObserver } from './observer.ts';
import type { Stage } from './stage.ts';

export interface ProcessingContext {
  readonly log: EventLog;
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly observer: ProcessingObserver;
  /** Waits before a retry, in real or virtual time. */
  sleep(delayMs: number): Promise<void>;
}

export const limits = {
  timersPerBatchMax: 1_000,
  retryDelayMinMs: 10,
  retryDelayMaxMs: 2_000,
} as const;

/** One partition of one stage, and what its owner works with. */
export interface Assignment<In = unknown, Facts = unknown> {
  /** `<stage>/<partition>`: names the checkpoint, the outbox and the timers. */
  readonly owner: string;
  readonly stage: Stage<In, Facts>;
  readonly partition: number;
  readonly context: ProcessingContext;
}

/** Repeats a step that may succeed later, while the lease is held. */
export async function retry<Result>(
  assignment: Assignment,
  step: string,
  lease: Lease,
  task: () => Promise<Result>,
): Promise<Result> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await task();
    } catch (error) {
      if (!(error instanceof AppError) || !error.retry || !lease.held()) throw error;
      await pause(assignment, step, error, attempt, lease);
    }
  }
}

/** Waits before the next attempt, longer each time, and says so. */
export async function pause(
  { stage, partition, context }: Assignment,
  step: string,
  error: AppError,
  attempt: number,
  lease: Lease,
): Promise<void> {
  context.observer.retry({ stage: stage.name, partition, step, reason: error.message });
  await context.sleep(Math.min(limits.retryDelayMinMs * 2 ** Math.min(attempt, 10), limits.retryDelayMaxMs));
  await lease.renew();
}
