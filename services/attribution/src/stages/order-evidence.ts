import type { CouponFact, FraudPolicyFact, Order, Touch } from '@creditroll/contracts';
import { invariant } from '@creditroll/kernel';
import type { Reader } from '@creditroll/processing';
import { prefixId } from '@creditroll/store';
import { coupons as storedCoupons, fraudPolicies, orders as states, reaches, touches } from '../collections.ts';
import type { Alike } from '../domain/alike.ts';
import { type Circumstances, noCircumstances, withPayouts, withPlaces } from '../domain/circumstances.ts';
import { type Claims, mergedClaims, noClaims, withCodes } from '../domain/claims.ts';
import { type FilledCart, purchaseKeysOf, shopperIdsOf } from '../domain/carts.ts';
import { type Evidence, type FoundTouch, fraudRulesFor } from '../domain/evidence.ts';
import { verdictsAbout } from '../domain/figures/verdicts.ts';
import { type Shopper, shopperOf } from '../domain/identity.ts';
import type { OrderState } from '../domain/order-state.ts';
import { overridesOf } from '../domain/overrides.ts';
import { fetchAlike } from './alike.ts';
import { fetchCircumstances, payoutsMatter, placesMatter, type Suspect } from './circumstances.ts';
import { type CartHolder, fetchHeldCarts, holdMsOf, holdsOfCarts } from './held-carts.ts';
import { fetchLinks, type Links } from './identity-links.ts';
import { fetchTerms, type Named, type Terms } from './order-terms.ts';
import { clickIdsOf, codesOf, originPrefixOf, platformsOf, visitorsOfClicks } from './named-by-orders.ts';
import { fetchVisits, type Visits } from './visits.ts';

const none: readonly never[] = [];

/** Owners that a code had over time and that are looked at. */
const couponsPerCodeMax = 50;

/** What was fetched for the orders of a batch. */
export interface Fetched extends Terms {
  readonly clicks: ReadonlyMap<string, Touch>;
  readonly shoppers: ReadonlyMap<Order, Shopper>;
  readonly visits: Visits;
  readonly carts: ReadonlyMap<Order, readonly FilledCart[]>;
  /** Brands with a campaign that ever held carts. */
  readonly cartBrands: ReadonlySet<string>;
  /** By `prefixId` of brand and folded code. */
  readonly coupons: ReadonlyMap<string, readonly CouponFact[]>;
  /** By brand. */
  readonly fraudPolicies: ReadonlyMap<string, FraudPolicyFact>;
  /** Orders of platforms that connectors copied, by `prefixId` of brand and mark. */
  readonly originals: ReadonlyMap<string, readonly OrderState[]>;
  /** Of orders of brands with several sources. */
  readonly alike: ReadonlyMap<Order, Alike>;
  readonly touches: ReadonlyMap<Order, readonly FoundTouch[]>;
  readonly circumstances: ReadonlyMap<Order, Circumstances>;
}

/** What people say of the orders of a batch. */
export interface Said {
  /** Whom they credit by hand, or may in this batch. */
  readonly stated: readonly Named[];
  /** What creators say that an order should have brought, by order. */
  readonly claims: ReadonlyMap<string, Claims>;
}

/** What people have said of orders until now. */
export function saidOf(states: Iterable<Pick<OrderState, 'orderId'> & Kept>): Said {
  const stated: Named[] = [];
  const claims = new Map<string, Claims>();
  for (const { orderId, proposals, admitted } of states) {
    for (const { credits } of proposals) stated.push(...credits);
    if (admitted.length > 0) claims.set(orderId, mergedClaims(admitted));
  }
  return { stated, claims };
}

/**
 * Fetches the evidence of many orders, one round trip per collection and step: what they name, who their shoppers are,
 * what those did, the campaigns of it all.
 */
