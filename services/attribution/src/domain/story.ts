import type {
  AttributionPolicy,
  CouponFact,
  FraudPolicy,
  LineDecision,
  MembershipFact,
  Order,
  OrderLine,
  Touch,
} from '@creditroll/contracts';
import { DAY_MS } from '@creditroll/kernel';
import type { FilledCart } from './carts.ts';
import { type Circumstances, noCircumstances } from './circumstances.ts';
import { decideOrder } from './decide.ts';
import {
  type Campaign,
  type Evidence,
  type FoundBy,
  type FoundTouch,
  type LineOverride,
  membershipKey,
} from './evidence.ts';
import type { FiguresVerdict } from './figures/verdicts.ts';

/** Words in which the specs tell their stories. Everything has a fixed id and a fixed time. */

/** 2026-03-01T12:00Z, when every order of a story is placed. */
export const noonMs = 1_772_366_400_000;

export const social: AttributionPolicy = {
  policyId: 'social-1',
  preset: 'social',
  model: 'last',
  clickWindowMs: 7 * DAY_MS,
  probabilisticClickWindowMs: DAY_MS,
  engagedViewWindowMs: DAY_MS,
  viewWindowMs: DAY_MS,
  cartHoldMs: 0,
  viewWeightPpm: 0,
  couponPolicy: 'coupon_wins',
  couponSharePpm: 500_000,
  waitAfterOrderMs: 30 * DAY_MS,
  waitAfterDeliveryMs: 15 * DAY_MS,
};

export const line = (lineId: string, more: Partial<OrderLine> = {}): OrderLine => ({
  lineId,
  productId: 'tea',
  title: 'Tea',
  quantity: 2,
  unitPriceMinor: 1_300,
  discountMinor: 0,
  platformDiscountMinor: 0,
  collectionIds: [],
  codes: [],
  taxMinor: 0,
  taxIncluded: true,
  earns: true,
  refundedQuantity: 0,
  refundedMinor: 0,
  ...more,
});

export const order = (more: Partial<Order> = {}): Order => ({
  orderId: 'order-1',
  brandId: 'brand-1',
  connectionId: 'shop-1',
  channel: 'shopify',
  externalId: '1001',
  name: '#1001',
  test: false,
  currency: 'GBP',
  orderAtMs: noonMs,
  joinKeys: [{ kind: 'visitor', value: 'visitor-1' }],
  customerRef: null,
  customerKind: null,
  lines: [line('line-1')],
  cancelledAtMs: null,
  deliveredAtMs: null,
  revision: 1,
  ...more,
});

/** A view or the like so long before the order. */
export const contact = (
  kind: Touch['kind'],
  touchId: string,
  creatorId: string,
  beforeOrderMs: number,
  more: Partial<Touch> = {},
): Touch => click(touchId, creatorId, beforeOrderMs, { kind, clickId: null, ...more });

/** A click so long before the order. */
export const click = (touchId: string, creatorId: string, beforeOrderMs: number, more: Partial<Touch> = {}): Touch => ({
  touchId,
  brandId: 'brand-1',
  campaignId: 'spring',
  creatorId,
  contentId: `video-${creatorId}`,
  channel: 'tiktok',
  kind: 'click',
  match: 'deterministic',
  linkCode: `link-${creatorId}`,
  clickId: touchId,
  visitorId: 'visitor-1',
  productIds: null,
  occurredAtMs: noonMs - beforeOrderMs,
  receivedAtMs: noonMs - beforeOrderMs,
  invalidBy: null,
  ...more,
});

export const coupon = (code: string, creatorId: string, more: Partial<CouponFact> = {}): CouponFact => ({
  couponId: `coupon-${code}`,
  brandId: 'brand-1',
  campaignId: 'spring',
  creatorId,
  code,
  validFromMs: 0,
  validBelowMs: null,
  states: [{ fromMs: 0, value: 'private' }],
  revision: 1,
  ...more,
});

export const campaign = (
  campaignId: string,
  policy: Partial<AttributionPolicy> = {},
  more: Partial<Campaign> = {},
): Campaign => ({
  campaignId,
  brandId: 'brand-1',
  states: [{ fromMs: 0, value: 'active' }],
  policies: [{ fromMs: 0, value: { ...social, policyId: `policy-${campaignId}`, ...policy } }],
  products: null,
  ...more,
});

export const membership = (
  campaignId: string,
  creatorId: string,
  states: MembershipFact['states'] = [{ fromMs: 0, value: 'active' }],
): MembershipFact => ({
  membershipId: `member-${campaignId}-${creatorId}`,
  campaignId,
  brandId: 'brand-1',
  creatorId,
  revision: 1,
  states,
  emailHash: null,
  emailDomain: null,
  creatorKind: 'content',
});

export interface Story {
  readonly order?: Order;
  readonly touches?: readonly (Touch | FoundTouch)[];
  readonly foundBy?: FoundBy;
  readonly coupons?: readonly CouponFact[];
  readonly carts?: readonly FilledCart[];
  readonly duplicateOf?: string | null;
  readonly looksLike?: string | null;
  readonly overrides?: readonly LineOverride[];
  readonly campaigns?: readonly Campaign[];
  /** In force all the time. */
  readonly fraudPolicy?: FraudPolicy;
  readonly verdicts?: readonly FiguresVerdict[];
  readonly circumstances?: Circumstances;
  /** Besides everybody who clicked or owns a coupon, who is a member unless named here. */
  readonly memberships?: readonly MembershipFact[];
}

export function evidence({
  order: placed = order(),
  touches = [],
  foundBy = 'visitor',
  coupons = [],
  carts = [],
  duplicateOf = null,
  looksLike = null,
  overrides = [],
  campaigns = [campaign('spring')],
  memberships = [],
  fraudPolicy,
  verdicts = [],
  circumstances = noCircumstances,
}: Story): Evidence {
  const found = touches.map((touch) => ('touch' in touch ? touch : { touch, foundBy }));
  const members = [...found.map(({ touch }) => touch), ...coupons].map(({ campaignId, creatorId }) =>
    membership(campaignId, creatorId),
  );
  return {
    order: placed,
    touches: found,
    coupons,
    carts,
    overrides,
    tooWide: [],
    duplicateOf,
    ...(looksLike === null ? {} : { alike: { basket: 'basket-1', orderId: looksLike } }),
    fraudPolicies: fraudPolicy ? [{ fromMs: 0, value: fraudPolicy }] : [],
    verdicts,
    circumstances,
    campaigns: new Map(campaigns.map((one) => [one.campaignId, one])),
    memberships: new Map(
      [...members, ...memberships].map((one) => [membershipKey(one.campaignId, one.creatorId), one]),
    ),
  };
}

/** What a story's order comes to, line by line. */
export const decided = (story: Story): readonly LineDecision[] =>
  decideOrder(evidence(story)).lines.map((outcome) => outcome.decision);

/** Who earns how much of the first line, or why nobody does. */
export function credited(story: Story): Readonly<Record<string, number>> | LineDecision['reason'] {
  const [first] = decided(story);
  return first && first.credits.length > 0
    ? Object.fromEntries(first.credits.map(({ creatorId, weight }) => [creatorId, weight]))
    : (first?.reason ?? null);
}

/** Who earns nothing on the first line, and why. */
export const losers = (story: Story): Readonly<Record<string, string>> =>
  Object.fromEntries(decided(story)[0]?.losers.map(({ creatorId, reason }) => [creatorId, reason]) ?? []);
