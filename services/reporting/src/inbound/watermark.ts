import type { EventLog } from '@creditroll/event-log';
import type { Clock } from '@creditroll/kernel';
import { recordedMs } from '@creditroll/processing';
import type { Store } from '@creditroll/store';

/**
 * Until when the sums are complete, as far as this service can know: now, when it has read all that was said to it,
 * otherwise the time of the oldest thing that it has not added yet.
 */
export async function completeToMs(log: EventLog, store: Store, clock: Clock): Promise<number> {
  const partitions = Array.from({ length: log.partitions('reports') }, (_, partition) => partition);
  const times = await Promise.all(
    partitions.map(async (partition) => {
      const { offset } = await store.checkpoint(`reporting.figures/${partition}`);
      const [next] = await log.read('reports', partition, offset, 1);
      return next ? (recordedMs(next) ?? 0) : clock.nowMs();
    }),
  );
  return Math.min(...times);
}