export async function fetchEvidence(
  orders: readonly Order[],
  reader: Reader,
  { stated, claims }: Said,
): Promise<Fetched> {
  const claimsOf = ({ orderId }: Order): Claims => claims.get(orderId) ?? noClaims;
  const [named, foundCoupons, originals, policies, knownReaches] = await Promise.all([
    reader.getMany(
      touches,
      orders.flatMap((order) => clickIdsOf(order, claimsOf(order))),
    ),
    reader.findMany(
      storedCoupons,
      'by_code',
      orders.flatMap((order) => codesOf(withCodes(order, claimsOf(order))).map((code) => [order.brandId, code])),
      couponsPerCodeMax,
    ),
    reader.findMany(
      states,
      'by_mark',
      orders.flatMap((order) => originPrefixOf(order) ?? []),
      1,
    ),
    reader.getMany(fraudPolicies, new Set(orders.map(({ brandId }) => brandId))),
    reader.getMany(reaches, new Set(orders.map(({ brandId }) => brandId))),
  ]);
  const brought = (order: Order): string[] => visitorsOfClicks(order, claimsOf(order), named);
  const links = await fetchLinks(
    orders.map((order) => ({ order, clickVisitors: brought(order) })),
    reader,
  );
  const shoppers = new Map(orders.map((order) => [order, shopperOf(order, brought(order), links.of(order.brandId))]));
  const remembered = await reader.getMany(
    touches,
    [...shoppers.values()].flatMap(({ clickIds }) => [...clickIds.keys()].filter((clickId) => !named.has(clickId))),
  );
  const clicks = remembered.size === 0 ? named : new Map([...named, ...remembered]);
  const visitors = [...shoppers].flatMap(([order, shopper]) =>
    [...visitorsOf(order, shopper, clicks).keys()].map((visitorId) => ({ order, visitorId })),
  );
  const visits = await fetchVisits(visitors, knownReaches, reader);
  const cartBrands = new Set([...knownReaches.values()].flatMap((one) => (one.cartHoldMs > 0 ? [one.brandId] : [])));
  const suspects = suspectsOf(orders, links, { clicks, shoppers, visits, fraudPolicies: policies });
  const [terms, circumstances, alike] = await Promise.all([
    fetchTerms(
      [clicks.values(), visits, ...foundCoupons.values(), ...orders.map(platformsOf), stated],
      { payouts: suspects.some(payoutsMatter), sightings: suspects.some(placesMatter) },
      reader,
    ),
    fetchCircumstances(suspects, reader),
    fetchAlike(orders, knownReaches, reader),
  ]);
  return {
    ...terms,
    clicks,
    shoppers,
    visits,
    carts: await fetchHeldCarts(holdersOf(suspects, terms, { shoppers, clicks }), reader),
    cartBrands,
    coupons: foundCoupons,
    fraudPolicies: policies,
    originals,
    alike,
    touches: new Map(suspects.map((suspect) => [suspect.order, suspect.touches])),
    circumstances,
  };
}

const suspectsOf = (
  orders: readonly Order[],
  links: Links,
  fetched: Pick<Fetched, 'clicks' | 'shoppers' | 'visits' | 'fraudPolicies'>,
): readonly Suspect[] =>
  orders.map((order) => ({
    order,
    rules: fraudRulesFor({ order, fraudPolicies: fetched.fraudPolicies.get(order.brandId)?.versions ?? [] }),
    links: links.of(order.brandId),
    touches: touchesOf(order, fetched),
  }));

/** Orders that pay for carts, because they have a click that a campaign may hold one for. */
function holdersOf(
  suspects: readonly Suspect[],
  { campaigns }: Terms,
  fetched: Pick<Fetched, 'clicks' | 'shoppers'>,
): readonly CartHolder[] {
  const holds = holdsOfCarts(campaigns);
  if (holds.size === 0) return none;
  return suspects.flatMap(({ order, touches: found }): readonly CartHolder[] => {
    const holdMs = holdMsOf(found, holds);
    if (holdMs === 0) return none;
    const visitorIds = [...visitorsOf(order, shopperFetched(order, fetched), fetched.clicks).keys()];
    return [{ order, holdMs, visitorIds, shopperIds: shopperIdsOf(order, visitorIds) }];
  });
}

/** By what later orders find this one. A test empties no cart. */
function purchaseKeysFor(order: Order, fetched: Fetched): readonly string[] {
  if (order.test) return none;
  const visitors = visitorsOf(order, shopperFetched(order, fetched), fetched.clicks);
  return purchaseKeysOf(order.brandId, shopperIdsOf(order, visitors.keys()), order.orderAtMs, order.orderAtMs);
}

/** The touches that an order and its shopper lead to. */
function touchesOf(order: Order, fetched: Pick<Fetched, 'clicks' | 'shoppers' | 'visits'>): readonly FoundTouch[] {
  const found: FoundTouch[] = [];
  for (const { kind, value } of order.joinKeys) {
    if (kind !== 'note_attribute' && kind !== 'landing_site') continue;
    const touch = fetched.clicks.get(value);
    if (touch) found.push({ touch, foundBy: kind });
  }
  const shopper = shopperFetched(order, fetched);
  for (const [clickId, foundBy] of shopper.clickIds) {
    const touch = fetched.clicks.get(clickId);
    if (touch) found.push({ touch, foundBy });
  }
  for (const [visitorId, foundBy] of visitorsOf(order, shopper, fetched.clicks)) {
    for (const touch of fetched.visits.of(order, visitorId)) found.push({ touch, foundBy });
  }
  return found;
}

