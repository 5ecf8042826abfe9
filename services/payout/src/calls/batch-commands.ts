import {
  approvePayoutBatch,
  cancelPayoutBatch,
  draftPayoutBatch,
  exportPayoutBatch,
  freezePayoutBatch,
  recordPayoutResults,
} from '@creditroll/contracts';
import { AppError, invariant, sha256 } from '@creditroll/kernel';
import { currencyOf, formatDecimal } from '@creditroll/money';
import { answers } from '@creditroll/processing';
import type { CallContext } from '@creditroll/service-kit';
import { z } from 'zod';
import { batches, batchSchema } from '../collections.ts';
import type { BankResult, RefusedResult } from '../domain/item.ts';
import { type Asked, toAsked } from '../inbound/command.ts';
import { type DraftWish, idOf, toBankResults, toDraftWish } from '../inbound/requests.ts';
import type { BatchAnswer } from '../outbound/batch-answers.ts';
import { toBatchMessage, toFileMessage } from '../outbound/messages.ts';
import { fileOf } from './batch-queries.ts';
import { payeesToAsk } from './candidates.ts';
import { ask, type Calls, type CallsContext } from './context.ts';

const answerSchema: z.ZodType<BatchAnswer> = z.object({
  batch: batchSchema,
  refused: z.array(z.object({ payoutItemId: z.string(), reason: z.string() })),
});

/** What finance does with a batch. Answers leave items and exclusions to `GetBatch`. */
export function batchCommandCalls(
  context: CallsContext,
): Calls<'Draft' | 'Freeze' | 'Approve' | 'Export' | 'Cancel' | 'RecordResults'> {
  const answered = async (wish: Parameters<typeof ask>[1], call: CallContext): Promise<BatchAnswer> =>
    answerSchema.parse(await ask(context, wish, call));
  return {
    async Draft(request, call) {
      const asked = toAsked('Draft', request.command);
      return toBatchMessage(await draftOnce(context, asked, toDraftWish(request), call));
    },
    async Freeze(request, call) {
      const { id, by } = toAsked('Freeze', request.command);
      const batchId = idOf('batchId', request.batchId);
      return toBatchMessage(
        (await answered({ definition: freezePayoutBatch, id, subject: batchId, data: { batchId, by } }, call)).batch,
      );
    },
    async Approve(request, call) {
      const { id, by } = toAsked('Approve', request.command);
      const batchId = idOf('batchId', request.batchId);
      const data = {
        batchId,
        manifestHash: idOf('manifestHash', request.manifestHash),
        totalMinor: request.totalMinor,
        by,
      };
      return toBatchMessage(
        (await answered({ definition: approvePayoutBatch, id, subject: batchId, data }, call)).batch,
      );
    },
    async Export(request, call) {
      const { id, by } = toAsked('Export', request.command);
      const batchId = idOf('batchId', request.batchId);
      const { batch } = await answered(
        { definition: exportPayoutBatch, id, subject: batchId, data: { batchId, by } },
        call,
      );
      return toFileMessage(batchId, await fileOf(context.store, batch));
    },
    async Cancel(request, call) {
      const { id, by } = toAsked('Cancel', request.command);
      const batchId = idOf('batchId', request.batchId);
      return toBatchMessage(
        (await answered({ definition: cancelPayoutBatch, id, subject: batchId, data: { batchId, by } }, call)).batch,
      );
    },
    async RecordResults(request, call) {
      const { id, by } = toAsked('RecordResults', request.command);
      const batchId = idOf('batchId', request.batchId);
      const parts = cut(toBankResults(request.results));
      const refused: RefusedResult[] = [];
      let last: BatchAnswer | undefined;
      for (const [index, results] of parts.entries()) {
        last = await answered(
          { definition: recordPayoutResults, id: `${id}/${index}`, subject: batchId, data: { batchId, results, by } },
          call,
        );
        refused.push(...last.refused);
      }
      invariant(last, 'there is at least one result');
      return toBatchMessage(last.batch, { refused });
    },
  };
}

/** Results travel in messages, and a log takes messages of 1 MB. */
const resultsBytesMax = 800_000;

/** Cut by bytes alone, so that a repeat is cut the same and each part is recognised. */
function cut(results: readonly BankResult[]): BankResult[][] {
  const parts: BankResult[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const result of results) {
    const size = Buffer.byteLength(JSON.stringify(result)) + 1;
    if (bytes + size > resultsBytesMax) {
      parts.push([]);
      bytes = 0;
    }
    bytes += size;
    parts.at(-1)?.push(result);
  }
  return parts;
}

/**
 * The batch's id follows from the command's, so a repeat meets the same batch. It is answered from what is stored,
 * because by then other payees may have become payable and the command itself would no longer be the same.
 */
async function draftOnce(
  context: CallsContext,
  { id, by }: Asked,
  wish: DraftWish,
  call: CallContext,
): Promise<BatchAnswer['batch']> {
  const batchId = `pb_${sha256(id).slice(0, 32)}`;
  const before = await firstAnswer(context, id, batchId, wish);
  if (before) return before;
  const payeeIds = await payeesToAsk(context.store, wish);
  if (payeeIds.length === 0)
    throw new AppError(
      'wrong_state',
      `nobody can be paid ${formatDecimal({ amountMinor: wish.minimumMinor, currency: currencyOf(wish.currency) })} ${wish.currency} or more by ${wish.rail}`,
    );
  try {
    return answerSchema.parse(
      await ask(
        context,
        { definition: draftPayoutBatch, id, subject: batchId, data: { batchId, ...wish, payeeIds, by } },
        call,
      ),
    ).batch;
  } catch (error) {
    const raced =
      error instanceof AppError && error.code === 'idempotency_mismatch'
        ? await firstAnswer(context, id, batchId, wish)
        : undefined;
    if (raced) return raced;
    throw error;
  }
}

async function firstAnswer(
  { store }: CallsContext,
  id: string,
  batchId: string,
  wish: DraftWish,
): Promise<BatchAnswer['batch'] | undefined> {
  const [drafted, told] = await Promise.all([store.getMany(batches, [batchId]), store.getMany(answers, [id])]);
  const batch = drafted.get(batchId);
  const result = told.get(id)?.result;
  if (!batch || !result?.ok) return undefined;
  if (batch.currency !== wish.currency || batch.rail !== wish.rail || batch.minimumMinor !== wish.minimumMinor) {
    throw new AppError(
      'idempotency_mismatch',
      'this idempotency key was used before for a draft of another currency, rail or minimum; send a new one',
    );
  }
  return answerSchema.parse(result.value).batch;
}
