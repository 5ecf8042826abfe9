/** Laws that hold although commits and reads fail: the simulated adapter with its faults on. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { noCheckpoint, type Checkpoint, type Store } from '../port.ts';
import { simulatedDisk, simulatedStore, type StoreFaults } from '../simulated/index.ts';
import { everything, ids, isUnavailable } from './documents.ts';
import { entries, idOf, numberedDoc, owner, receipts } from './numbered.ts';

/** Repeats a read until it is answered; any other failure is a failure. */
async function answered<T>(read: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await read();
    } catch (error) {
      if (!isUnavailable(error)) throw error;
    }
  }
}

async function write(store: Store, expected: Checkpoint): Promise<string> {
  const number = expected.version + 1;
  const doc = numberedDoc(number);
  try {
    return await store.commit({
      writes: [
        { op: 'insert', collection: entries, doc },
        { op: 'insert', collection: receipts, doc },
      ],
      checkpoint: { owner, expected, next: { ...expected, epoch: 1, version: number, offset: number } },
    });
  } catch (error) {
    if (!isUnavailable(error)) throw error;
    return 'unknown';
  }
}

async function history(seed: number, faults: StoreFaults): Promise<string[]> {
  const store = simulatedStore({ seed, faults, disk: simulatedDisk() });
  await answered(() => store.ensure([entries, receipts]));
  const outcomes: string[] = [];
  let mine: Checkpoint = noCheckpoint;
  for (let step = 0; step < 60; step += 1) {
    const outcome = await write(store, mine);
    outcomes.push(outcome);
    const stored = await answered(() => store.checkpoint(owner));
    if (outcome === 'ok') expect(stored.version).toBe(mine.version + 1);
    if (outcome === 'unknown') expect([mine.version, mine.version + 1]).toContain(stored.version);
    const expected = Array.from({ length: stored.version }, (_, at) => idOf(at + 1));
    expect(ids(await answered(() => everything(store, entries)))).toEqual(expected);
    expect(ids(await answered(() => everything(store, receipts)))).toEqual(expected);
    // Every other time the caller goes on with what it believes, as a process does that does not read again.
    if (outcome === 'ok' || step % 2 === 0) mine = stored;
  }
  return outcomes;
}

export function faultLaws(): void {
  test('every commit is whole or absent, whatever the caller was told; a caller with an old checkpoint is stale', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0 }), async (seed) => {
        const outcomes = await history(seed, { commitRefused: 0.2, commitUnanswered: 0.2, readRefused: 0.3 });
        expect(new Set(outcomes)).toEqual(new Set(['ok', 'unknown', 'stale']));
      }),
      { numRuns: 20, seed: 7 },
    );
  });

  test('the same seed gives the same history, another seed another one', async () => {
    const faults = { commitRefused: 0.3, commitUnanswered: 0.3, readRefused: 0.3 };
    expect(await history(1, faults)).toEqual(await history(1, faults));
    expect(await history(1, faults)).not.toEqual(await history(2, faults));
  });
}
