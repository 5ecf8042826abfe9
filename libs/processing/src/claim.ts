import { AppError } from '@creditroll/kernel';
import type { Checkpoint, Pending } from '@creditroll/store';
import type { Assignment } from './assignment.ts';
import { standstills } from './collections.ts';
import { StandstillError } from './standstill.ts';

/** Takes the partition from whoever had it: from here on, a commit of the owner before is `stale`. */
export async function raiseEpoch({ owner, context }: Assignment): Promise<Checkpoint> {
  const { store, ids } = context;
  const stored = await store.checkpoint(owner);
  const next: Checkpoint = {
    ...stored,
    epoch: stored.epoch + 1,
    version: stored.version + 1,
    incarnation: stored.incarnation || ids.mint('i'),
  };
  const writes = [{ op: 'remove', collection: standstills, key: owner }] as const;
  const answer = await store.commit({ writes, checkpoint: { owner, expected: stored, next } });
  if (answer !== 'ok') throw new AppError('conflict', `claim of ${owner} met another owner`);
  return next;
}

/** What the owner before had committed and perhaps not published. */
export async function leftoversOf(assignment: Assignment, epoch: number): Promise<readonly Pending[]> {
  const { owner, stage, partition, context } = assignment;
  const leftovers = await context.store.outbox(owner);
  context.observer.claim({ stage: stage.name, partition, epoch, leftovers: leftovers.length });
  return leftovers;
}

/** A checkpoint that the log does not have means that one of them was restored without the other. */
export async function assertInsideLog({ stage, partition, context }: Assignment, offset: number): Promise<void> {
  const { low, high } = await context.log.range(stage.topic, partition);
  if (offset >= low && offset <= high) return;
  throw new StandstillError(
    'none',
    offset,
    `the checkpoint ${offset} is outside the log, which has ${low} to ${high}: the store and the log are not of one cut`,
  );
}
