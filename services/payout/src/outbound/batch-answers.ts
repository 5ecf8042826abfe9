import type { CommandResult } from '@creditroll/processing';
import type { PayoutBatch } from '../domain/batch.ts';
import type { RefusedResult } from '../domain/item.ts';

/** What a command on a batch is answered: the batch as the command left it, so that a repeat hears the same. */
export interface BatchAnswer {
  readonly batch: PayoutBatch;
  readonly refused: readonly RefusedResult[];
}

export function answerOf(batch: PayoutBatch, refused: readonly RefusedResult[] = []): CommandResult {
  const value: BatchAnswer = { batch, refused };
  return { ok: true, value };
}
