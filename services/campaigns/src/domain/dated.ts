import { AppError, invariant } from '@creditroll/kernel';

/** A value in force from `fromMs` (inclusive) until the next one of its list. */
export interface Dated<Value> {
  readonly fromMs: number;
  readonly value: Value;
}

/** Entries of one list for its whole life, as the contract has it. */
export const datedEntriesMax = 500;
/** Kept free, so that whatever is open can always be stopped and then closed for good. */
const closingEntriesMax = 2;

export const started = <Value>(value: Value, nowMs: number): readonly Dated<Value>[] => [{ fromMs: nowMs, value }];

/**
 * A list with one more entry; what is there is never edited. Two changes within one millisecond, or a clock that
 * stepped back, would make the order of the list ambiguous: the later change then begins 1 ms after the last entry.
 */
export function appended<Value>(list: readonly Dated<Value>[], value: Value, nowMs: number): readonly Dated<Value>[] {
  return [...list, { fromMs: Math.max(nowMs, lastOf(list).fromMs + 1), value }];
}

/** Refuses a change that would use up the entries that closing needs. */
export function requireRoom(list: readonly Dated<unknown>[], what: string): void {
  if (list.length < datedEntriesMax - closingEntriesMax) return;
  throw new AppError('wrong_state', `${what} was changed ${list.length} times, which is the limit; make a new one`);
}

/** The value that was appended last: all our lists are dated when they are made, never ahead. */
export const latest = <Value>(list: readonly Dated<Value>[]): Value => lastOf(list).value;

export function inForceAt<Value>(list: readonly Dated<Value>[], atMs: number): Value | undefined {
  return entryAt(list, atMs)?.value;
}

/** What is in force, with since when. */
export const entryAt = <Value>(list: readonly Dated<Value>[], atMs: number): Dated<Value> | undefined =>
  list.findLast((entry) => entry.fromMs <= atMs);

function lastOf<Value>(list: readonly Dated<Value>[]): Dated<Value> {
  const last = list.at(-1);
  invariant(last, 'a dated list has at least one entry');
  return last;
}
