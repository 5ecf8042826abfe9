import type { Cart, Order } from '@creditroll/contracts';
import { DAY_MS, sha256 } from '@creditroll/kernel';
import { compareText, isSearchable } from './codes.ts';
import { marksOf, soughtMarkOf } from './copies.ts';
import { identityId } from './identity.ts';

/** A cart that the shopper of an order filled before it. */
export interface FilledCart {
  /** UTC milliseconds. */
  readonly atMs: number;
  /** The earlier order that emptied it; absent: none that we know of. */
  readonly closedBy?: string | undefined;
}

export const cartLimits = {
  /** Newest carts of one visitor that are looked at. */
  cartsPerVisitorMax: 50,
  /** Ids of its shopper that an order is found by. */
  idsPerOrderMax: 50,
  /** Tokens of its carts that an order looks for. */
  tokensPerOrderMax: 50,
  /** Orders that name one id in 30 days and are looked at. */
  ordersPerIdMax: 50,
} as const;

/** Orders are found by an id and the 30 days in which they were placed, so that a long history costs nothing. */
const spanMs = 30 * DAY_MS;

/** What an order and its visitors say of its shopper. */
export function shopperIdsOf({ joinKeys }: Pick<Order, 'joinKeys'>, visitorIds: Iterable<string>): readonly string[] {
  const ids = new Set<string>();
  for (const { kind, value } of joinKeys) {
    if (kind === 'note_attribute' || kind === 'landing_site' || kind === 'visitor') continue;
    if (isSearchable(value)) ids.add(identityId(kind, value));
  }
  for (const visitorId of visitorIds) ids.add(identityId('visitor', visitorId));
  return [...ids].sort(compareText).slice(0, cartLimits.idsPerOrderMax);
}

/** By what later orders find one of a shopper that has this id. */
export const purchaseKeysOf = (brandId: string, ids: readonly string[], fromMs: number, toMs: number): string[] => {
  const keys: string[] = [];
  for (let span = Math.floor(fromMs / spanMs); span <= Math.floor(toMs / spanMs); span++)
    for (const id of ids) keys.push(sha256(JSON.stringify([brandId, id, span])));
  return keys;
};

type Filled = Pick<Cart, 'occurredAtMs' | 'tokens'>;
type Placed = Pick<Order, 'orderId' | 'orderAtMs' | 'joinKeys' | 'test' | 'channel' | 'externalId' | 'copyOf'>;

/** Checkout and cart tokens of carts, the newest first. */
export const tokenIdsOf = (carts: readonly Filled[]): readonly string[] =>
  [
    ...new Set(
      carts
        .toSorted((a, b) => b.occurredAtMs - a.occurredAtMs)
        .flatMap(({ tokens }) => tokens.map((token) => identityId('checkout_token', token))),
    ),
  ].slice(0, cartLimits.tokensPerOrderMax);

/**
 * The carts of an order's shopper, each once, oldest first, with the first earlier order of the same shopper that emptied it:
 * one placed when the cart was filled or later, or one that names its token, whatever the clocks said. A cancelled order
 * emptied it all the same. A test did not, nor did a copy of the very order that is decided.
 */
export function filledCarts(order: Placed, carts: readonly Filled[], others: readonly Placed[]): readonly FilledCart[] {
  const marks = marksOf(order);
  const earlier = others
    .filter(
      (other) =>
        other.orderAtMs < order.orderAtMs && !other.test && !marks.some((mark) => mark === soughtMarkOf(other)),
    )
    .toSorted((a, b) => a.orderAtMs - b.orderAtMs || compareText(a.orderId, b.orderId));
  const filled = new Map<string, FilledCart>();
  for (const cart of carts) {
    const closing = earlier.find((other) => other.orderAtMs >= cart.occurredAtMs || names(other, cart));
    const one = closing ? { atMs: cart.occurredAtMs, closedBy: closing.orderId } : { atMs: cart.occurredAtMs };
    filled.set(`${one.atMs}|${one.closedBy ?? ''}`, one);
  }
  return [...filled.values()].sort((a, b) => a.atMs - b.atMs || compareText(a.closedBy ?? '', b.closedBy ?? ''));
}

const names = ({ joinKeys }: Placed, { tokens }: Filled): boolean =>
  joinKeys.some(({ kind, value }) => kind === 'checkout_token' && tokens.includes(value));
