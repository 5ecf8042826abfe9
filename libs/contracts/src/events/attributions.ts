import { z } from 'zod';
import { defineEvent } from '../define.ts';
import { channel, id, instantMs, text } from '../fields.ts';
import { actor } from './payouts.ts';
import { order } from '../order.ts';
import { attributionModels } from './campaign-facts.ts';
import { agreedRecompute } from './recomputes.ts';

/** Kinds of evidence, strongest first. */
export const attributionTiers = [
  'manual_override',
  'platform_asserted',
  'coupon',
  'click',
  'probabilistic_click',
  'engaged_view',
  'view',
] as const;
export type AttributionTier = (typeof attributionTiers)[number];

/** Why nobody, or not this candidate, is credited. */
export const rejectReasons = [
  'no_candidate',
  'outside_window',
  'after_order',
  'lower_tier',
  'not_chosen',
  'same_visit',
  'out_of_scope',
  'invalid',
  'campaign_not_active',
  'not_member',
  'coupon_not_valid',
  'coupon_without_touch',
  'coupon_leaked',
  'test_order',
  'earns_nothing',
  'order_cancelled',
  'unknown_campaign',
  'late_after_lock',
  'paid_by_platform',
  'duplicate_order',
  'overridden',
] as const;
export type RejectReason = (typeof rejectReasons)[number];

/** One creator's part of a line. Only the ratio of `weight` to the sum of the line's weights matters. */
export const credit = z.object({
  creatorId: id,
  campaignId: id,
  contentId: id.nullable(),
  channel: channel.nullable(),
  tier: z.enum(attributionTiers),
  weight: z.int().positive(),
  touchIds: z.array(id).max(200),
  /** When the first of these touches was; null where only a coupon speaks for the creator. */
  clickAtMs: instantMs.nullable(),
  couponId: id.nullable(),
});
export type Credit = z.infer<typeof credit>;

export const lineDecision = z.object({
  lineId: id,
  /** Empty: nobody is credited, and `reason` says why. */
  credits: z.array(credit).max(200),
  reason: z.enum(rejectReasons).nullable(),
  model: z.enum(attributionModels).nullable(),
  policyId: id.nullable(),
  /** Creators who were looked at and earn nothing, each with the reason: they are told, too. */
  losers: z.array(z.object({ creatorId: id, campaignId: id, reason: z.enum(rejectReasons) })).max(200),
});
export type LineDecision = z.infer<typeof lineDecision>;

/** Who is credited for each line of an order as it stands. */
export const attributedOrder = z.object({
  order,
  /** Rises with each change of the decision or of the order. */
  revision: z.int().min(1),
  lines: z.array(lineDecision).max(500),
  /**
   * Credited creators whose money on the order is to be kept back until a person answers (`hold`), or who earn nothing on it
   * unless a person says otherwise (`block`), with the rules that say so: those that refuse first.
   */
  holds: z
    .array(
      z.object({
        creatorId: id,
        effect: z.enum(['hold', 'block']),
        rules: z.array(z.string().max(60)).min(1).max(50),
      }),
    )
    .max(200),
  /** When the order locks, as far as is known now. */
  lockAtMs: instantMs,
  /** The recompute by which it is decided otherwise with this revision. */
  recompute: agreedRecompute.optional(),
});

export const orderAttributed = defineEvent({
  type: 'OrderAttributed',
  topic: 'attributions',
  says: 'Who is credited for each line of an order as it stands now; a later revision replaces it until the lock.',
  data: attributedOrder,
});

export const attributionLocked = defineEvent({
  type: 'AttributionLocked',
  topic: 'attributions',
  says: 'The waiting period is over: the decision is final and the commissions of the order are released.',
  data: z.object({ orderId: id, lockedAtMs: instantMs }),
});

export const answerHold = defineEvent({
  type: 'AnswerHold',
  topic: 'attributions',
  says: 'A person releases or declines what is held of a creator on an order.',
  command: true,
  data: z.object({
    orderId: id,
    creatorId: id,
    answer: z.enum(['release', 'decline']),
    reason: text.min(1),
    by: actor,
  }),
});

const orderCommand = <Shape extends z.ZodType>(type: string, says: string, data: Shape) =>
  defineEvent({ type, topic: 'orders', says, command: true, data });

export const proposeOverride = orderCommand(
  'ProposeOverride',
  'A person wishes a line to be credited otherwise; no credits is nobody.',
  z.object({
    orderId: id,
    overrideId: id,
    lineId: id,
    credits: z.array(z.object({ creatorId: id, campaignId: id, weight: z.int().min(1).max(1_000_000) })).max(20),
    reason: text.min(1),
    personId: id,
  }),
);

export const decideOverride = orderCommand(
  'DecideOverride',
  'Another person approves or rejects what was proposed.',
  z.object({ orderId: id, overrideId: id, approve: z.boolean(), note: text, personId: id }),
);

export const withdrawOrderIdentity = orderCommand(
  'WithdrawOrderIdentity',
  'What an order said of its shopper no longer holds.',
  z.object({ orderId: id, linkId: id, reason: text.min(1), personId: id }),
);

export const withdrawVisitorIdentity = defineEvent({
  type: 'WithdrawVisitorIdentity',
  topic: 'touches',
  says: 'What a checkout said of its visitor no longer holds.',
  command: true,
  data: z.object({ visitorId: id, linkId: id, reason: text.min(1), personId: id }),
});

export const identityWithdrawn = defineEvent({
  type: 'IdentityWithdrawn',
  topic: 'touches',
  says: 'An identity link no longer holds; the orders that it had joined are told, page by page.',
  data: z.object({
    linkId: z.string().min(1).max(300),
    /** Where the page before ended; null: at the begin. */
    cursor: z.string().max(2_000).nullable(),
  }),
});

/** Facts outside of an order that it is decided by. What the order itself says, or people of it, travels as what they did. */
const changedOutside = z.discriminatedUnion('fact', [
  z.object({ fact: z.literal('link_withdrawn'), linkId: z.string().min(1).max(300) }),
  z.object({ fact: z.literal('late_touch'), touchId: id }),
  z.object({ fact: z.literal('verdicts_changed'), campaignId: id }),
]);

export const decideAgain = defineEvent({
  type: 'DecideAgain',
  topic: 'orders',
  says: 'Something that an order is decided by has changed outside of it; it is decided again at once, after its lock for the record.',
  data: z.object({ orderId: id, because: changedOutside }),
});
