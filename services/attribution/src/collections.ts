import {
  agreedRecompute,
  attributionModels,
  attributionTiers,
  attributionPolicy,
  type Cart,
  cart,
  campaignFact,
  couponFact,
  fraudPolicyFact,
  type FraudPolicyFact,
  type CampaignFact,
  type CouponFact,
  credit,
  disputeClaims,
  fields,
  lineDecision,
  joinKeyKinds,
  membershipFact,
  type MembershipFact,
  order,
  orderLine,
  type PayoutMethodFact,
  rejectReasons,
  touch,
  type Touch,
} from '@creditroll/contracts';
import { collection } from '@creditroll/store';
import { z } from 'zod';
import type { Circumstances } from './domain/circumstances.ts';
import { membershipKey } from './domain/evidence.ts';
import type { FraudVerdict } from './domain/fraud/verdict.ts';
import type { IdentityLink } from './domain/identity.ts';
import type { OrderState } from './domain/order-state.ts';
import type { Reach } from './domain/reach.ts';
import type { DecisionRecord, LineRecord } from './domain/record.ts';
import { sightingLimits, type Sightings } from './domain/sightings.ts';

/** The index is ascending, so newest first is the negative time, and clicks come before what was only viewed. */
export type StoredTouch = Touch & { readonly newestFirstMs: number; readonly viewed: boolean };

/** Written by `attribution.touches` under the visitor's partition, read by `attribution.orders`. */
export const touches = collection<StoredTouch>({
  name: 'attribution.touches',
  schema: touch.extend({ newestFirstMs: z.int(), viewed: z.boolean() }),
  key: (doc) => doc.touchId,
  indexes: {
    by_visitor: ['brandId', 'visitorId', 'viewed', 'newestFirstMs'],
    /** Of the few that have such a key. */
    by_client: ['clientKey', 'newestFirstMs'],
  },
});

export type StoredCart = Cart & { readonly newestFirstMs: number };

/** Written by `attribution.touches` under the visitor's partition. */
export const carts = collection<StoredCart>({
  name: 'attribution.carts',
  schema: cart.extend({ newestFirstMs: z.int() }),
  key: (doc) => doc.cartId,
  indexes: { by_visitor: ['brandId', 'visitorId', 'newestFirstMs'] },
});

/** Who is one shopper, and who says so. Each is written by the owner of its `subject` only. */
export const identityLinks = collection<IdentityLink>({
  name: 'attribution.identity_links',
  schema: z.object({
    linkId: fields.id,
    source: z.enum(['order', 'pixel']),
    subject: fields.id,
    brandId: fields.id,
    ids: z.array(z.string()),
    atMs: fields.instantMs,
    withdrawnAtMs: fields.instantMs.nullable(),
  }),
  key: (doc) => doc.linkId,
  indexes: { by_id: ['brandId', 'ids'] },
});

export const campaigns = collection<CampaignFact>({
  name: 'attribution.campaigns',
  schema: campaignFact,
  key: (doc) => doc.campaignId,
  indexes: {},
});

/** By brand. Written by `attribution.facts` under the brand's partition. */
export const reaches = collection<Reach>({
  name: 'attribution.reaches',
  schema: z.object({
    brandId: fields.id,
    clickMs: z.int(),
    viewMs: z.int(),
    connectionIds: z.array(fields.id).optional(),
  }),
  key: (doc) => doc.brandId,
  indexes: {},
});

export const memberships = collection<MembershipFact>({
  name: 'attribution.memberships',
  schema: membershipFact,
  key: (doc) => membershipKey(doc.campaignId, doc.creatorId),
  indexes: {},
});

/** How brands change the fraud rules. */
export const fraudPolicies = collection<FraudPolicyFact>({
  name: 'attribution.fraud_policies',
  schema: fraudPolicyFact,
  key: (doc) => doc.brandId,
  indexes: {},
});

export type StoredPayoutMethod = PayoutMethodFact;

