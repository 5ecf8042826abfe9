import { z } from 'zod';
import { defineEvent } from '../define.ts';
import { amountMinor, currency, id, instantMs } from '../fields.ts';

export const entryKinds = [
  'accrual',
  'reversal',
  'release',
  'payout_reserved',
  'payout_settled',
  'payout_returned',
] as const;

export const posting = z.object({
  /** Entry id and leg index. */
  postingId: id,
  entryId: id,
  kind: z.enum(entryKinds),
  amountMinor,
  orderId: id.nullable(),
  lineId: id.nullable(),
  atMs: instantMs,
});
export type Posting = z.infer<typeof posting>;

export const postingsAppended = defineEvent({
  type: 'PostingsAppended',
  topic: 'postings',
  says: 'Legs of ledger entries for one account, in order.',
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
