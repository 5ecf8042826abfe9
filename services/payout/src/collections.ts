import { fields, payoutMethod } from '@creditroll/contracts';
import { collection } from '@creditroll/store';
import { z } from 'zod';
import { batchStates, type PayoutBatch } from './domain/batch.ts';
import { type Excluded, itemKey, type PayoutItem } from './domain/item.ts';
import { type LineBatch, lineBatchKey, type Payable, payableKey } from './domain/payable.ts';
import type { PayoutMethod } from './domain/rails/rail.ts';

const { currency } = fields;
const cut = z.object({ seq: z.int(), lines: z.int(), head: z.string() });

export interface Payee {
  readonly payeeId: string;
  readonly method: PayoutMethod;
  readonly methodChangedAtMs: number;
}

/** How each payee wants to be paid. Written by `payout.payables`. */
export const payees = collection<Payee>({
  name: 'payout.payees',
  schema: z.object({ payeeId: z.string(), method: payoutMethod, methodChangedAtMs: z.int() }),
  key: (doc) => doc.payeeId,
  indexes: {},
});

/** What a payee has in a currency: open, in a payout, paid. Written by `payout.payables`. */
export const payables = collection<Payable>({
  name: 'payout.payables',
  schema: z.object({
    payeeId: z.string(),
    currency,
    received: cut,
    paid: cut,
    payableMinor: z.int(),
    paidMinor: z.int(),
    failures: z.int(),
    reservation: z
      .object({ batchId: z.string(), payoutItemId: z.string(), attempt: z.int(), amountMinor: z.int(), through: cut })
      .nullable(),
  }),
  key: (doc) => payableKey(doc.payeeId, doc.currency),
  indexes: { by_currency: ['currency', 'payableMinor'] },
});

/** Every line that was ever payable, as it came. Written by `payout.payables`, never changed. */
export const lineBatches = collection<LineBatch>({
  name: 'payout.line_batches',
  schema: z.object({
    payeeId: z.string(),
    currency,
    seq: z.int(),
    orderIds: z.array(z.string()),
    lines: z.array(
      z.object({
        itemId: z.string(),
        orderId: z.string(),
        lineId: z.string(),
        campaignId: z.string(),
        brandId: z.string(),
        amountMinor: z.int(),
        atMs: z.int(),
      }),
    ),
  }),
  key: (doc) => lineBatchKey(doc.payeeId, doc.currency, doc.seq),
  // One entry per order and message. Searching a creator's lines instead would read all of them for each question.
  indexes: { by_order: ['orderIds'] },
});

const time = z.int().nullable();
const person = z.string().nullable();

export const batchSchema = z.object({
  batchId: z.string(),
  currency,
  rail: payoutMethod.shape.rail,
  minimumMinor: z.int(),
  state: z.enum(batchStates),
  payees: z.int(),
  answered: z.int(),
  items: z.int(),
  lines: z.int(),
  totalMinor: z.int(),
  settled: z.int(),
  failed: z.int(),
  manifestHash: z.string().nullable(),
  file: z.object({ name: z.string(), sha256: z.string() }).nullable(),
  draftedBy: z.string(),
  draftedAtMs: z.int(),
  frozenBy: person,
  frozenAtMs: time,
  approvedBy: person,
  approvedAtMs: time,
  exportedBy: person,
  exportedAtMs: time,
  cancelledBy: person,
  cancelledBecause: z.enum(['asked', 'nobody_payable']).nullable(),
  freezing: z.object({ id: z.string(), inputHash: z.string() }).nullable(),
});

/** A payout batch without its parts. Written, as all below, by `payout.batches`. */
export const batches = collection<PayoutBatch>({
  name: 'payout.batches',
  schema: batchSchema,
  key: (doc) => doc.batchId,
  indexes: { by_time: ['draftedAtMs'] },
});

export interface Draft {
  readonly batchId: string;
  readonly payeeIds: readonly string[];
}

/** Whom a batch asks when it is frozen. Apart from the batch, which is written again with every answer. */
export const drafts = collection<Draft>({
  name: 'payout.drafts',
  schema: z.object({ batchId: z.string(), payeeIds: z.array(z.string()) }),
  key: (doc) => doc.batchId,
  indexes: {},
});

/** The manifest of a batch: a range of keys, by payee id. */
export const items = collection<PayoutItem>({
  name: 'payout.items',
  schema: z.object({
    batchId: z.string(),
    payeeId: z.string(),
    payoutItemId: z.string(),
    currency,
    amountMinor: z.int(),
    attempt: z.int(),
    lines: z.int(),
    fromSeq: z.int(),
    toSeq: z.int(),
    method: payoutMethod,
    state: z.enum(['reserved', 'settled', 'failed']),
    reason: z.string().nullable(),
    resolvedAtMs: time,
  }),
  key: (doc) => itemKey(doc.batchId, doc.payeeId),
  // After a cancel the same lines have the same item id in the next batch.
  indexes: { by_item: ['payoutItemId', 'batchId'], by_payee: ['payeeId', 'currency', 'toSeq'] },
});

/** Who of a draft is not in the manifest, and why. */
export const exclusions = collection<Excluded>({
  name: 'payout.exclusions',
  schema: z.object({
    batchId: z.string(),
    payeeId: z.string(),
    amountMinor: z.int(),
    reason: z.enum([
      'below_minimum',
      'nothing_payable',
      'negative_balance',
      'no_method',
      'other_rail',
      'already_reserved',
    ]),
  }),
  key: (doc) => itemKey(doc.batchId, doc.payeeId),
  indexes: {},
});

/** Keys of everything that belongs to a batch; batch ids have no bar. */
export const keysOfBatch = (batchId: string): { readonly from: string; readonly below: string } => ({
  from: `${batchId}|`,
  below: `${batchId}}`,
});
