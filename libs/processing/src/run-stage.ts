import type { Consumption, Lease } from '@creditroll/event-log';
import { AppError, messageOf } from '@creditroll/kernel';
import { Decoder } from './decode.ts';
import { PartitionOwner, type ProcessingContext, StandstillError } from './partition-owner.ts';
import type { Stage } from './stage.ts';

export interface StageOptions {
  readonly batchEventsMax: number;
  readonly batchBytesMax: number;
  /** How often idle partitions look at their timers. */
  readonly tickMs: number;
  /** Only these partitions, for a worker of a process. */
  readonly only?: readonly number[] | undefined;
}

export const stageDefaults: StageOptions = { batchEventsMax: 1_000, batchBytesMax: 4_000_000, tickMs: 50 };

export interface PartitionStatus {
  readonly stage: string;
  readonly topic: string;
  readonly partition: number;
  readonly nextOffset: number;
  readonly logEnd: number;
  readonly standstill: { readonly eventId: string; readonly offset: number; readonly reason: string } | undefined;
}

export interface RunningStage {
  readonly stage: Stage;
  stop(): Promise<void>;
  /** Where each partition of this process stands. */
  status(): Promise<readonly PartitionStatus[]>;
  /** True when every partition is at the end of its log, has no due timer and nothing in its outbox. */
  idle(): Promise<boolean>;
}

interface Holding {
  readonly owner: PartitionOwner<unknown, unknown>;
  readonly lease: Lease;
  busy: boolean;
  lastCommitAtMs: number;
  standstill: PartitionStatus['standstill'];
}

/** Published outbox documents of an idle partition are deleted after this long, so that a burst stays one commit each. */
const idleCleanupMs = 500;

/** Runs one stage on the partitions that the log assigns to this process. */
export async function runStage(
  stage: Stage,
  context: ProcessingContext,
  options: StageOptions = stageDefaults,
): Promise<RunningStage> {
  const holdings = new Map<number, Holding>();
  const decoder = new Decoder(stage);

  const guarded = async <Result>(holding: Holding, task: () => Promise<Result>): Promise<Result> => {
    holding.busy = true;
    try {
      return await task();
    } catch (error) {
      if (holding.lease.held()) {
        const { eventId = 'none', offset = holding.owner.nextOffset } = error instanceof StandstillError ? error : {};
        holding.standstill = { eventId, offset, reason: messageOf(error) };
      }
      throw error;
    } finally {
      holding.busy = false;
      holding.lastCommitAtMs = performance.now();
    }
  };

  const tick = async (holding: Holding): Promise<void> => {
    const due = holding.owner.nextDueMs <= context.clock.nowMs();
    const clean = holding.owner.unpublishedOrUndeleted && performance.now() - holding.lastCommitAtMs > idleCleanupMs;
    if (holding.busy || holding.standstill || !holding.lease.held() || !(due || clean)) return;
    // A failure is kept in `standstill` (or the lease is gone); there is nobody here to tell.
    await guarded(holding, () => holding.owner.tick(holding.lease)).catch(() => undefined);
  };
  const ticker = setInterval(() => {
    for (const holding of holdings.values()) void tick(holding);
  }, options.tickMs);

  const consumption: Consumption = await context.log.consume({
    topic: stage.topic,
    group: stage.name,
    batchEventsMax: options.batchEventsMax,
    batchBytesMax: options.batchBytesMax,
    only: options.only,
    onAssigned: (partition, lease) => {
      const owner = new PartitionOwner(stage, partition, context, decoder);
      const holding: Holding = { owner, lease, busy: false, lastCommitAtMs: performance.now(), standstill: undefined };
      holdings.set(partition, holding);
      return guarded(holding, () => owner.claim(lease));
    },
    onBatch: (batch, lease) => {
      const holding = holdings.get(batch.partition);
      if (!holding || holding.lease !== lease)
        throw new AppError('wrong_state', `${stage.name} does not hold partition ${batch.partition}`);
      return guarded(holding, () => holding.owner.handle(batch, lease));
    },
    onRevoked: (partition) => {
      holdings.delete(partition);
      return Promise.resolve();
    },
    onFailed: (partition, error) => {
      const holding = holdings.get(partition);
      if (!holding || holding.standstill) return;
      // Not an event's fault, or `guarded` had kept it: the adapter gave the partition up. Nobody must have to guess why.
      const offset = holding.owner.nextOffset;
      holding.standstill = { eventId: 'none', offset, reason: messageOf(error) };
      context.observer.standstill({ stage: stage.name, partition, offset, eventId: 'none', reason: messageOf(error) });
    },
  });

  const status = (): Promise<PartitionStatus[]> =>
    Promise.all(
      [...holdings].map(async ([partition, { owner, standstill }]) => {
        const { high } = await context.log.range(stage.topic, partition);
        return {
          stage: stage.name,
          topic: stage.topic,
          partition,
          nextOffset: owner.nextOffset,
          logEnd: high,
          standstill,
        };
      }),
    );

  return {
    stage,
    status,
    async idle() {
      const now = context.clock.nowMs();
      const quiet = [...holdings.values()].every(({ owner, busy }) => !busy && owner.nextDueMs > now);
      const partitions = await status();
      const expected = options.only?.length ?? 1;
      return quiet && partitions.length >= expected && partitions.every((one) => one.nextOffset === one.logEnd);
    },
    async stop() {
      clearInterval(ticker);
      await consumption.stop();
    },
  };
}