/** How each payee is paid, by digests. Written by `attribution.payout_methods` under the payee's partition. */
export const payoutMethods = collection<StoredPayoutMethod>({
  name: 'attribution.payout_methods',
  schema: z.object({
    payeeId: fields.id,
    methodHash: z.string(),
    emailHash: z.string().nullable(),
    atMs: fields.instantMs,
  }),
  key: (doc) => doc.payeeId,
  indexes: { by_method: ['methodHash'] },
});

/** Where creators were seen. Written by `attribution.sightings` under the creator's partition. */
export const sightings = collection<Sightings>({
  name: 'attribution.sightings',
  schema: z.object({
    creatorId: fields.id,
    stays: z
      .array(z.object({ networkKey: fields.networkKey, fromMs: fields.instantMs, toMs: fields.instantMs }))
      .max(sightingLimits.staysMax),
    devices: z.array(z.object({ visitorId: fields.id, lastAtMs: fields.instantMs })).max(sightingLimits.devicesMax),
  }),
  key: (doc) => doc.creatorId,
  indexes: {},
});

export const coupons = collection<CouponFact>({
  name: 'attribution.coupons',
  schema: couponFact,
  key: (doc) => doc.couponId,
  indexes: { by_code: ['brandId', 'code'] },
});

const pendingTimer = z.object({ name: z.enum(['settle', 'lock']), dueAtMs: fields.instantMs });

const lineOverride = z.object({
  overrideId: fields.id,
  lineId: fields.id,
  credits: z.array(z.object({ creatorId: fields.id, campaignId: fields.id, weight: z.int() })),
});
export const proposal = lineOverride.extend({
  state: z.enum(['proposed', 'approved', 'rejected', 'replaced']),
  reason: z.string(),
  proposedBy: fields.id,
  proposedAtMs: fields.instantMs,
  decidedBy: fields.id.nullable(),
  decidedAtMs: fields.instantMs.nullable(),
  note: z.string(),
});

const holds = z.array(
  z.object({ creatorId: fields.id, effect: z.enum(['hold', 'block']), rules: z.array(z.string()) }),
);

const recomputed = z.array(
  z.object({
    recomputeId: fields.id,
    campaignId: fields.id,
    policy: attributionPolicy,
    productIds: z.array(fields.id),
  }),
);

/** Where each order stands. */
export const orders = collection<OrderState>({
  name: 'attribution.orders',
  schema: z.object({
    orderId: fields.id,
    order,
    revision: z.int(),
    lines: z.array(lineDecision),
    holds,
    waits: z.object({ afterOrderMs: z.int(), afterDeliveryMs: z.int() }).nullable(),
    proposals: z.array(proposal),
    admitted: z.array(disputeClaims.extend({ disputeId: fields.id })),
    settleAtMs: fields.instantMs.nullable(),
    lockAtMs: fields.instantMs,
    lockedAtMs: fields.instantMs.nullable(),
    marks: z.array(z.string()),
    joinedBy: z.array(z.string()).optional(),
    basket: z.string().optional(),
    late: z.object({ revision: z.int(), lines: z.array(lineDecision), holds }).optional(),
    recomputed: recomputed.optional(),
    timer: pendingTimer.nullable(),
  }),
  key: (doc) => doc.orderId,
  indexes: {
    by_brand: ['order.brandId', 'order.orderAtMs'],
    by_mark: ['order.brandId', 'marks'],
    by_link: ['joinedBy'],
    by_basket: ['basket', 'order.orderAtMs'],
    by_card: ['order.buyer.cardHash', 'order.brandId', 'order.orderAtMs'],
    by_delivery: ['order.buyer.deliveryHash', 'order.brandId', 'order.orderAtMs'],
  },
});

