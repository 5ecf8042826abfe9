import type { AttributionPolicy, CouponFact, CreatorKind, OrderLine, RejectReason, Touch } from '@creditroll/contracts';
import { cartHold } from './cart-hold.ts';
import { compareText } from './codes.ts';
import { withoutFraud } from './contact-fraud.ts';
import {
  type Campaign,
  canonicalTouches,
  type Evidence,
  type FoundBy,
  fraudRulesFor,
  membershipKey,
} from './evidence.ts';
import type { FraudVerdict } from './fraud/verdict.ts';
import { tierOf, type TouchTier, windowOf } from './tiers.ts';
import { inForce } from './versions.ts';

/** How a campaign and a creator's membership in it stood when the order was placed. */
interface Standing {
  readonly campaign: Campaign | undefined;
  readonly campaignState: string | undefined;
  readonly membershipState: string | undefined;
  /** Pseudonym of the creator's own e-mail address. */
  readonly emailHash: string | null;
  /** Of the same address. */
  readonly emailDomain: string | null;
  readonly creatorKind: CreatorKind;
  /** The version in force at the order's time. */
  readonly policy: AttributionPolicy | undefined;
}

interface Judged {
  readonly standing: Standing;
  /** What speaks against it on every line; null is nothing. Then there is a policy. */
  readonly refusal: RejectReason | null;
}

/** Something that a visitor did. */
export interface Contact extends Judged {
  readonly tier: TouchTier;
  readonly touch: Touch;
  readonly foundBy: FoundBy;
  readonly ageMs: number;
  /** The fraud rule by which it does not count. */
  readonly fraud: FraudVerdict | null;
}

export interface Coupon extends Judged {
  readonly tier: 'coupon';
  readonly coupon: CouponFact;
  /** Strangers used the code when the order was placed. */
  readonly leaked: boolean;
}

/** A platform's own word on one line. */
export interface Assertion extends Judged {
  readonly tier: 'platform_asserted';
  readonly lineId: string;
  readonly platform: NonNullable<OrderLine['platform']>;
}

/** What one person proposed and another approved, for one creator on one line. */
export interface Override extends Judged {
  readonly tier: 'manual_override';
  readonly overrideId: string;
  readonly lineId: string;
  readonly creatorId: string;
  readonly campaignId: string;
  readonly weight: number;
}

export type Candidate = Override | Assertion | Coupon | Contact;

export function candidateId(candidate: Candidate): string {
  switch (candidate.tier) {
    case 'manual_override':
      return `${candidate.overrideId}/${candidate.creatorId}`;
    case 'platform_asserted':
      return `platform/${candidate.lineId}`;
    case 'coupon':
      return candidate.coupon.couponId;
    case 'click':
    case 'probabilistic_click':
    case 'engaged_view':
    case 'view':
      return candidate.touch.touchId;
  }
}

export function ownerOf(candidate: Candidate): { readonly creatorId: string; readonly campaignId: string } {
  switch (candidate.tier) {
    case 'manual_override':
      return candidate;
    case 'platform_asserted':
      return candidate.platform;
    case 'coupon':
      return candidate.coupon;
    case 'click':
    case 'probabilistic_click':
    case 'engaged_view':
    case 'view':
      return candidate.touch;
  }
}

/** Who could be credited for an order, in canonical order, judged by all that does not depend on the line. */
export interface Candidates {
  readonly contacts: readonly Contact[];
  readonly coupons: readonly Coupon[];
  readonly assertions: readonly Assertion[];
  readonly overrides: readonly Override[];
  /** Lines that people decided, those that they gave to nobody included. */
  readonly overridden: ReadonlySet<string>;
}

