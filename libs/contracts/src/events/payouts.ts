import { z } from 'zod';
import { type DataOf, defineEvent } from '../define.ts';
import { amountMinor, currency, id, instantMs, text } from '../fields.ts';
import { payableItem } from './ledger.ts';

/** Who asks. Four eyes compare `personId`, never a role. */
export const actor = z.object({ personId: id, role: z.enum(['creator', 'brand', 'finance', 'admin', 'system']) });

const rail = z.enum(['generic_csv']);

export const payoutMethod = z.object({
  rail,
  /** Where the money goes, as the rail needs it; shown only to its owner and to finance. */
  destination: z.string().min(1).max(200),
  accountHolder: z.string().min(1).max(140),
});

const payableCommand = <Shape extends z.ZodType>(type: string, says: string, data: Shape) =>
  defineEvent({ type, topic: 'payables', says, command: true, data });

export const setPayoutMethod = payableCommand(
  'SetPayoutMethod',
  'A creator says how to be paid.',
  z.object({ payeeId: id, method: payoutMethod, by: actor }),
);

export const reservePayable = defineEvent({
  type: 'ReservePayable',
  topic: 'payables',
  says: 'A payout batch asks a payee’s owner to set aside everything payable in one currency, if its rail is the payee’s.',
  data: z.object({ batchId: id, payeeId: id, currency, rail, minimumMinor: amountMinor.min(0) }),
});

export const payableResolved = defineEvent({
  type: 'PayableResolved',
  topic: 'payables',
  says: 'What became of a reserved amount: paid, or back to payable with the reason.',
  data: z.object({
    batchId: id,
    payoutItemId: id,
    payeeId: id,
    currency,
    outcome: z.enum(['settled', 'failed', 'cancelled']),
    reason: text.nullable(),
  }),
});

export const reservationOutcomes = [
  'reserved',
  'below_minimum',
  'nothing_payable',
  'negative_balance',
  'no_method',
  'other_rail',
  'already_reserved',
] as const;

export const payableAnswered = defineEvent({
  type: 'PayableAnswered',
  topic: 'payout-batches',
  says: 'The payee’s owner answers a reservation: the lines set aside, or why nothing was.',
  data: z.object({
    batchId: id,
    payeeId: id,
    outcome: z.enum(reservationOutcomes),
    /** Hash of the lines and of the attempt: no retry and no second batch can pay a line twice. */
    payoutItemId: id.nullable(),
    attempt: z.int().min(0),
    amountMinor,
    currency,
    method: payoutMethod.nullable(),
    /** The lines are those of the payee's line batches from `fromSeq` to `toSeq`; all 0 when nothing was set aside. */
    lines: z.int().min(0),
    fromSeq: z.int().min(0),
    toSeq: z.int().min(0),
    /** Stays empty: an item has as many lines as were open, which may be more than one message can hold. */
    items: z.array(payableItem).max(5_000),
  }),
});

const batchCommand = <Shape extends z.ZodType>(type: string, says: string, data: Shape) =>
  defineEvent({ type, topic: 'payout-batches', says, command: true, data });

export const draftPayoutBatch = batchCommand(
  'DraftPayoutBatch',
  'Finance drafts a batch of one currency and one rail.',
  z.object({
    batchId: id,
    currency,
    rail,
    minimumMinor: amountMinor.min(0),
    payeeIds: z.array(id).min(1).max(15_000),
    by: actor,
  }),
);
export const freezePayoutBatch = batchCommand(
  'FreezePayoutBatch',
  'Every payee’s owner is asked to set the money aside.',
  z.object({ batchId: id, by: actor }),
);
export const approvePayoutBatch = batchCommand(
  'ApprovePayoutBatch',
  'A second person approves exactly the frozen manifest.',
  z.object({ batchId: id, manifestHash: id, totalMinor: amountMinor, by: actor }),
);
export const exportPayoutBatch = batchCommand(
  'ExportPayoutBatch',
  'The payment file is made; from now on the batch cannot be cancelled.',
  z.object({ batchId: id, by: actor }),
);
export const cancelPayoutBatch = batchCommand(
  'CancelPayoutBatch',
  'Everything set aside goes back to payable.',
  z.object({ batchId: id, by: actor }),
);
export const recordPayoutResults = batchCommand(
  'RecordPayoutResults',
  'The bank’s answer for items of an exported batch.',
  z.object({
    batchId: id,
    results: z
      .array(z.object({ payoutItemId: id, outcome: z.enum(['settled', 'failed']), reason: text.nullable() }))
      .min(1)
      .max(15_000),
    by: actor,
  }),
);

const payoutMoved = z.object({
  batchId: id,
  payoutItemId: id,
  payeeId: id,
  currency,
  amountMinor,
  atMs: instantMs,
  reason: text.nullable(),
});
const payoutFact = (type: string, says: string) =>
  defineEvent({ type, topic: 'payout-facts', says, data: payoutMoved });

export const payoutReserved = payoutFact('PayoutReserved', 'A creator’s money is in a payout batch.');
export const payoutSettled = payoutFact('PayoutSettled', 'The bank paid it.');
export const payoutReturned = payoutFact('PayoutReturned', 'It was not paid and is payable again.');

export const payoutMethodStated = defineEvent({
  type: 'PayoutMethodStated',
  topic: 'payout-facts',
  says: 'How a payee is paid from now on, by digests that two methods can be compared by.',
  data: z.object({
    payeeId: id,
    /** SHA-256 of where the money goes, the same however it is written. */
    methodHash: z.string().regex(/^[0-9a-f]{64}$/),
    /** Where that is an e-mail address: its SHA-256 as orders and creators have it. */
    emailHash: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .nullable(),
    atMs: instantMs,
  }),
});
export type PayoutMethodFact = DataOf<typeof payoutMethodStated>;