const reason = z.enum(rejectReasons).nullable();
const candidateRecord = z.object({
  candidateId: fields.id,
  tier: z.enum(attributionTiers),
  creatorId: fields.id,
  campaignId: fields.id,
  contentId: fields.id.nullable(),
  channel: z.string().nullable(),
  linkCode: fields.id.nullable(),
  occurredAtMs: fields.instantMs.nullable(),
  ageMs: z.int().nullable(),
  joinKey: z.enum([...joinKeyKinds, 'admitted', 'code', 'stated']),
  invalidBy: z.string().nullable(),
});
const details = z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())]));
const fraudVerdict: z.ZodType<FraudVerdict> = z.object({
  rule: z.string(),
  effect: z.enum(['invalid', 'block', 'hold']),
  creatorId: fields.id,
  touchId: fields.id.nullable(),
  parameters: details,
  evidence: details,
});
const lineRecord: z.ZodType<LineRecord> = z.object({
  lineId: fields.id,
  reason,
  productId: fields.id,
  earns: z.boolean(),
  codes: orderLine.shape.codes,
  platform: orderLine.shape.platform,
  rule: z.enum([
    'manual_override',
    'platform_asserted',
    'coupon_split',
    'coupon_wins',
    'coupon_with_touch',
    'coupon_without_click',
    'single_touch',
    ...attributionModels.flatMap((model) => [`${model}_click`, `${model}_view`] as const),
    'nobody',
  ]),
  model: attributionPolicy.shape.model.nullable(),
  policyId: fields.id.nullable(),
  policyHash: z.string().nullable(),
  lastClickCreatorId: fields.id.nullable(),
  credits: z.array(credit),
  verdicts: z.array(z.object({ candidateId: fields.id, reason, weight: z.int() })),
});

const circumstances: z.ZodType<Circumstances> = z.object({
  emailDomain: z.string().optional(),
  customerEmailHashes: z.array(z.string()).optional(),
  checkoutsAtMs: z.array(fields.instantMs).optional(),
  ordersWithCard: z.int().optional(),
  ordersToAddress: z.int().optional(),
  crowds: z.array(z.object({ touchId: fields.id, clicks: z.int() })).optional(),
  payouts: z
    .array(z.object({ creatorId: fields.id, emailHash: z.string().nullable(), sharesWith: z.array(fields.id) }))
    .optional(),
  places: z
    .array(
      z.object({
        creatorId: fields.id,
        networkAwayMs: z.int().min(0).optional(),
        device: z.literal(true).optional(),
      }),
    )
    .optional(),
});

/** Revisions of ten digits, so that keys sort as the numbers do. */
export const decisionKey = (orderId: string, revision: number): string =>
  `${orderId}|${revision.toString().padStart(10, '0')}`;

/** All decisions of an order. */
export const decisionRange = (orderId: string): { from: string; below: string } => ({
  from: decisionKey(orderId, 0),
  below: `${orderId}|~`,
});

/** Why each order was decided as it was, revision by revision. Written once. */
export const decisions = collection<DecisionRecord>({
  name: 'attribution.decisions',
  schema: z.object({
    orderId: fields.id,
    revision: z.int(),
    decidedAtMs: fields.instantMs,
    lockAtMs: fields.instantMs,
    lateAfterLock: z.literal(true).optional(),
    recompute: agreedRecompute.optional(),
    keptLineIds: z.array(fields.id).optional(),
    engineVersion: z.string(),
    inputDigest: z.string(),
    orderAtMs: fields.instantMs,
    test: z.boolean(),
    carts: z.array(fields.instantMs),
    overrides: z.array(lineOverride),
    recomputed: recomputed.optional(),
    duplicateOf: fields.id.nullable(),
    alike: z.object({ basket: z.string(), orderId: fields.id.nullable() }).optional(),
    tooWide: z.array(z.enum(joinKeyKinds)),
    candidates: z.array(candidateRecord),
    emailHashes: z.array(z.string()),
    circumstances: circumstances.optional(),
    fraudPolicyId: fields.id.nullable(),
    fraud: z.array(fraudVerdict),
    verdictIds: z.array(fields.id).exactOptional(),
    lines: z.array(lineRecord),
  }),
  key: (doc) => decisionKey(doc.orderId, doc.revision),
  indexes: {},
});
