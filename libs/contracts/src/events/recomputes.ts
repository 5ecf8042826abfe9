import { z } from 'zod';
import { defineEvent } from '../define.ts';
import { amountMinor, currency, id, instantMs, text } from '../fields.ts';
import { customerKinds } from '../order.ts';
import { attributionPolicy } from './campaign-facts.ts';
import { saleBonus } from './bonuses.ts';
import { actor } from './payouts.ts';
import { volumeTier, volumeTiersMax } from './quotas.ts';

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
  /** A rate, a fixed amount for each piece, or rates by volume. */
  ratePpm: z.int().nullable(),
  fixedPerItemMinor: amountMinor.nullable(),
  fixedCurrency: name.nullable(),
  volumeTiers: z.object({ period: name, currency: name, tiers: z.array(volumeTier).max(volumeTiersMax) }).nullable(),
  orderCap,
  fromMs: instantMs,
  belowMs: instantMs,
});

/** For which orders and lines somebody else is credited; empty lists and null are all. */
export const recomputeScope = z.object({
  orderIds: z.array(id).max(100),
  productIds: z.array(id).max(100),
  customer: z.enum(customerKinds).nullable(),
});
export type RecomputeScope = z.infer<typeof recomputeScope>;

/** Who is credited on past orders, decided anew. */
export const recrediting = z.object({
  /** As if it had been its campaign's from `fromMs` on; null: by facts that came after the lock. */
  draft: z.object({ campaignId: id, fromMs: instantMs, policy: attributionPolicy }).nullable(),
  scope: recomputeScope,
});
export type Recrediting = z.infer<typeof recrediting>;

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

export const exhaustedCapsMax = 50;

/** A cap that would not give all that a recompute asks of it, as it was seen. */
export const exhaustedCap = z.object({
  creatorId: name,
  campaignId: id,
  span: name,
  currency,
  limitMinor: amountMinor,
  usedBeforeMinor: amountMinor,
  usedAfterMinor: amountMinor,
  refusedMinor: amountMinor,
  orders: z.int(),
  firstOrderId: id,
  firstOrderAtMs: instantMs,
});

const command = <Shape extends z.ZodType>(type: string, says: string, data: Shape) =>
  defineEvent({ type, topic: 'recomputes', says, command: true, data });

export const requestRecompute = command(
  'RequestRecompute',
  'A person asks for other terms or credits on past orders, having seen what they would do.',
  z.object({
    recomputeId: id,
    brandId: id,
    fromMs: instantMs,
    belowMs: instantMs,
    drafts: z.array(termsDraft).max(100),
    /** Null: it is of terms. */
    crediting: recrediting.nullable(),
    reason: text.min(1),
    totals: z.array(recomputeTotals).max(200),
    exhaustedCaps: z.array(exhaustedCap).max(exhaustedCapsMax),
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
    .array(z.object({ owner: z.string(), span: z.string(), limitMinor: amountMinor, currency: name }))
    .max(6)
    .optional(),
  volume: z
    .object({
      owner: z.string(),
      span: z.string(),
      currency: name,
      tiers: z.array(volumeTier).min(1).max(volumeTiersMax),
    })
    .optional(),
  prefunded: z.literal(true).optional(),
  bonuses: z.array(saleBonus).max(6).optional(),
});

/** What two people agreed on: who asked for it and why, who approved it. */
const agreed = { recomputeId: id, reason: text, requestedBy: id, approvedBy: id };
export const agreedRecompute = z.object(agreed);
export type AgreedRecompute = z.infer<typeof agreedRecompute>;

export const recreditOrder = defineEvent({
  type: 'RecreditOrder',
  topic: 'orders',
  says: 'An approved recompute has it decided anew who is credited for an order, after its lock, too.',
  data: z.object({ orderId: id, ...agreed, crediting: recrediting }),
});

export const relockTerms = defineEvent({
  type: 'RelockTerms',
  topic: 'attributions',
  says: 'An approved recompute puts other terms in the place of those that are locked on an order’s lines.',
  data: z.object({
    orderId: id,
    ...agreed,
    terms: z
      .array(z.object({ lineId: id, terms: lockedTerms }))
      .min(1)
      .max(200),
  }),
});
