import type { JoinKey, Order } from '@creditroll/contracts';
import { sha256 } from '@creditroll/kernel';
import { isSearchable } from './codes.ts';

/** What can stand for a shopper: the join keys that name people or their browsers, and clicks that a shop remembers. */
export type IdentityKind = Extract<JoinKey['kind'], 'checkout_token' | 'visitor' | 'customer' | 'email_hash'> | 'click';

/** Strongest first: by the strongest that leads to a visitor, the visitor's touches are said to be found. */
export const identityKinds = ['checkout_token', 'visitor', 'customer', 'email_hash'] as const;

/** Ids that somebody said are one shopper: an order, or a checkout that the pixel saw. Taken back as a whole. */
export interface IdentityLink {
  readonly linkId: string;
  readonly source: 'order' | 'pixel';
  /** Order id or visitor id: whose owner wrote it, and alone may change it. */
  readonly subject: string;
  readonly brandId: string;
  readonly ids: readonly string[];
  readonly atMs: number;
  readonly withdrawnAtMs: number | null;
}

export const identityLimits = {
  /** A component with more ids is no shopper but a shared device or a call centre, and joins nothing. */
  componentIdsMax: 50,
  /** Links from one id to the next that are followed. */
  hopsMax: 4,
  /** Links of one id that are looked at; one with more is too wide. */
  linksPerIdMax: 50,
  /** Ids that one order may say are one shopper. */
  idsPerLinkMax: 12,
} as const;

const plainCharactersMax = 100;

/** Long values by their hash, because an id is indexed. */
export const identityId = (kind: IdentityKind, value: string): string =>
  value.length > plainCharactersMax ? `${kind}#${sha256(value)}` : `${kind}:${value}`;

/** A checkout that the pixel saw says so under its own id. */
const cartPrefix = 'pixel/';
export const cartLinkId = (cartId: string): string => `${cartPrefix}${cartId}`;

const valueOf = (id: string, kind: IdentityKind): string | undefined =>
  id.startsWith(`${kind}:`) ? id.slice(kind.length + 1) : undefined;

export type LinksOf = (id: string) => readonly IdentityLink[];

export interface Search {
  readonly ids: ReadonlySet<string>;
  /** Found with the last hop: their own links are not followed yet. */
  readonly frontier: readonly string[];
  readonly tooWide: boolean;
}

export const searchFrom = (start: readonly string[]): Search => ({
  ids: new Set(start),
  frontier: start,
  tooWide: false,
});

/** Follows the links of the frontier. A search that finds too much is over, and has found nothing. */
export function hop(search: Search, linksOf: LinksOf): Search {
  const { ids: known, frontier } = search;
  if (frontier.every((id) => linksOf(id).length === 0)) return { ids: known, frontier: [], tooWide: false };
  const ids = new Set(known);
  const next: string[] = [];
  for (const from of frontier) {
    const links = linksOf(from);
    if (links.length > identityLimits.linksPerIdMax) return tooWide;
    for (const { ids: linked, withdrawnAtMs } of links) {
      if (withdrawnAtMs !== null) continue;
      for (const id of linked) {
        if (ids.has(id)) continue;
        ids.add(id);
        next.push(id);
      }
    }
    if (ids.size > identityLimits.componentIdsMax) return tooWide;
  }
  return { ids, frontier: next, tooWide: false };
}

const tooWide: Search = { ids: new Set(), frontier: [], tooWide: true };

/** All ids that links lead to, whatever order the links came in. A component that is too wide is only where it began. */
export function reach(start: readonly string[], linksOf: LinksOf): Pick<Search, 'ids' | 'tooWide'> {
  let search = searchFrom(start);
  for (let hops = 0; hops < identityLimits.hopsMax && search.frontier.length > 0; hops++) search = hop(search, linksOf);
  return search.tooWide ? { ids: new Set(start), tooWide: true } : search;
}

export interface Shopper {
  /** Visitors whose touches belong to the order, each by the strongest join key that leads there. */
  readonly visitors: ReadonlyMap<string, (typeof identityKinds)[number]>;
  /** Clicks that a shop's page remembered at the checkout. */
  readonly clickIds: ReadonlyMap<string, (typeof identityKinds)[number]>;
  /** Join keys that led to too many ids and were not followed. */
  readonly tooWide: readonly (typeof identityKinds)[number][];
  /** What the order says is one shopper; empty when that is nothing new. */
  readonly link: readonly string[];
}

