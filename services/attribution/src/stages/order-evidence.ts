import type { CampaignFact, CouponFact, MembershipFact, Order, Touch } from '@creditroll/contracts';
import type { Reader } from '@creditroll/processing';
import { prefixId } from '@creditroll/store';
import { campaigns, coupons, memberships, type StoredTouch, touches } from '../collections.ts';
import { foldCode, isSearchable } from '../domain/codes.ts';
import { type Campaign, type Evidence, type FoundTouch, limits, membershipKey } from '../domain/evidence.ts';

/** Owners that a code had over time and that are looked at. */
const couponsPerCodeMax = 50;

/** What was fetched for the orders of a batch. */
export interface Fetched {
  readonly clicks: ReadonlyMap<string, Touch>;
  /** By `prefixId` of brand and visitor. */
  readonly visits: ReadonlyMap<string, readonly Touch[]>;
  /** By `prefixId` of brand and folded code. */
  readonly coupons: ReadonlyMap<string, readonly CouponFact[]>;
  readonly campaigns: ReadonlyMap<string, Campaign>;
  readonly memberships: ReadonlyMap<string, MembershipFact>;
}

/** Fetches the evidence of many orders in three rounds: what they name, their visitors' touches, the campaigns of both. */
export async function fetchEvidence(orders: readonly Order[], reader: Reader): Promise<Fetched> {
  const [clicks, foundCoupons] = await Promise.all([
    reader.getMany(touches, orders.flatMap(clickIdsOf)),
    reader.findMany(
      coupons,
      'by_code',
      orders.flatMap((order) => codesOf(order).map((code) => [order.brandId, code])),
      couponsPerCodeMax,
    ),
  ]);
  const visits = await fetchVisits(orders, clicks, reader);
  const campaignIds = new Set<string>();
  const pairs = new Set<string>();
  const candidates = [clicks.values(), ...visits.values(), ...foundCoupons.values()];
  for (const list of candidates) {
    for (const { campaignId, creatorId } of list) {
      campaignIds.add(campaignId);
      pairs.add(membershipKey(campaignId, creatorId));
    }
  }
  const [foundCampaigns, foundMemberships] = await Promise.all([
    reader.getMany(campaigns, campaignIds),
    reader.getMany(memberships, pairs),
  ]);
  return {
    clicks,
    visits,
    coupons: foundCoupons,
    campaigns: new Map([...foundCampaigns].map(([campaignId, fact]) => [campaignId, toCampaign(fact)])),
    memberships: foundMemberships,
  };
}

/** What of it concerns one order. */
export function evidenceOf(order: Order, fetched: Fetched): Evidence {
  const found: FoundTouch[] = [];
  for (const { kind, value } of order.joinKeys) {
    if (kind !== 'note_attribute' && kind !== 'landing_site') continue;
    const touch = fetched.clicks.get(value);
    if (touch) found.push({ touch, foundBy: kind });
  }
  for (const visitorId of visitorsOf(order, fetched.clicks)) {
    for (const touch of fetched.visits.get(prefixId([order.brandId, visitorId])) ?? [])
      found.push({ touch, foundBy: 'visitor' });
  }
  return {
    order,
    touches: found,
    carts: [],
    overrides: [],
    coupons: codesOf(order).flatMap((code) => fetched.coupons.get(prefixId([order.brandId, code])) ?? []),
    campaigns: fetched.campaigns,
    memberships: fetched.memberships,
  };
}

async function fetchVisits(
  orders: readonly Order[],
  clicks: ReadonlyMap<string, StoredTouch>,
  reader: Reader,
): Promise<Map<string, readonly StoredTouch[]>> {
  const visitors = orders.map((order) => ({
    order,
    prefixes: visitorsOf(order, clicks).map((visitorId) => [order.brandId, visitorId]),
  }));
  const visits = new Map(
    await reader.findMany(
      touches,
      'by_visitor',
      visitors.flatMap(({ prefixes }) => prefixes),
      limits.touchesPerVisitorMax,
    ),
  );
  // Rare: a visitor clicked so often since the order that what came before it is not on the first page.
  for (const { order, prefixes } of visitors) {
    for (const prefix of prefixes) {
      const id = prefixId(prefix);
      const newest = visits.get(id) ?? [];
      if (newest.length < limits.touchesPerVisitorMax || newest.every((touch) => touch.occurredAtMs <= order.orderAtMs))
        continue;
      const page = await reader.find(touches, 'by_visitor', {
        equals: prefix,
        from: -order.orderAtMs,
        limit: limits.touchesPerVisitorMax,
      });
      visits.set(id, [...newest, ...page.docs]);
    }
  }
  return visits;
}

const clickIdsOf = (order: Order): string[] =>
  order.joinKeys.flatMap(({ kind, value }) =>
    (kind === 'note_attribute' || kind === 'landing_site') && isSearchable(value) ? [value] : [],
  );

/** Visitors that the order names, and those of the clicks that it names. */
function visitorsOf(order: Order, clicks: ReadonlyMap<string, Touch>): string[] {
  const visitors = new Set<string>();
  for (const { kind, value } of order.joinKeys) {
    if (kind === 'visitor' && isSearchable(value)) visitors.add(value);
    if (kind !== 'note_attribute' && kind !== 'landing_site') continue;
    const click = clicks.get(value);
    if (click?.brandId === order.brandId) visitors.add(click.visitorId);
  }
  return [...visitors];
}

function codesOf(order: Order): string[] {
  const codes = new Set<string>();
  for (const line of order.lines) {
    for (const { code } of line.codes) if (isSearchable(foldCode(code))) codes.add(foldCode(code));
  }
  return [...codes];
}

const toCampaign = ({ campaignId, brandId, states, policies, productIds }: CampaignFact): Campaign => ({
  campaignId,
  brandId,
  states,
  policies,
  products: productIds && new Set(productIds),
});
