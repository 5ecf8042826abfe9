import type { AttributionPolicy, Credit } from '@creditroll/contracts';
import type { Candidate, Contact, Coupon } from './candidates.ts';
import { addContact, type Choice, type Eligible, type Rule } from './choice.ts';
import { membershipKey } from './evidence.ts';
import { tierRules } from './tiers.ts';
import { inParts, whole } from './weights.ts';

type CouponPolicy = AttributionPolicy['couponPolicy'];

/** A code that strangers use says little about who sent them: then a link goes before it. */
export const couponPolicyOf = ({ candidate, policy }: Eligible<Coupon>): CouponPolicy =>
  candidate.leaked ? 'link_wins' : policy.couponPolicy;

const rules = {
  coupon_wins: 'coupon_wins',
  requires_touch: 'coupon_with_touch',
  split: 'coupon_split',
  link_wins: 'coupon_without_click',
} as const satisfies Record<CouponPolicy, Rule>;

/**
 * The coupon that a line goes to: the largest discount, then the first code. One that stands behind links is out as soon as
 * there is a click. `touches` is what would have been chosen without coupons.
 */
export function chooseCoupon(
  coupons: readonly Eligible<Coupon>[],
  contacts: readonly Eligible<Contact>[],
  touches: Choice | undefined,
  discounts: ReadonlyMap<string, number>,
): Choice | undefined {
  if (coupons.length === 0) return undefined;
  const clicked = contacts.some(({ candidate }) => tierRules[candidate.tier].click);
  const contenders = clicked ? coupons.filter((coupon) => couponPolicyOf(coupon) !== 'link_wins') : coupons;
  const discountOf = ({ candidate }: Eligible<Coupon>): number => discounts.get(candidate.coupon.code) ?? 0;
  // Coupons come sorted by code and id, and the sort is stable.
  const [winner] = contenders.toSorted((a, b) => discountOf(b) - discountOf(a));
  if (!winner) return undefined;
  const couponPolicy = couponPolicyOf(winner);
  if (couponPolicy === 'split' && touches) return split(winner, touches);
  const support = couponPolicy === 'requires_touch' ? contacts.filter((contact) => sameCreator(winner, contact)) : [];
  const credits = new Map([couponCredit(winner.candidate, 1)]);
  const [credit] = credits.values();
  return {
    credits: credit ? [supported(credit, support)] : [],
    reason: null,
    rule: couponPolicy === 'split' ? 'coupon_wins' : rules[couponPolicy],
    policy: winner.policy,
    model: null,
    weights: new Map<Candidate, number>([[winner.candidate, 1]]),
    losing: losingBeside(coupons, contenders, 'lower_tier'),
  };
}

export const sameCreator = (coupon: Eligible<Coupon>, contact: Eligible<Contact>): boolean =>
  contact.candidate.touch.creatorId === coupon.candidate.coupon.creatorId;

/** The coupon has its part, and the touches share the rest as they would have shared the whole. */
function split({ candidate: coupon, policy }: Eligible<Coupon>, touches: Choice): Choice {
  const shares = [...touches.weights].map(([item, weight]) => ({ item, weight }));
  const parts = inParts<Candidate>([
    { partPpm: policy.couponSharePpm, shares: [{ item: coupon, weight: 1 }] },
    { partPpm: whole - policy.couponSharePpm, shares },
  ]);
  const credits = new Map<string, Credit>();
  const weights = new Map<Candidate, number>();
  for (const { item, weight } of parts) {
    weights.set(item, weight);
    if (item.tier === 'coupon') credits.set(...couponCredit(item, weight));
    else if (item.tier !== 'platform_asserted' && item.tier !== 'manual_override') addContact(credits, item, weight);
  }
  return {
    credits: [...credits.values()],
    reason: null,
    rule: 'coupon_split',
    policy,
    model: touches.model,
    weights,
    losing: (candidate) => (candidate.tier === 'coupon' ? 'not_chosen' : touches.losing(candidate)),
  };
}

const couponCredit = ({ coupon }: Coupon, weight: number): [string, Credit] => [
  membershipKey(coupon.campaignId, coupon.creatorId),
  {
    creatorId: coupon.creatorId,
    campaignId: coupon.campaignId,
    contentId: null,
    channel: null,
    tier: 'coupon',
    weight,
    touchIds: [],
    clickAtMs: null,
    couponId: coupon.couponId,
  },
];

/** With the touches that the policy asks for: the content is that of the latest. */
const supported = (credit: Credit, support: readonly Eligible<Contact>[]): Credit => ({
  ...credit,
  contentId: support[0]?.candidate.touch.contentId ?? null,
  channel: support[0]?.candidate.touch.channel ?? null,
  touchIds: support.map(({ candidate }) => candidate.touch.touchId),
  clickAtMs: support.length === 0 ? null : Math.min(...support.map(({ candidate }) => candidate.touch.occurredAtMs)),
});

function losingBeside(
  coupons: readonly Eligible<Coupon>[],
  contenders: readonly Eligible<Coupon>[],
  others: 'lower_tier',
): Choice['losing'] {
  return (candidate) => {
    if (candidate.tier !== 'coupon') return others;
    return coupons.length === contenders.length || contenders.some((one) => one.candidate === candidate)
      ? 'not_chosen'
      : stoodBack(candidate);
  };
}

/** Why a coupon lost to a link. */
export const stoodBack = (coupon: Coupon): 'coupon_leaked' | 'lower_tier' =>
  coupon.leaked ? 'coupon_leaked' : 'lower_tier';
