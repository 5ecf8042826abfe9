import type { EventLog, Lease } from '@creditroll/event-log';
import { type Clock, messageOf } from '@creditroll/kernel';
import type { OwnerProgress, PartitionOwner } from './partition-owner.ts';
import type { Stage } from './stage.ts';
import { StandstillError } from './standstill.ts';

/** A partition that this process holds, and how it fares. */
export interface Holding {
  readonly owner: PartitionOwner<unknown, unknown>;
  readonly lease: Lease;
  busy: boolean;
  lastCommitAtMs: number;
  standstill: PartitionStatus['standstill'];
}

export interface PartitionStatus {
  readonly stage: string;
  readonly topic: string;
  readonly partition: number;
  readonly nextOffset: number;
  readonly logEnd: number;
  readonly standstill: { readonly eventId: string; readonly offset: number; readonly reason: string } | undefined;
}

/** What a partition tells from memory, whether the engines answer or not. */
export interface PartitionProgress extends OwnerProgress {
  readonly partition: number;
}

/** Published outbox documents of an idle partition are deleted after this long, so that a burst stays one commit each. */
const idleCleanupMs = 500;

/** Marks the partition busy for a task, and keeps why it failed. */
export async function guarded<Result>(holding: Holding, task: () => Promise<Result>): Promise<Result> {
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
}

/** Gives an idle partition its due timers, and cleans its outbox. */
export async function tick(holding: Holding, clock: Clock): Promise<void> {
  const due = holding.owner.nextDueMs <= clock.nowMs();
  const clean = holding.owner.unpublishedOrUndeleted && performance.now() - holding.lastCommitAtMs > idleCleanupMs;
  if (holding.busy || holding.standstill || !holding.lease.held() || !(due || clean)) return;
  // A failure is kept in `standstill` (or the lease is gone); there is nobody here to tell.
  await guarded(holding, () => holding.owner.tick(holding.lease)).catch(() => undefined);
}

export const statusOf = (
  stage: Stage,
  log: EventLog,
  holdings: ReadonlyMap<number, Holding>,
): Promise<PartitionStatus[]> =>
  Promise.all(
    [...holdings].map(async ([partition, { owner, standstill }]) => {
      const { high } = await log.range(stage.topic, partition);
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
