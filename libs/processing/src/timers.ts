import { collection, type Store } from '@creditroll/store';
import { z } from 'zod';
import type { DueTimer } from './stage.ts';

const timerSchema = z.object({
  /** Sorts by owner and due time, so that finding what is due needs no index. */
  key: z.string(),
  name: z.string(),
  id: z.string(),
  subject: z.string(),
  dueAtMs: z.int(),
});
type TimerDoc = z.infer<typeof timerSchema>;

export const timers = collection<TimerDoc>({
  name: 'processing.timers',
  schema: timerSchema,
  key: (doc) => doc.key,
  indexes: {},
});

const dueKey = (owner: string, dueAtMs: number): string => `${owner}|${dueAtMs.toString().padStart(15, '0')}|`;

export const timerKey = (owner: string, timer: Pick<DueTimer, 'name' | 'id' | 'dueAtMs'>): string =>
  `${dueKey(owner, timer.dueAtMs)}${timer.name}|${timer.id}`;

export const timerDoc = (owner: string, timer: DueTimer): TimerDoc => ({ key: timerKey(owner, timer), ...timer });

/** The first timers of an owner in order of due time, due at or before `nowMs` (or any, when not given). */
export async function dueTimers(
  store: Store,
  owner: string,
  nowMs: number | undefined,
  limit: number,
): Promise<readonly TimerDoc[]> {
  const below = nowMs === undefined ? `${owner}|~` : dueKey(owner, nowMs + 1);
  const page = await store.find(timers, 'key', { equals: [], from: `${owner}|`, below, limit });
  return page.docs;
}

/** When the first timer of an owner is due; infinite when there is none. */
export async function firstDueMs(store: Store, owner: string): Promise<number> {
  const [first] = await dueTimers(store, owner, undefined, 1);
  return first?.dueAtMs ?? Number.POSITIVE_INFINITY;
}
