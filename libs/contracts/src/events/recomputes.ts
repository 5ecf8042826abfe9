import { z } from 'zod';
import { defineEvent } from '../define.ts';
import { amountMinor, currency, id, instantMs, text } from '../fields.ts';
import { saleBonus } from './bonuses.ts';
import { actor } from './payouts.ts';

const name = z.string().max(200);

/** The most that terms give on one order; null: no cap. */
const orderCap = z.object({ amountMinor, currency: name }).nullable();

/** Terms that are not agreed, for past orders. Empty ids are everyone, everything or every campaign. */
export const termsDraft = z.object({
  campaignId: name,
  creatorId: name,
  productId: name,
  collectionId: name,
  channel: name,
  customer: name,
  /** Either a rate or a fixed amount for each piece. */
  ratePpm: z.int().nullable(),
  fixedPerItemMinor: amountMinor.nullable(),
  fixedCurrency: name.nullable(),
  orderCap,
  fromMs: instantMs,
  belowMs: instantMs,
});

const cost = z.object({ commissionMinor: amountMinor, operatorFeeMinor: amountMinor });

/** What a recompute was seen to do, per currency. */
export const recomputeTotals = z.object({
  currency,
  orders: z.int(),
  changedOrders: z.int(),
  salesMinor: amountMinor,
  refundedMinor: amountMinor,
  before: cost,
  after: cost,
});

const command = <Shape extends z.ZodType>(type: string, says: string, data: Shape) =>
  defineEvent({ type, topic: 'recomputes', says, command: true, data });

export const requestRecompute = command(
  'RequestRecompute',
  'A person asks for other terms on past orders, having seen what they would do.',
  z.object({
    recomputeId: id,
    brandId: id,
    fromMs: instantMs,
    belowMs: instantMs,
    drafts: z.array(termsDraft).min(1).max(100),
    reason: text.min(1),
    totals: z.array(recomputeTotals).max(200),
    digest: id,
    by: actor,
  }),
);

export const decideRecompute = command(
  'DecideRecompute',
  'A second person approves or rejects exactly what was seen.',
  z.object({ recomputeId: id, approve: z.boolean(), digest: name, note: text, by: actor }),
);

/** Terms as the ledger locks them on a line for a creator of a campaign. */
export const lockedTerms = z.object({
  campaignId: id,
  creatorId: id,
  found: z.boolean(),
  termsId: name,
  scope: name,
  ratePpm: z.int().nullable(),
  fixedPerItemMinor: amountMinor.nullable(),
  fixedCurrency: name.nullable(),
  operatorFeePpm: z.int(),
  orderCap,
  lost: z.array(z.string()).max(100),
  because: z.array(z.object({ code: name, subject: name, atMs: instantMs })).max(100),
  splits: z.array(z.object({ agencyId: id, splitPpm: z.int() })).max(100),
  cohosts: z.array(z.object({ creatorId: id, sharePpm: z.int() })).max(100),
  quotas: z
    .array(z.object({ owner: z.string().max(450), span: name, limitMinor: amountMinor, currency: name }))
    .max(6)
    .optional(),
  prefunded: z.literal(true).optional(),
  bonuses: z.array(saleBonus).max(3).optional(),
});

export const relockTerms = defineEvent({
  type: 'RelockTerms',
  topic: 'attributions',
  says: 'An approved recompute puts other terms in the place of those that are locked on an order’s lines.',
  data: z.object({
    orderId: id,
    recomputeId: id,
    reason: text,
    requestedBy: id,
    approvedBy: id,
    terms: z
      .array(z.object({ lineId: id, terms: lockedTerms }))
      .min(1)
      .max(200),
  }),
});
