import { z } from 'zod';
import { defineEvent } from '../define.ts';
import { amountMinor, currency, id, instantMs } from '../fields.ts';

export const entryKinds = [
  'accrual',
  'reversal',
  'release',
  'hold',
  'hold_release',
  'recompute',
  'deposit',
  'funding',
  'bonus',
  'bonus_release',
  'bonus_reversal',
  'prize',
  'payout_reserved',
  'payout_settled',
  'payout_returned',
] as const;

/** What an entry does to one account. An entry is posted to an account once, so the two name it. */
export const posting = z.object({
  entryId: id,
  kind: z.enum(entryKinds),
  orderId: id.nullable(),
  atMs: instantMs,
  /** The entry's legs on the account, each with its place among all legs of the entry. */
  legs: z
    .array(z.object({ index: z.int().min(0), lineId: id.nullable(), amountMinor }))
    .min(1)
    .max(100_000),
});
export type Posting = z.infer<typeof posting>;

export const postingsAppended = defineEvent({
  type: 'PostingsAppended',
  topic: 'postings',
  says: 'What ledger entries do to one account, in order.',
  data: z.object({ account: id, currency, postings: z.array(posting).min(1).max(5_000) }),
});

/** A creator's money on one order line, released or taken back. */
export const payableItem = z.object({
  itemId: id,
  orderId: id,
  lineId: id,
  campaignId: id,
  brandId: id,
  /** Negative for what is taken back after release. */
  amountMinor,
  currency,
  atMs: instantMs,
});
export type PayableItem = z.infer<typeof payableItem>;

export const commissionsReleased = defineEvent({
  type: 'CommissionsReleased',
  topic: 'payables',
  says: 'Commissions that a creator can be paid, and clawbacks of earlier ones.',
  data: z.object({ payeeId: id, items: z.array(payableItem).min(1).max(5_000) }),
});
