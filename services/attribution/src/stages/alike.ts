import { type Order, sourceSeen } from '@creditroll/contracts';
import type { Reader, Unit } from '@creditroll/processing';
import { prefixId } from '@creditroll/store';
import { orders as states, reaches } from '../collections.ts';
import { type Alike, alikeMsMax, basketOf, hasSources, originalOf } from '../domain/alike.ts';
import { type Reach, withConnection } from '../domain/reach.ts';

/** Orders with the same basket at the same time that are looked at. */
const alikeMax = 20;

/** Orders of other sources that look the same. Brands with one source are not looked at. */
export async function fetchAlike(
  orders: readonly Order[],
  known: ReadonlyMap<string, Reach>,
  reader: Pick<Reader, 'findMany'>,
): Promise<ReadonlyMap<Order, Alike>> {
  const sought = orders.flatMap((order) => {
    const sources = known.get(order.brandId)?.connectionIds ?? [];
    if (order.test || order.copyOf || !hasSources(sources, order.connectionId)) return [];
    const basket = basketOf(order);
    const around = { equals: [basket], from: order.orderAtMs - alikeMsMax, below: order.orderAtMs + alikeMsMax + 1 };
    return [{ order, basket, around }];
  });
  if (sought.length === 0) return new Map();
  const found = await reader.findMany(
    states,
    'by_basket',
    sought.map(({ around }) => around),
    alikeMax,
  );
  return new Map(
    sought.map(({ order, basket, around }) => {
      const others = (found.get(prefixId(around)) ?? []).map((state) => state.order);
      return [order, { basket, orderId: originalOf(order, others) }] as const;
    }),
  );
}

/** Says that a brand's orders come by a connection that its other decisions do not know of yet. */
export function saySource({ brandId, connectionId, test }: Order, unit: Unit): void {
  const known = unit.get(reaches, brandId);
  if (!known || test || withConnection(known, connectionId) === known) return;
  unit.emit(sourceSeen, brandId, { brandId, connectionId });
}
