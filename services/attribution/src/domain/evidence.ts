import type {
  AttributionPolicy,
  CampaignFact,
  CouponFact,
  FraudPolicy,
  JoinKey,
  MembershipFact,
  Order,
  Touch,
} from '@creditroll/contracts';
import { sha256 } from '@creditroll/kernel';
import type { Alike } from './alike.ts';
import type { FilledCart } from './carts.ts';
import type { Circumstances } from './circumstances.ts';
import { compareText } from './codes.ts';
import type { FiguresVerdict } from './figures/verdicts.ts';
import { type FraudRules, fraudRulesOf } from './fraud/policy.ts';
import type { RecomputedPolicy } from './recomputed.ts';
import { tierOf, tierRules } from './tiers.ts';
import { type Dated, inForce } from './versions.ts';

/** The join key by which a touch was found; `admitted` is a creator's evidence that a person accepted. */
export type FoundBy = JoinKey['kind'] | 'admitted';

export interface FoundTouch {
  readonly touch: Touch;
  readonly foundBy: FoundBy;
}

/** A campaign as the decision looks at it. */
export interface Campaign {
  readonly campaignId: string;
  readonly brandId: string;
  readonly states: CampaignFact['states'];
  readonly policies: readonly Dated<AttributionPolicy>[];
  /** Null is all of the brand's. */
  readonly products: ReadonlySet<string> | null;
}

/** Whose line it is by the word of two people; no credits is nobody's. */
export interface LineOverride {
  readonly overrideId: string;
  readonly lineId: string;
  readonly credits: readonly { readonly creatorId: string; readonly campaignId: string; readonly weight: number }[];
}

/** All that a decision may look at. In whatever order it comes, the decision is the same. */
export interface Evidence {
  readonly order: Order;
  readonly touches: readonly FoundTouch[];
  /** What the visitors of the order put into carts of the brand; each once, oldest first. */
  readonly carts: readonly FilledCart[];
  /** By what later orders of the same shopper find it. Absent: no campaign of the brand holds carts, or it is a test. */
  readonly purchaseKeys?: readonly string[] | undefined;
  /** In force, one for a line at most. */
  readonly overrides: readonly LineOverride[];
  /** The platform's own copy of this order, if it is one that a connector copied and both reached us. */
  readonly duplicateOf: string | null;
  /** Join keys that led to too many ids and were not followed. */
  readonly tooWide: readonly JoinKey['kind'][];
  /** Identity links that led to touches of the order. */
  readonly joinedBy?: readonly string[] | undefined;
  /** Every coupon whose code is on a line of the order. */
  readonly coupons: readonly CouponFact[];
  readonly campaigns: ReadonlyMap<string, Campaign>;
  /** By `membershipKey`. */
  readonly memberships: ReadonlyMap<string, MembershipFact>;
  /** How the order's brand changes the fraud rules; none where it never did. */
  readonly fraudPolicies: readonly Dated<FraudPolicy>[];
  /** Verdicts on the figures of creators whom the order names, that stand and began before it. Sorted by id. */
  readonly verdicts: readonly FiguresVerdict[];
  readonly circumstances: Circumstances;
  /** Absent where the brand has one source of orders, or the order says itself what it is a copy of. */
  readonly alike?: Alike | undefined;
  /** Policies that approved recomputes put in the place of those of campaigns. */
  readonly recomputed?: readonly RecomputedPolicy[] | undefined;
}

/** Pseudonyms of the buyer's e-mail addresses, sorted. */
export const emailHashesOf = ({ joinKeys }: Pick<Order, 'joinKeys'>): readonly string[] =>
  joinKeys.flatMap(({ kind, value }) => (kind === 'email_hash' ? [value] : [])).sort(compareText);

/** Those in force when the order was placed. */
export const fraudRulesFor = ({ fraudPolicies, order }: Pick<Evidence, 'fraudPolicies' | 'order'>): FraudRules =>
  fraudRulesOf(inForce(fraudPolicies, order.orderAtMs));

export const membershipKey = (campaignId: string, creatorId: string): string => `${campaignId}|${creatorId}`;

export const limits = {
  /** Newest touches of one visitor that are looked at. */
  touchesPerVisitorMax: 200,
  /** Touches that are looked at, and losers that are told, for each line of an order with few lines. */
  placesPerLineMax: 200,
  /** The same over all lines, so that what is said of a long order stays below the log's 1,000,000 bytes a record. */
  placesPerOrderMax: 1_500,
} as const;

export const placesPerLineOf = (order: Order): number =>
  Math.min(limits.placesPerLineMax, Math.floor(limits.placesPerOrderMax / order.lines.length));

/** Strongest first. */
const strength: Readonly<Record<FoundBy, number>> = {
  note_attribute: 0,
  landing_site: 1,
  admitted: 2,
  checkout_token: 3,
  visitor: 4,
  customer: 5,
  email_hash: 6,
};

/** The order itself brought the click id, or a person says that it should have. */
const named = ({ foundBy }: FoundTouch): boolean =>
  foundBy === 'note_attribute' || foundBy === 'landing_site' || foundBy === 'admitted';

/**
 * Newest first; at one instant deterministic before probabilistic, then what the order names by its click id, then the
 * smallest SHA-256 of the touch id. When a touch was received says nothing, so it does not count.
 */
export function compareFound(a: FoundTouch, b: FoundTouch): number {
  if (a.touch.occurredAtMs !== b.touch.occurredAtMs) return b.touch.occurredAtMs - a.touch.occurredAtMs;
  if (a.touch.match !== b.touch.match) return a.touch.match === 'deterministic' ? -1 : 1;
  if (named(a) !== named(b)) return named(a) ? -1 : 1;
  return compareText(sha256(a.touch.touchId), sha256(b.touch.touchId));
}

/** The same among touches that were all found alike. */
export const compareTouches = (a: Touch, b: Touch): number =>
  compareFound({ touch: a, foundBy: 'visitor' }, { touch: b, foundBy: 'visitor' });

/**
 * The touches of an order, each once, in canonical order. What its visitor did after the order says nothing about it;
 * only a click that the order itself names is kept then, because somebody will ask why it did not count.
 */
export function canonicalTouches({ order, touches }: Pick<Evidence, 'order' | 'touches'>): readonly FoundTouch[] {
  const byId = new Map<string, FoundTouch>();
  for (const found of touches) {
    const { touch } = found;
    if (touch.brandId !== order.brandId) continue;
    if (touch.occurredAtMs > order.orderAtMs && !named(found)) continue;
    const known = byId.get(touch.touchId);
    if (!known || strength[found.foundBy] < strength[known.foundBy]) byId.set(touch.touchId, found);
  }
  const sorted = [...byId.values()].sort(compareFound);
  const touchesMax = placesPerLineOf(order);
  if (sorted.length <= touchesMax) return sorted;
  // The sort is stable: within a place, newest first.
  const place = (found: FoundTouch): number => (named(found) ? 0 : tierRules[tierOf(found.touch)].rank);
  return sorted
    .toSorted((a, b) => place(a) - place(b))
    .slice(0, touchesMax)
    .sort(compareFound);
}
