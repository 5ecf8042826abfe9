import { AppError, invariant } from '@creditroll/kernel';
import type { Store } from '@creditroll/store';
import { batches, exclusions, items } from '../collections.ts';
import type { PayoutBatch } from '../domain/batch.ts';
import { type PaymentFile, paymentFile } from '../domain/rails/index.ts';
import { toPage } from '../inbound/command.ts';
import { toBatchMessage, toFileMessage } from '../outbound/messages.ts';
import { readParts } from '../stages/batch-items.ts';
import { type Calls, type CallsContext, getBatch } from './context.ts';

/** The file of an exported batch, made again from its items. */
export async function fileOf(
  store: Store,
  { batchId, currency, rail, file, state }: PayoutBatch,
): Promise<PaymentFile> {
  if (!file) throw new AppError('wrong_state', `${batchId} is ${state} and has no file; export it first`);
  const made = paymentFile(rail, { batchId, currency, payments: await readParts(store, items, batchId) });
  invariant(made.sha256 === file.sha256, `the file of ${batchId} came out with other bytes than were exported`);
  return made;
}

export const batchQueryCalls = ({ store }: CallsContext): Calls<'GetBatch' | 'ListBatches' | 'GetFile'> => ({
  async GetBatch({ batchId }) {
    const batch = await getBatch(store, batchId);
    const [manifest, excluded] = await Promise.all([
      readParts(store, items, batchId),
      readParts(store, exclusions, batchId),
    ]);
    return toBatchMessage(batch, { items: manifest, excluded });
  },
  async ListBatches(request) {
    const page = await store.find(batches, 'by_time', { equals: [], order: 'descending', ...toPage(request) });
    return { batches: page.docs.map((batch) => toBatchMessage(batch)), next: page.next ?? '' };
  },
  async GetFile({ batchId }) {
    return toFileMessage(batchId, await fileOf(store, await getBatch(store, batchId)));
  },
});
