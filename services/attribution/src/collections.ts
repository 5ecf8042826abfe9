import {
  attributionPolicy,
  type Cart,
  cart,
  campaignFact,
  couponFact,
  fraudPolicyFact,
  type FraudPolicyFact,
  type CampaignFact,
  type CouponFact,
  disputeClaims,
  fields,
  lineDecision,
  membershipFact,
  type MembershipFact,
  order,
  type PayoutMethodFact,
  touch,
  type Touch,
} from '@creditroll/contracts';
import { collection } from '@creditroll/store';
import { z } from 'zod';
import { membershipKey } from './domain/evidence.ts';
import type { IdentityLink } from './domain/identity.ts';
import type { OrderState } from './domain/order-state.ts';
import type { Reach } from './domain/reach.ts';
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
    cartHoldMs: z.int(),
    connectionIds: z.array(fields.id).optional(),
  }),
  key: (doc) => doc.brandId,
  indexes: {},
});

export const memberships = collection<MembershipFact>({
  name: 'attribution.memberships',
  schema: membershipFact,
  key: (doc) => membershipKey(doc.campaignId, doc.creatorId),
  indexes: { by_creator: ['brandId', 'creatorId'] },
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

export const lineOverride = z.object({
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

export const recomputedPolicies = z.array(
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
    purchaseKeys: z.array(z.string()).optional(),
    late: z.object({ revision: z.int(), lines: z.array(lineDecision), holds }).optional(),
    recomputed: recomputedPolicies.optional(),
    timer: pendingTimer.nullable(),
  }),
  key: (doc) => doc.orderId,
  indexes: {
    by_brand: ['order.brandId', 'order.orderAtMs'],
    by_mark: ['order.brandId', 'marks'],
    by_link: ['joinedBy'],
    by_purchase: ['purchaseKeys'],
    by_basket: ['basket', 'order.orderAtMs'],
    by_card: ['order.buyer.cardHash', 'order.brandId', 'order.orderAtMs'],
    by_delivery: ['order.buyer.deliveryHash', 'order.brandId', 'order.orderAtMs'],
  },
});