/** What an order is decided by that is kept with it. */
type Kept = Pick<OrderState, 'proposals' | 'recomputed'> & { readonly admitted: readonly Claims[] };

/** What of it concerns one order, as if it had brought what is admitted of it. */
export function evidenceOf(order: Order, fetched: Fetched, kept: Kept | undefined): Evidence {
  const overrides = overridesOf(kept?.proposals ?? []);
  const claims = mergedClaims(kept?.admitted ?? []);
  const found = fetched.touches.get(order);
  invariant(found, `nobody looked for the touches of ${order.orderId}`);
  const admitted = claims.clickIds.flatMap((clickId): FoundTouch[] => {
    const touch = fetched.clicks.get(clickId);
    return touch ? [{ touch, foundBy: 'admitted' }] : [];
  });
  const known = fetched.circumstances.get(order) ?? noCircumstances;
  const shopper = shopperFetched(order, fetched);
  const told = withCodes(order, claims);
  const coupons = codesOf(told).flatMap((code) => fetched.coupons.get(prefixId([order.brandId, code])) ?? []);
  const named = (): readonly (readonly Named[])[] => [
    found.map(({ touch }) => touch),
    admitted.map(({ touch }) => touch),
    coupons,
    platformsOf(order),
    ...overrides.map(({ credits }) => credits),
  ];
  return {
    order: told,
    touches: admitted.length === 0 ? found : [...admitted, ...found],
    carts: fetched.carts.get(order) ?? none,
    ...(fetched.cartBrands.has(order.brandId) ? { purchaseKeys: purchaseKeysFor(order, fetched) } : {}),
    overrides,
    tooWide: shopper.tooWide,
    joinedBy: shopper.joinedBy,
    duplicateOf: originalOf(order, fetched.originals)?.orderId ?? null,
    coupons,
    campaigns: fetched.campaigns,
    memberships: fetched.memberships,
    fraudPolicies: fetched.fraudPolicies.get(order.brandId)?.versions ?? [],
    recomputed: kept?.recomputed,
    alike: fetched.alike.get(order),
    circumstances: withCreators(order, known, fetched, named),
    verdicts: fetched.standings.size === 0 ? [] : verdictsAbout(order, fetched.standings, named()),
  };
}

/** With what is known of the creators whom it names. */
function withCreators(
  order: Order,
  known: Circumstances,
  fetched: Fetched,
  named: () => readonly (readonly Named[])[],
): Circumstances {
  const { payouts, sightings, clicks, fraudPolicies: policies } = fetched;
  if (payouts.size === 0 && sightings.size === 0) return known;
  // Also fetched for other orders of the batch, whose brands may have other rules.
  const rules = fraudRulesFor({ order, fraudPolicies: policies.get(order.brandId)?.versions ?? [] });
  const paid = payoutsMatter({ rules }) ? withPayouts(known, payouts, named()) : known;
  if (!placesMatter({ rules })) return paid;
  const visitorIds = visitorsOf(order, shopperFetched(order, fetched), clicks);
  return withPlaces(paid, sightings, named(), {
    networkKey: order.buyer?.networkKey,
    orderAtMs: order.orderAtMs,
    visitorIds,
  });
}

function originalOf(order: Order, originals: Fetched['originals']): OrderState | undefined {
  const [prefix] = originPrefixOf(order) ?? [];
  return prefix && originals.get(prefixId(prefix))?.find(({ orderId }) => orderId !== order.orderId);
}

/** What an order says is one shopper; empty when that is nothing new. */
export const linkOf = (order: Order, fetched: Fetched): readonly string[] => shopperFetched(order, fetched).link;

function shopperFetched(order: Order, { shoppers }: Pick<Fetched, 'shoppers'>): Shopper {
  const shopper = shoppers.get(order);
  invariant(shopper, `nobody looked for the shopper of ${order.orderId}`);
  return shopper;
}

/** Visitors whose touches belong to an order: those that links lead to, and those of the clicks that they lead to. */
function visitorsOf(order: Order, shopper: Shopper, clicks: ReadonlyMap<string, Touch>): Shopper['visitors'] {
  if (shopper.clickIds.size === 0) return shopper.visitors;
  const visitors = new Map(shopper.visitors);
  for (const [clickId, foundBy] of shopper.clickIds) {
    const click = clicks.get(clickId);
    if (click?.brandId === order.brandId && !visitors.has(click.visitorId)) visitors.set(click.visitorId, foundBy);
  }
  return visitors;
}
