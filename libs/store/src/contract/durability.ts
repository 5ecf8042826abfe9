/** What an acknowledged commit is worth: after closing, and after the process was killed in the middle of its work. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { noCheckpoint } from '../port.ts';
import type { Adapter, Address } from './adapters.ts';
import { everything, ids, inserts, order, orders } from './documents.ts';
import { entries, idOf, owner, receipts } from './numbered.ts';
import { inOnePlace } from './reads.ts';

/** After how many acknowledgements each writer is killed: at once, early, and in full flight. */
const killedAfter = [1, 7, 40, 90, 150];
/** In MongoDB each round can wait for the server to end the killed writer's transaction, 60 s unless configured. */
const roundMsMax = 75_000;

/** Starts a writer, kills it after some acknowledgements and answers the last number that it acknowledged. */
async function killWriter(address: Address, acknowledgements: number): Promise<number> {
  const program = fileURLToPath(new URL('./writer-process.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', program, JSON.stringify(address)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  let seen = 0;
  let last = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    last = Number(line);
    seen += 1;
    if (seen === acknowledgements) child.kill('SIGKILL');
  }
  const [, signal] = await exited;
  expect(signal).toBe('SIGKILL');
  return last;
}

export function durability(adapter: Adapter): void {
  const { place } = inOnePlace(adapter);

  test('what was committed is there when the data is opened again', async () => {
    const of = orders('reopened');
    const first = await place().open();
    await first.ensure([of]);
    const docs = ['a', 'b', 'c'].map((id) => order(id, { customer: 'c', totalMinor: 5 }));
    const next = { ...noCheckpoint, epoch: 1, version: 1, incarnation: 'i', offset: 3 };
    await first.commit({
      writes: inserts(of, docs),
      checkpoint: { owner: 'reopened/1', expected: noCheckpoint, next },
      outbox: { owner: 'reopened/1', add: [{ id: '1', sends: [] }], remove: [] },
    });
    await first.close();
    await expect(first.getMany(of, ['a'])).rejects.toMatchObject({ code: 'unavailable' });
    const again = await place().open();
    await again.ensure([of]);
    expect(await everything(again, of)).toEqual(docs);
    expect(ids((await again.find(of, 'byCustomer', { equals: ['c'], limit: 5 })).docs)).toEqual(['a', 'b', 'c']);
    expect(await again.checkpoint('reopened/1')).toEqual(next);
    expect(await again.outbox('reopened/1')).toHaveLength(1);
    await again.close();
  });

  test('an index that is declared later finds what is stored already', async () => {
    const later = orders('indexed-later');
    const plain = { ...later, indexes: {} };
    const first = await place().open();
    await first.ensure([plain]);
    await first.commit({ writes: inserts(plain, [order('a', { customer: 'c' }), order('b', { customer: 'c' })]) });
    await first.close();
    const again = await place().open();
    await again.ensure([later]);
    await again.ensure([later]);
    expect(ids((await again.find(later, 'byCustomer', { equals: ['c'], limit: 5 })).docs)).toEqual(['a', 'b']);
    await again.close();
  });

  test(
    'a writer that is killed loses nothing that it acknowledged and leaves nothing half done',
    async () => {
      const { address } = place();
      if (address === undefined) return;
      for (const acknowledgements of killedAfter) {
        const acknowledged = await killWriter(address, acknowledgements);
        const store = await place().open();
        await store.ensure([entries, receipts]);
        const { version } = await store.checkpoint(owner);
        expect(version).toBeGreaterThanOrEqual(acknowledged);
        const expected = Array.from({ length: version }, (_, at) => idOf(at + 1));
        expect(ids(await everything(store, entries))).toEqual(expected);
        expect(ids(await everything(store, receipts))).toEqual(expected);
        const indexed = await store.findMany(entries, 'byParity', [['odd'], ['even']], version);
        expect([...indexed.values()].flatMap(ids).sort()).toEqual(expected);
        expect((await store.outbox(owner)).map(({ id }) => id)).toEqual(expected.slice(-1));
        await store.close();
      }
    },
    killedAfter.length * roundMsMax,
  );
}
