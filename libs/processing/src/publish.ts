import type { Lease } from '@creditroll/event-log';
import type { Pending } from '@creditroll/store';
import { type Assignment, retry } from './assignment.ts';

/**
 * Appends committed outbox documents until the log has them. While the lease is held nothing else can be sent to those
 * partitions by this owner.
 */
export async function publish(assignment: Assignment, pendings: readonly Pending[], lease: Lease): Promise<void> {
  if (pendings.length === 0) return;
  const sends = pendings.flatMap((pending) => pending.sends);
  await retry(assignment, 'publish', lease, () => assignment.context.log.append(sends));
}
