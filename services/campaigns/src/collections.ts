import { creatorKinds, fields, fraudPolicyFact, type FraudPolicyFact, volumeTier } from '@creditroll/contracts';
import { type Collection, collection } from '@creditroll/store';
import { z } from 'zod';
import type { Agency, Placement } from './domain/agency.ts';
import type { Brand } from './domain/brand.ts';
import { type Campaign, campaignKinds, campaignStates } from './domain/campaign.ts';
import { capPeriods } from './domain/cap-span.ts';
import { capOwners } from './domain/caps.ts';
import { fundings } from './domain/funding.ts';
import { codeKey, type CodeClaim, type Coupon, couponStates } from './domain/coupon.ts';
import { type Creator, type HandleClaim, handleKey } from './domain/creator.ts';
import type { Membership } from './domain/membership.ts';
import { attributionModels, couponPolicies, presetNames } from './domain/policy.ts';
import { scopes } from './domain/precedence.ts';
import { rateLocks } from './domain/promise.ts';
import type { Quote } from './domain/quote.ts';
import { headKey } from './domain/scope.ts';
import type { Terms } from './domain/terms.ts';
import type { TermsHead } from './domain/terms-head.ts';

const { id, instantMs, currency, amountMinor } = fields;
const revision = z.int();
const dated = <Value extends z.ZodType>(value: Value) => z.array(z.object({ fromMs: instantMs, value }));

export const brands: Collection<Brand> = collection({
  name: 'campaigns.brands',
  schema: z.object({
    brandId: id,
    name: z.string(),
    timeZone: z.string(),
    destinationHosts: z.array(z.string()),
    operatorFeePpm: z.int(),
    feeWaivers: z.array(z.object({ waiverId: id, fromMs: instantMs, belowMs: instantMs, reason: z.string() })),
    funding: dated(z.enum(fundings)),
    revision,
    createdAtMs: instantMs,
  }),
  key: (doc) => doc.brandId,
  indexes: {},
});

/** How brands change the fraud rules. */
export const fraudPolicies: Collection<FraudPolicyFact> = collection({
  name: 'campaigns.fraud_policies',
  schema: fraudPolicyFact,
  key: (doc) => doc.brandId,
  indexes: {},
});

export const creators: Collection<Creator> = collection({
  name: 'campaigns.creators',
  schema: z.object({
    creatorId: id,
    displayName: z.string(),
    handles: z.array(z.object({ channel: z.string(), handle: z.string() })),
    emailHash: z.string().nullable(),
    emailDomain: z.string().nullable(),
    kind: z.enum(creatorKinds),
    revision,
    createdAtMs: instantMs,
  }),
  key: (doc) => doc.creatorId,
  indexes: {},
});

/** Who has a handle. The handle is the key: of two creators who want it, one commit fails. */
export const handles: Collection<HandleClaim> = collection({
  name: 'campaigns.handles',
  schema: z.object({ channel: z.string(), handle: z.string(), creatorId: id }),
  key: (doc) => handleKey(doc),
  indexes: {},
});

const policy = z.object({
  policyId: id,
  preset: z.enum(presetNames),
  model: z.enum(attributionModels),
  clickWindowMs: z.int(),
  probabilisticClickWindowMs: z.int(),
  engagedViewWindowMs: z.int(),
  viewWindowMs: z.int(),
  cartHoldMs: z.int(),
  viewWeightPpm: z.int(),
  couponPolicy: z.enum(couponPolicies),
  couponSharePpm: z.int(),
  waitAfterOrderMs: z.int(),
  waitAfterDeliveryMs: z.int(),
});

const promise = z.object({ rateLock: z.enum(rateLocks), keepMs: z.int(), noticeMs: z.int() });

const caps = dated(z.array(z.object({ per: z.enum(capOwners), period: z.enum(capPeriods), amountMinor, currency })));

const bonuses = dated(
  z.array(
    z.object({
      period: z.enum(capPeriods),
      currency,
      steps: z.array(z.object({ salesMinor: amountMinor, bonusMinor: amountMinor })),
    }),
  ),
);

const leaderboards = dated(
  z.array(
    z.object({
      period: z.enum(capPeriods),
      currency,
      prizesMinor: z.array(amountMinor),
      minSalesMinor: amountMinor,
      settlingDays: z.int(),
      endsAtMs: z.int(),
      public: z.boolean(),
    }),
  ),
);

export const campaigns: Collection<Campaign> = collection({
  name: 'campaigns.campaigns',
  schema: z.object({
    campaignId: id,
    brandId: id,
    name: z.string(),
    kind: z.enum(campaignKinds),
    creatorId: id.nullable(),
    agencyId: id.nullable(),
    states: dated(z.enum(campaignStates)),
    policies: dated(policy),
    promise,
    productIds: z.array(id).nullable(),
    caps,
    bonuses,
    leaderboards,
    revision,
    createdAtMs: instantMs,
  }),
  key: (doc) => doc.campaignId,
  indexes: { by_brand: ['brandId', 'campaignId'] },
});