export function candidatesOf(evidence: Evidence): Candidates {
  const { order } = evidence;
  const standing = standings(evidence);
  const found = canonicalTouches(evidence);
  const hold = cartHold(evidence, found);
  const judged = found.map(({ touch, foundBy }): Contact => {
    const tier = tierOf(touch);
    const stands = standing(touch.campaignId, touch.creatorId);
    const ageMs = order.orderAtMs - touch.occurredAtMs;
    const own = contactRefusal(touch, tier, ageMs, stands);
    const refusal =
      own === 'outside_window' && tier === 'click' && stands.policy && hold(touch, stands.policy)
        ? standingRefusal(stands)
        : own;
    return { tier, touch, foundBy, ageMs, standing: stands, refusal, fraud: null };
  });
  const contacts = withoutFraud(judged, evidence, fraudRulesFor(evidence));
  const coupons = owners(evidence.coupons, order.brandId, order.orderAtMs).map((coupon): Coupon => {
    const stands = standing(coupon.campaignId, coupon.creatorId);
    const refusal = isValid(coupon, order.orderAtMs) ? standingRefusal(stands) : 'coupon_not_valid';
    const leaked = inForce(coupon.states, order.orderAtMs) === 'leaked';
    return { tier: 'coupon', coupon, leaked, standing: stands, refusal };
  });
  const assertions = order.lines.flatMap(({ lineId, platform }): Assertion[] => {
    if (!platform) return [];
    const stands = standing(platform.campaignId, platform.creatorId);
    const refusal = platform.pays ? 'paid_by_platform' : standingRefusal(stands);
    return [{ tier: 'platform_asserted', lineId, platform, standing: stands, refusal }];
  });
  const overrides = evidence.overrides.flatMap(({ overrideId, lineId, credits }) =>
    credits.map(({ creatorId, campaignId, weight }): Override => {
      const stands = standing(campaignId, creatorId);
      // People may credit whom they like, but only in a campaign that there is: its terms say how much.
      const refusal = stands.campaign ? null : 'unknown_campaign';
      const tier = 'manual_override';
      return { tier, overrideId, lineId, creatorId, campaignId, weight, standing: stands, refusal };
    }),
  );
  const overridden = new Set(evidence.overrides.map(({ lineId }) => lineId));
  return { contacts, coupons, assertions, overrides, overridden };
}

/** One standing for each creator in a campaign, however many touches they have. */
function standings(evidence: Evidence): (campaignId: string, creatorId: string) => Standing {
  const known = new Map<string, Standing>();
  return (campaignId, creatorId) => {
    const pair = membershipKey(campaignId, creatorId);
    const found = known.get(pair);
    if (found) return found;
    const standing = standingOf(evidence, campaignId, pair);
    known.set(pair, standing);
    return standing;
  };
}

function standingOf({ order, campaigns, memberships }: Evidence, campaignId: string, pair: string): Standing {
  const known = campaigns.get(campaignId);
  const campaign = known?.brandId === order.brandId ? known : undefined;
  const membership = memberships.get(pair);
  return {
    campaign,
    campaignState: campaign && inForce(campaign.states, order.orderAtMs),
    membershipState: membership && inForce(membership.states, order.orderAtMs),
    emailHash: membership?.emailHash ?? null,
    emailDomain: membership?.emailDomain ?? null,
    creatorKind: membership?.creatorKind ?? 'content',
    policy: campaign && inForce(campaign.policies, order.orderAtMs),
  };
}

function standingRefusal({ campaign, campaignState, membershipState, policy }: Standing): RejectReason | null {
  if (!campaign) return 'unknown_campaign';
  if (campaignState !== 'active' || !policy) return 'campaign_not_active';
  return membershipState === 'active' ? null : 'not_member';
}

function contactRefusal(touch: Touch, tier: TouchTier, ageMs: number, standing: Standing): RejectReason | null {
  if (touch.invalidBy !== null) return 'invalid';
  if (ageMs < 0) return 'after_order';
  const { policy } = standing;
  if (policy) {
    const windowMs = windowOf(policy, tier);
    // The window is closed: a touch exactly as old as it still counts. A window of 0 counts nothing.
    if (windowMs === 0 || ageMs > windowMs) return 'outside_window';
  }
  return standingRefusal(standing);
}

const isValid = (coupon: CouponFact, atMs: number): boolean =>
  coupon.validFromMs <= atMs && (coupon.validBelowMs === null || atMs < coupon.validBelowMs);

/**
 * The coupons of each code: those valid at the order's time. Only when there is none, the one that began last, so that
 * its owner learns why; earlier owners of a code that has a new one are not concerned.
 */
function owners(coupons: readonly CouponFact[], brandId: string, atMs: number): readonly CouponFact[] {
  if (coupons.length === 0) return coupons;
  const byCode = new Map<string, Map<string, CouponFact>>();
  for (const coupon of coupons) {
    if (coupon.brandId !== brandId) continue;
    const sameCode = byCode.get(coupon.code) ?? new Map<string, CouponFact>();
    byCode.set(coupon.code, sameCode.set(coupon.couponId, coupon));
  }
  return [...byCode.values()]
    .flatMap((sameCode) => {
      const all = [...sameCode.values()].sort(
        (a, b) => b.validFromMs - a.validFromMs || compareText(a.couponId, b.couponId),
      );
      const valid = all.filter((coupon) => isValid(coupon, atMs));
      return valid.length > 0 ? valid : all.slice(0, 1);
    })
    .sort((a, b) => compareText(a.code, b.code) || compareText(a.couponId, b.couponId));
}
