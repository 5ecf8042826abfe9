/** Commits one number after another and prints each that was acknowledged, until it is killed. */
import { isUnavailable } from './documents.ts';
import { openAddress, type Address } from './adapters.ts';
import { entries, idOf, numberedDoc, owner, receipts } from './numbered.ts';

const address: Address = JSON.parse(process.argv[2] ?? '');
const store = await openAddress(address);
await store.ensure([entries, receipts]);

/** Commits the next number; `undefined` when the store did not answer, after which the checkpoint tells what is so. */
async function next(): Promise<number | undefined> {
  try {
    const expected = await store.checkpoint(owner);
    const number = expected.version + 1;
    const doc = numberedDoc(number);
    const outcome = await store.commit({
      writes: [
        { op: 'insert', collection: entries, doc },
        { op: 'insert', collection: receipts, doc },
      ],
      checkpoint: {
        owner,
        expected,
        next: { ...expected, epoch: 1, version: number, incarnation: 'writer', offset: number },
      },
      outbox: { owner, add: [{ id: idOf(number), sends: [] }], remove: number === 1 ? [] : [idOf(number - 1)] },
    });
    if (outcome !== 'ok') throw new Error(`commit ${number}: ${outcome}`);
    return number;
  } catch (error) {
    // In MongoDB a writer that was killed before can hold the checkpoint until the server ends its transaction.
    if (isUnavailable(error)) return undefined;
    throw error;
  }
}

for (;;) {
  const number = await next();
  if (number !== undefined) process.stdout.write(`${number}\n`);
}
