import type { Order } from '@creditroll/contracts';
import type { Reader } from '@creditroll/processing';
import { prefixId, type Stretch } from '@creditroll/store';
import { carts, orders, type StoredCart } from '../collections.ts';
import { cartLimits, type FilledCart, filledCarts, purchaseKeysOf, tokenIdsOf } from '../domain/carts.ts';
import type { Campaign, FoundTouch } from '../domain/evidence.ts';
import { tierOf } from '../domain/tiers.ts';

/** An order with a click on a campaign that holds carts. */
export interface CartHolder {
  readonly order: Order;
  /** The longest time that one of its campaigns holds carts. */
  readonly holdMs: number;
  readonly visitorIds: readonly string[];
  /** What is known of its shopper. */
  readonly shopperIds: readonly string[];
}

/** Campaigns that ever held carts, with the longest time that they did. */
export function holdsOfCarts(campaigns: ReadonlyMap<string, Campaign>): ReadonlyMap<string, number> {
  const holds = new Map<string, number>();
  for (const [campaignId, { policies }] of campaigns) {
    const holdMs = policies.reduce((longest, { value }) => Math.max(longest, value.cartHoldMs), 0);
    if (holdMs > 0) holds.set(campaignId, holdMs);
  }
  return holds;
}

/** How long the carts of an order may have been held; 0 where nothing holds any. */
export const holdMsOf = (touches: readonly FoundTouch[], holds: ReadonlyMap<string, number>): number =>
  touches.reduce(
    (longest, { touch }) => (tierOf(touch) === 'click' ? Math.max(longest, holds.get(touch.campaignId) ?? 0) : longest),
    0,
  );

/** The carts of these orders' shoppers, and which of them an earlier order emptied. Nothing is read for any other order. */
export async function fetchHeldCarts(
  holders: readonly CartHolder[],
  reader: Pick<Reader, 'findMany'>,
): Promise<ReadonlyMap<Order, readonly FilledCart[]>> {
  if (holders.length === 0) return new Map();
  const visits = holders.flatMap((holder) => holder.visitorIds.map((visitorId) => stretchOf(holder, visitorId)));
  const found = await reader.findMany(carts, 'by_visitor', visits, cartLimits.cartsPerVisitorMax);
  const filled = holders.flatMap((holder) => {
    const own = holder.visitorIds
      .flatMap((visitorId): readonly StoredCart[] => found.get(prefixId(stretchOf(holder, visitorId))) ?? [])
      .filter(({ invalidBy }) => invalidBy === null);
    return own.length === 0 ? [] : [{ ...holder, own, keys: keysOf(holder, own) }];
  });
  const others = await reader.findMany(
    orders,
    'by_purchase',
    filled.flatMap(({ keys }) => keys.map((key) => [key])),
    cartLimits.ordersPerIdMax,
  );
  return new Map(
    filled.map(({ order, own, keys }) => {
      const states = keys.flatMap((key) => others.get(prefixId([key])) ?? []);
      return [
        order,
        filledCarts(
          order,
          own,
          states.map((state) => state.order),
        ),
      ] as const;
    }),
  );
}

/** Carts until the order, as far back as they are held. The index has negative times. */
const stretchOf = ({ order, holdMs }: CartHolder, visitorId: string): Stretch => ({
  equals: [order.brandId, visitorId],
  from: -order.orderAtMs,
  below: holdMs - order.orderAtMs + 1,
});

/** By what the orders since the first of the carts are found. */
function keysOf({ order, shopperIds }: CartHolder, own: readonly StoredCart[]): readonly string[] {
  const firstMs = own.reduce((first, { occurredAtMs }) => Math.min(first, occurredAtMs), order.orderAtMs);
  const ids = [...new Set([...shopperIds, ...tokenIdsOf(own)])];
  return purchaseKeysOf(order.brandId, ids, firstMs, order.orderAtMs);
}
