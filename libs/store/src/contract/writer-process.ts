/** Commits one number after another and prints each that was acknowledged, until it is killed. */
import { isUnavailable } from './documents.ts';
import { openAddress, type Address } from './adapters.ts';
import { entries, idOf, numberedDoc, owner, receipts } from './numbered.ts';

const address: Address = JSON.parse(process.argv[2] ?? '');
const store = await openAddress(address);
await store.ensure([entries, receipts]);

/** A writer that was killed before can hold the checkpoint for a while in MongoDB, until the server ends its transaction. */
async function patient<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isUnavailable(error)) throw error;
    }
  }
}

for (;;) {
  const expected = await patient(() => store.checkpoint(owner));
  const number = expected.version + 1;
  const doc = numberedDoc(number);
  const outcome = await patient(() =>
    store.commit({
      writes: [
        { op: 'insert', collection: entries, doc },
        { op: 'insert', collection: receipts, doc },
      ],
      checkpoint: { owner, expected, next: { ...expected, epoch: 1, version: number, incarnation: 'writer', offset: number } },
      outbox: { owner, add: [{ id: idOf(number), sends: [] }], remove: number === 1 ? [] : [idOf(number - 1)] },
    }),
  );
  if (outcome !== 'ok') throw new Error(`commit ${number}: ${outcome}`);
  process.stdout.write(`${number}\n`);
}