const scope = { brandId: id, campaignId: id.nullable() };

export const rate = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('share'), ratePpm: z.int() }),
  z.object({ kind: z.literal('fixed_per_item'), amountMinor, currency }),
  z.object({
    kind: z.literal('volume_tiers'),
    period: z.enum(capPeriods),
    currency,
    tiers: z.array(volumeTier),
  }),
]);

export const terms: Collection<Terms> = collection({
  name: 'campaigns.terms',
  schema: z.object({
    termsId: id,
    ...scope,
    creatorId: id.nullable(),
    productId: id.nullable(),
    collectionId: id.nullable(),
    channel: z.string().nullable(),
    customer: z.string().nullable(),
    rate,
    orderCap: z.object({ amountMinor, currency }).nullable(),
    fromMs: instantMs,
    belowMs: instantMs.nullable(),
    createdAtMs: instantMs,
    number: z.int(),
  }),
  key: (doc) => doc.termsId,
  indexes: { by_number: ['brandId', 'campaignId', 'number'] },
});

/** One per brand and one per campaign: what every question about terms needs, and which versions a reader may lack. */
export const termsHeads: Collection<TermsHead> = collection({
  name: 'campaigns.terms_heads',
  schema: z.object({
    ...scope,
    versions: z.int(),
    outranking: z.array(id),
    promise: promise.nullable(),
    caps,
    bonuses,
    leaderboards,
    agencyId: id.nullable(),
    hosts: z.boolean(),
    catalogue: z.boolean(),
    revision,
  }),
  key: (doc) => headKey(doc),
  indexes: {},
});

export const memberships: Collection<Membership> = collection({
  name: 'campaigns.memberships',
  schema: z.object({
    membershipId: id,
    campaignId: id,
    brandId: id,
    creatorId: id,
    states: dated(z.enum(['invited', 'active', 'left'])),
    cohosts: dated(z.array(z.object({ creatorId: id, sharePpm: z.int() }))),
    revision,
  }),
  key: (doc) => doc.membershipId,
  indexes: { by_campaign: ['campaignId', 'creatorId'], by_creator: ['creatorId', 'campaignId'] },
});

export const agencies: Collection<Agency> = collection({
  name: 'campaigns.agencies',
  schema: z.object({
    agencyId: id,
    name: z.string(),
    parentAgencyId: id.nullable(),
    splits: dated(z.int()),
    revision,
    createdAtMs: instantMs,
  }),
  key: (doc) => doc.agencyId,
  indexes: {},
});

/** With which agency a creator is. One document per creator: of two agencies that want one, one commit fails. */
export const placements: Collection<Placement> = collection({
  name: 'campaigns.placements',
  schema: z.object({ creatorId: id, agencyId: id.nullable(), stays: dated(id.nullable()), revision }),
  key: (doc) => doc.creatorId,
  indexes: { by_agency: ['agencyId', 'creatorId'] },
});

export const quotes: Collection<Quote> = collection({
  name: 'campaigns.quotes',
  schema: z.object({
    quoteId: z.string(),
    brandId: id,
    campaignId: id,
    creatorId: id,
    productId: id.nullable(),
    offer: z.object({ termsId: id, scope: z.enum(scopes), rate }).nullable(),
    mintedAtMs: instantMs,
  }),
  key: (doc) => doc.quoteId,
  indexes: { by_member: ['campaignId', 'creatorId', 'mintedAtMs'] },
});

const validity = { validBelowMs: instantMs.nullable(), revision };

export const coupons: Collection<Coupon> = collection({
  name: 'campaigns.coupons',
  schema: z.object({
    couponId: id,
    brandId: id,
    campaignId: id,
    creatorId: id,
    code: z.string(),
    validFromMs: instantMs,
    states: dated(z.enum(couponStates)),
    ...validity,
  }),
  key: (doc) => doc.couponId,
  indexes: { by_brand: ['brandId', 'code'], by_creator: ['creatorId', 'brandId', 'code'] },
});

/** Who has a code at a brand. Brand and code are the key: of two coupons with one code, one commit fails. */
export const couponCodes: Collection<CodeClaim> = collection({
  name: 'campaigns.coupon_codes',
  schema: z.object({ brandId: id, code: z.string(), couponId: id, ...validity }),
  key: (doc) => codeKey(doc.brandId, doc.code),
  indexes: {},
});

export const ownCollections: readonly Collection[] = [
  brands,
  fraudPolicies,
  creators,
  handles,
  campaigns,
  terms,
  termsHeads,
  memberships,
  quotes,
  agencies,
  placements,
  coupons,
  couponCodes,
];
