import type { AttributionPolicy, CouponFact, RejectReason, Touch } from '@creditroll/contracts';
import { compareText } from './codes.ts';
import { type Campaign, canonicalTouches, type Evidence, type FoundBy, membershipKey } from './evidence.ts';
import { inForce } from './versions.ts';

/** How a campaign and a creator's membership in it stood when the order was placed. */
interface Standing {
  readonly campaign: Campaign | undefined;
  readonly campaignState: string | undefined;
  readonly membershipState: string | undefined;
  /** The version in force at the order's time. */
  readonly policy: AttributionPolicy | undefined;
}

interface Judged {
  readonly standing: Standing;
  /** What speaks against it on every line; null is nothing. Then there is a policy. */
  readonly refusal: RejectReason | null;
}

export interface Click extends Judged {
  readonly tier: 'click';
  readonly touch: Touch;
  readonly foundBy: FoundBy;
  readonly ageMs: number;
}

export interface Coupon extends Judged {
  readonly tier: 'coupon';
  readonly coupon: CouponFact;
}

export type Candidate = Click | Coupon;

export const candidateId = (candidate: Candidate): string =>
  candidate.tier === 'click' ? candidate.touch.touchId : candidate.coupon.couponId;

export const ownerOf = (candidate: Candidate): { readonly creatorId: string; readonly campaignId: string } =>
  candidate.tier === 'click' ? candidate.touch : candidate.coupon;

/** Who could be credited for an order, in canonical order, judged by all that does not depend on the line. */
export interface Candidates {
  readonly clicks: readonly Click[];
  readonly coupons: readonly Coupon[];
}

export function candidatesOf(evidence: Evidence): Candidates {
  const { order } = evidence;
  const clicks = canonicalTouches(evidence).map(({ touch, foundBy }): Click => {
    const standing = standingOf(evidence, touch.campaignId, touch.creatorId);
    const ageMs = order.orderAtMs - touch.occurredAtMs;
    return { tier: 'click', touch, foundBy, ageMs, standing, refusal: clickRefusal(touch, ageMs, standing) };
  });
  const coupons = owners(evidence.coupons, order.brandId, order.orderAtMs).map((coupon): Coupon => {
    const standing = standingOf(evidence, coupon.campaignId, coupon.creatorId);
    const valid = isValid(coupon, order.orderAtMs);
    return { tier: 'coupon', coupon, standing, refusal: valid ? standingRefusal(standing) : 'coupon_not_valid' };
  });
  return { clicks, coupons };
}

function standingOf({ order, campaigns, memberships }: Evidence, campaignId: string, creatorId: string): Standing {
  const known = campaigns.get(campaignId);
  const campaign = known?.brandId === order.brandId ? known : undefined;
  const membership = memberships.get(membershipKey(campaignId, creatorId));
  return {
    campaign,
    campaignState: campaign && inForce(campaign.states, order.orderAtMs),
    membershipState: membership && inForce(membership.states, order.orderAtMs),
    policy: campaign && inForce(campaign.policies, order.orderAtMs),
  };
}

function standingRefusal({ campaign, campaignState, membershipState, policy }: Standing): RejectReason | null {
  if (!campaign) return 'unknown_campaign';
  if (campaignState !== 'active' || !policy) return 'campaign_not_active';
  return membershipState === 'active' ? null : 'not_member';
}

function clickRefusal(touch: Touch, ageMs: number, standing: Standing): RejectReason | null {
  if (touch.invalidBy !== null) return 'invalid';
  if (ageMs < 0) return 'after_order';
  const { policy } = standing;
  // The window is closed: a click exactly as old as it still counts.
  if (policy && ageMs > policy.clickWindowMs) return 'outside_window';
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
