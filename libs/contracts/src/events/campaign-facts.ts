import { z } from 'zod';
import { defineEvent } from '../define.ts';
import { id, instantMs } from '../fields.ts';
import { fraudPolicy } from '../fraud.ts';

export const attributionModels = [
  'first',
  'last',
  'last_non_view',
  'linear',
  'linear_unique',
  'position',
  'time_decay',
] as const;

/** Sets of rules that a policy can be made from, by what the field calls them. */
export const attributionPresets = ['social', 'affiliate', 'long', 'amazon'] as const;

export const couponPolicies = ['coupon_wins', 'requires_touch', 'split', 'link_wins'] as const;

/** A window is closed: a touch exactly this old still counts. 0: touches of this tier do not count at all. */
const windowMs = z.int().min(0);
const sharePpm = z.int().min(0).max(1_000_000);

/** How a campaign's orders are attributed; a version never changes. */
export const attributionPolicy = z.object({
  policyId: id,
  /** What it was made from; its own fields decide. */
  preset: z.enum(attributionPresets),
  model: z.enum(attributionModels),
  clickWindowMs: windowMs,
  probabilisticClickWindowMs: windowMs,
  /** For engaged views and live views, counted from leaving. */
  engagedViewWindowMs: windowMs,
  viewWindowMs: windowMs,
  /** A click whose visitor filled the cart within the click window counts this long after the cart. 0: no hold. */
  cartHoldMs: windowMs,
  /** Weight of an engaged view beside a click in models that share; 0: views count only where there is no click. */
  viewWeightPpm: sharePpm,
  couponPolicy: z.enum(couponPolicies),
  /** The coupon's part under `split`; the touches share the rest. */
  couponSharePpm: sharePpm,
  /** From an order to its lock, when no delivery is known. */
  waitAfterOrderMs: z.int().min(0),
  /** From delivery to the lock. */
  waitAfterDeliveryMs: z.int().min(0),
});
export type AttributionPolicy = z.infer<typeof attributionPolicy>;

/** A version in force from `fromMs` until the next one. */
const dated = <Shape extends z.ZodType>(value: Shape) =>
  z
    .array(z.object({ fromMs: instantMs, value }))
    .min(1)
    .max(500);

/** All that attribution needs of a campaign, as it was over time: a decision about last week sees last week. */
export const campaignFact = z.object({
  campaignId: id,
  brandId: id,
  revision: z.int().min(1),
  /** `paused` takes effect at once for orders placed after it. */
  states: dated(z.enum(['active', 'paused', 'ended'])),
  policies: dated(attributionPolicy),
  /** Products in the campaign; null is all of the brand's. */
  productIds: z.array(id).max(10_000).nullable(),
});
export type CampaignFact = z.infer<typeof campaignFact>;

/** What somebody who is paid for sales lives by: content of their own, or visits on which they step in. */
export const creatorKinds = ['content', 'coupon_site', 'extension'] as const;
export type CreatorKind = (typeof creatorKinds)[number];

export const membershipFact = z.object({
  membershipId: id,
  campaignId: id,
  brandId: id,
  creatorId: id,
  revision: z.int().min(1),
  states: dated(z.enum(['invited', 'active', 'left', 'removed'])),
  /** SHA-256 of the creator's own e-mail address, trimmed and in lower case; null: not known. */
  emailHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  /** Domain of the same address in lower case. */
  emailDomain: z.string().min(1).max(253).nullable(),
  creatorKind: z.enum(creatorKinds),
});
export type MembershipFact = z.infer<typeof membershipFact>;

/** A coupon code has one owner at a time per brand. */
export const couponFact = z.object({
  couponId: id,
  brandId: id,
  campaignId: id,
  creatorId: id,
  /** Case-folded: trimmed, then in lower case. */
  code: z.string().min(1).max(100),
  validFromMs: instantMs,
  validBelowMs: instantMs.nullable(),
  /** `leaked`: strangers use the code, so a link goes before it, whatever the campaign's policy says. */
  states: dated(z.enum(['private', 'leaked'])),
  revision: z.int().min(1),
});
export type CouponFact = z.infer<typeof couponFact>;

/** How a brand changes the fraud rules, as it was over time. A brand that never did has none. */
export const fraudPolicyFact = z.object({
  brandId: id,
  revision: z.int().min(1),
  versions: dated(fraudPolicy),
});
export type FraudPolicyFact = z.infer<typeof fraudPolicyFact>;

export const campaignStated = defineEvent({
  type: 'CampaignStated',
  topic: 'campaign-facts',
  data: campaignFact,
  says: 'A campaign, whole, as of its revision.',
});
export const membershipStated = defineEvent({
  type: 'MembershipStated',
  topic: 'campaign-facts',
  data: membershipFact,
  says: 'A creator’s membership in a campaign, whole, as of its revision.',
});
export const couponStated = defineEvent({
  type: 'CouponStated',
  topic: 'campaign-facts',
  data: couponFact,
  says: 'A coupon code, its owner and validity, whole, as of its revision.',
});
export const fraudPolicyStated = defineEvent({
  type: 'FraudPolicyStated',
  topic: 'campaign-facts',
  data: fraudPolicyFact,
  says: 'How a brand changes the fraud rules, whole, as of its revision.',
});
export const termsStated = defineEvent({
  type: 'TermsStated',
  topic: 'campaign-facts',
  data: z.object({
    termsId: id,
    brandId: id,
    /** Null: for all campaigns of the brand. */
    campaignId: id.nullable(),
    fromMs: instantMs,
  }),
  says: 'A version of terms was added, and when it begins. It never changes.',
});
export const productMoved = defineEvent({
  type: 'ProductMoved',
  topic: 'campaign-facts',
  data: z.object({ brandId: id, productId: id, fromMs: instantMs }),
  says: 'The brand’s catalogue puts a product in other collections, from this instant on.',
});
export const sourceSeen = defineEvent({
  type: 'SourceSeen',
  topic: 'campaign-facts',
  data: z.object({ brandId: id, connectionId: id }),
  says: 'Orders of the brand come by this connection, too.',
});
