import type { Consumption } from '@creditroll/event-log';
import { AppError, messageOf } from '@creditroll/kernel';
import type { ProcessingContext } from './assignment.ts';
import { Decoder } from './decode.ts';
import { guarded, type Holding, type PartitionProgress, type PartitionStatus, statusOf, tick } from './holding.ts';
import { PartitionOwner } from './partition-owner.ts';
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

export interface RunningStage {
  readonly stage: Stage;
  stop(): Promise<void>;
  /** Where each partition of this process stands. */
  status(): Promise<readonly PartitionStatus[]>;
  /** How far each partition of this process is, without asking the engines. */
  progress(): readonly PartitionProgress[];
  /** True when every partition is at the end of its log, has no due timer and nothing in its outbox. */
  idle(): Promise<boolean>;
}

/** Runs one stage on the partitions that the log assigns to this process. */
export async function runStage(
  stage: Stage,
  context: ProcessingContext,
  options: StageOptions = stageDefaults,
): Promise<RunningStage> {
  const holdings = new Map<number, Holding>();
  const ticker = setInterval(() => {
    for (const holding of holdings.values()) void tick(holding, context.clock);
  }, options.tickMs);
  const consumption = await consume(stage, context, options, holdings);
  const status = (): Promise<PartitionStatus[]> => statusOf(stage, context.log, holdings);
  return {
    stage,
    status,
    progress: () => [...holdings].map(([partition, { owner }]) => ({ partition, ...owner.progress() })),
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

/** Keeps `holdings` at what the log has assigned to this process, and hands each batch to its owner. */
function consume(
  stage: Stage,
  context: ProcessingContext,
  { batchEventsMax, batchBytesMax, only }: StageOptions,
  holdings: Map<number, Holding>,
): Promise<Consumption> {
  const decoder = new Decoder(stage);
  return context.log.consume({
    topic: stage.topic,
    group: stage.name,
    batchEventsMax,
    batchBytesMax,
    only,
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
}
