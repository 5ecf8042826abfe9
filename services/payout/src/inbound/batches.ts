import type {
  approvePayoutBatch,
  DataOf,
  draftPayoutBatch,
  freezePayoutBatch,
  payableAnswered,
  recordPayoutResults,
} from '@creditroll/contracts';
import { invariant } from '@creditroll/kernel';
import type { Approval, DraftRequest } from '../domain/batch.ts';
import type { BankResult, Excluded, PayoutItem } from '../domain/item.ts';

interface Asked {
  readonly batchId: string;
  readonly personId: string;
}

/** What the batches stage understands. */
export type BatchesInput =
  | ({ readonly kind: 'draft'; readonly payeeIds: readonly string[] } & DraftRequest & Asked)
  | ({ readonly kind: 'freeze' } & Asked)
  | ({ readonly kind: 'export' } & Asked)
  | ({ readonly kind: 'cancel' } & Asked)
  | ({ readonly kind: 'approve' } & Approval & Asked)
  | ({ readonly kind: 'record_results'; readonly results: readonly BankResult[] } & Asked)
  | { readonly kind: 'reserved'; readonly batchId: string; readonly item: PayoutItem }
  | { readonly kind: 'excluded'; readonly batchId: string; readonly excluded: Excluded };

export function toDraft({ by, payeeIds, ...data }: DataOf<typeof draftPayoutBatch>): BatchesInput {
  const distinct = [...new Set(payeeIds)];
  return { kind: 'draft', ...data, payeeIds: distinct, payees: distinct.length, personId: by.personId };
}

/** The commands that name nothing but their batch. */
export const toStep =
  (kind: 'freeze' | 'export' | 'cancel') =>
  ({ batchId, by }: DataOf<typeof freezePayoutBatch>): BatchesInput => ({ kind, batchId, personId: by.personId });

export const toApprove = ({ by, ...data }: DataOf<typeof approvePayoutBatch>): BatchesInput => ({
  kind: 'approve',
  ...data,
  personId: by.personId,
});

export const toResults = ({ by, ...data }: DataOf<typeof recordPayoutResults>): BatchesInput => ({
  kind: 'record_results',
  ...data,
  personId: by.personId,
});

export function toAnswered(data: DataOf<typeof payableAnswered>): BatchesInput {
  const { batchId, payeeId, outcome, payoutItemId, attempt, amountMinor, currency, method, lines, fromSeq, toSeq } =
    data;
  if (outcome !== 'reserved')
    return { kind: 'excluded', batchId, excluded: { batchId, payeeId, reason: outcome, amountMinor } };
  invariant(
    payoutItemId !== null && method !== null,
    `${payeeId} set money aside for ${batchId} without saying which or where to`,
  );
  const item: PayoutItem = {
    batchId,
    payeeId,
    payoutItemId,
    currency,
    amountMinor,
    attempt,
    lines,
    fromSeq,
    toSeq,
    method,
    state: 'reserved',
    reason: null,
    resolvedAtMs: null,
  };
  return { kind: 'reserved', batchId, item };
}
