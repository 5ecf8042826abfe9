import type { Collection, Store } from '@creditroll/store';
import { batches, items, lineBatches, payables } from '../collections.ts';
import { Audit, type LiveItem } from '../domain/audit.ts';
import type { PayoutBatch } from '../domain/batch.ts';
import { manifestHashOf } from '../domain/item.ts';
import { lineBatchKey, type Payable, payableKey, plus } from '../domain/payable.ts';
import { paymentFile } from '../domain/rails/index.ts';
import { stateOfItem } from '../outbound/messages.ts';
import { readParts } from '../stages/batch-items.ts';
import type { Calls, CallsContext } from './context.ts';

const pageDocuments = 100;
/** Line batches of one request to the store; each may have thousands of lines. */
const lineBatchesAtOnce = 50;
/** A payee whose money moves while it is looked at is looked at again. */
const looksMax = 5;

interface Found {
  batches: number;
  items: number;
  lines: number;
  firstProblem: string | undefined;
}

/** Everything is made again from what is stored: manifests, files, and each payee's lines. It stops at the first problem. */
export const verifyCalls = ({ store }: CallsContext): Calls<'Verify'> => ({
  async Verify(_request, { signal }) {
    const found: Found = { batches: 0, items: 0, lines: 0, firstProblem: undefined };
    await eachOf(store, batches, found, signal, async (batch) => {
      const manifest = await readParts(store, items, batch.batchId);
      found.batches += 1;
      found.items += manifest.length;
      return problemOfBatch(batch, manifest);
    });
    await eachOf(store, payables, found, signal, async (payable) => {
      const { lines, problem } = await lookAt(store, payable, signal);
      found.lines += lines;
      return problem;
    });
    return {
      ok: found.firstProblem === undefined,
      batches: found.batches,
      items: found.items,
      lines: found.lines,
      firstProblem: found.firstProblem ?? '',
    };
  },
});

async function eachOf<Doc extends object>(
  store: Store,
  collection: Collection<Doc>,
  found: Found,
  signal: AbortSignal,
  check: (doc: Doc) => Promise<string | undefined>,
): Promise<void> {
  let cursor: string | undefined;
  while (found.firstProblem === undefined) {
    const page = await store.find(collection, 'key', { equals: [], limit: pageDocuments, cursor });
    for (const doc of page.docs) {
      signal.throwIfAborted();
      found.firstProblem ??= await check(doc);
    }
    cursor = page.next;
    if (cursor === undefined) return;
  }
}

function problemOfBatch(batch: PayoutBatch, manifest: Parameters<typeof manifestHashOf>[1]): string | undefined {
  const { batchId, currency, rail, manifestHash, totalMinor, file } = batch;
  if (manifestHash === null) return undefined;
  if (manifestHashOf(batch, manifest) !== manifestHash)
    return `${batchId}: the items are not those of the frozen manifest`;
  if (manifest.reduce((sum, item) => plus(sum, item.amountMinor), 0) !== totalMinor)
    return `${batchId}: the items do not add up to the total`;
  if (file && paymentFile(rail, { batchId, currency, payments: manifest }).sha256 !== file.sha256)
    return `${batchId}: the file comes out with other bytes`;
  return undefined;
}

async function lookAt(
  store: Store,
  listed: Payable,
  signal: AbortSignal,
): Promise<{ readonly lines: number; readonly problem: string | undefined }> {
  const key = payableKey(listed.payeeId, listed.currency);
  for (let look = 1, payable = listed; ; look++) {
    const audit = new Audit(payable, await liveItems(store, payable));
    const now = (await store.getMany(payables, [key])).get(key) ?? payable;
    // Items were read after the payable; they belong together if nothing was reserved or resolved between.
    const moved = now.paid.seq !== payable.paid.seq || now.reservation?.batchId !== payable.reservation?.batchId;
    if (!moved || look === looksMax) {
      await addLines(store, payable, audit, signal);
      return { lines: audit.lines, problem: audit.problem() };
    }
    payable = now;
  }
}

async function addLines(
  store: Store,
  { payeeId, currency, received }: Payable,
  audit: Audit,
  signal: AbortSignal,
): Promise<void> {
  for (let from = 1; from <= received.seq; from += lineBatchesAtOnce) {
    signal.throwIfAborted();
    const count = Math.min(lineBatchesAtOnce, received.seq - from + 1);
    const keys = Array.from({ length: count }, (_, index) => lineBatchKey(payeeId, currency, from + index));
    const found = await store.getMany(lineBatches, keys);
    for (const key of keys) {
      const lineBatch = found.get(key);
      if (lineBatch) audit.add(lineBatch);
    }
  }
}

async function liveItems(store: Store, { payeeId, currency }: Payable): Promise<LiveItem[]> {
  const live: LiveItem[] = [];
  let cursor: string | undefined;
  do {
    const page = await store.find(items, 'by_payee', { equals: [payeeId, currency], limit: 1_000, cursor });
    const states = await store.getMany(
      batches,
      page.docs.map((item) => item.batchId),
    );
    for (const item of page.docs) {
      const state = stateOfItem(item, states.get(item.batchId));
      if (state === 'reserved' || state === 'settled') live.push(item);
    }
    cursor = page.next;
  } while (cursor !== undefined);
  return live;
}
