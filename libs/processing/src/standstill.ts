import type { Assignment } from './assignment.ts';
import { standstills } from './collections.ts';

/** An event of ours that cannot be handled: the partition stands still until somebody acts. */
export class StandstillError extends Error {
  readonly eventId: string;
  readonly offset: number;

  constructor(eventId: string, offset: number, reason: string) {
    super(reason);
    this.name = 'StandstillError';
    this.eventId = eventId;
    this.offset = offset;
  }
}

/** Writes down why the partition stands still, for whoever looks; the partition stays where it is. */
export async function noteStandstill(assignment: Assignment, error: StandstillError): Promise<void> {
  const { owner, stage, partition } = assignment;
  const { store, clock, observer } = assignment.context;
  const { eventId, offset, message } = error;
  const doc = {
    owner,
    stage: stage.name,
    topic: stage.topic,
    partition,
    offset,
    eventId,
    reason: message.slice(0, 2_000),
    atMs: clock.nowMs(),
  };
  observer.standstill({ stage: stage.name, partition, offset, eventId, reason: message });
  // Naming the owner keeps the note beside the checkpoint, where the next claim clears it. If the store is down too, the log line above remains.
  await store
    .commit({ writes: [{ op: 'put', collection: standstills, doc }], outbox: { owner, add: [], remove: [] } })
    .catch(() => undefined);
}