/** Where searches begin: what the order says of its shopper, and the visitors of the clicks that it names. */
export function startsOf(
  order: Pick<Order, 'joinKeys'>,
  clickVisitors: readonly string[],
): ReadonlyMap<(typeof identityKinds)[number], readonly string[]> {
  const starts = new Map<(typeof identityKinds)[number], string[]>();
  for (const kind of identityKinds) {
    const ids: string[] = [];
    for (const key of order.joinKeys)
      if (key.kind === kind && isSearchable(key.value)) ids.push(identityId(kind, key.value));
    if (kind === 'visitor') for (const visitorId of clickVisitors) ids.push(identityId(kind, visitorId));
    if (ids.length > 0) starts.set(kind, ids.length > 1 ? [...new Set(ids)] : ids);
  }
  return starts;
}

/** Who an order's shopper is, by what it names, the visitors of the clicks that it names, and the links. */
export function shopperOf(order: Order, clickVisitors: readonly string[], linksOf: LinksOf): Shopper {
  const visitors = new Map<string, (typeof identityKinds)[number]>();
  const clickIds = new Map<string, (typeof identityKinds)[number]>();
  const tooWide: (typeof identityKinds)[number][] = [];
  const starts = startsOf(order, clickVisitors);
  for (const [kind, start] of starts) {
    const found = reach(start, linksOf);
    if (found.tooWide) tooWide.push(kind);
    for (const id of found.ids) {
      const visitorId = valueOf(id, 'visitor');
      if (visitorId !== undefined && !visitors.has(visitorId)) visitors.set(visitorId, kind);
      const clickId = valueOf(id, 'click');
      if (clickId !== undefined && !clickIds.has(clickId)) clickIds.set(clickId, kind);
    }
  }
  return { visitors, clickIds, tooWide, link: newLink(order, [...starts.values()].flat(), visitors, linksOf) };
}

/** The order ties its customer, address and visitors together; tokens live for one checkout and are tied by the pixel. */
function newLink(
  order: Order,
  said: readonly string[],
  visitors: Shopper['visitors'],
  linksOf: LinksOf,
): readonly string[] {
  if (order.test || said.length + visitors.size < 2) return [];
  const atCheckout = [...visitors].flatMap(([id, kind]) =>
    kind === 'checkout_token' ? [identityId('visitor', id)] : [],
  );
  const ids = [...new Set([...said.filter((id) => !id.startsWith('checkout_token')), ...atCheckout])]
    .sort()
    .slice(0, identityLimits.idsPerLinkMax);
  const [first] = ids;
  if (first === undefined || ids.length < 2) return [];
  const known = reach([first], linksOf).ids;
  return ids.every((id) => known.has(id)) ? [] : ids;
}

const saidOf = (order: Pick<Order, 'joinKeys'>, kind: IdentityKind, linksOf: LinksOf): readonly IdentityLink[] =>
  order.joinKeys.flatMap((key) =>
    key.kind === kind && isSearchable(key.value)
      ? linksOf(identityId(kind, key.value)).filter(({ withdrawnAtMs }) => withdrawnAtMs === null)
      : [],
  );

/** Carts and checkouts that the pixel saw with a token of the order. */
export const cartIdsOf = (order: Pick<Order, 'joinKeys'>, linksOf: LinksOf): readonly string[] => [
  ...new Set(
    saidOf(order, 'checkout_token', linksOf).flatMap(({ source, linkId }) =>
      source === 'pixel' ? [linkId.slice(cartPrefix.length)] : [],
    ),
  ),
];

/** Hashes of other addresses that orders of the same customer gave, by their own word and no further, sorted. */
export function customerEmailsOf(order: Pick<Order, 'joinKeys'>, linksOf: LinksOf): readonly string[] {
  const hashes = new Set(
    saidOf(order, 'customer', linksOf).flatMap(({ source, ids }) =>
      source === 'order' ? ids.flatMap((id) => valueOf(id, 'email_hash') ?? []) : [],
    ),
  );
  for (const { kind, value } of order.joinKeys) if (kind === 'email_hash') hashes.delete(value);
  return [...hashes].sort();
}
