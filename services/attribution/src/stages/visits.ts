import type { Order } from '@creditroll/contracts';
import type { Reader } from '@creditroll/processing';
import { prefixId } from '@creditroll/store';
import { type StoredTouch, touches } from '../collections.ts';
import { limits } from '../domain/evidence.ts';

interface Visitors {
  readonly order: Order;
  readonly visitorIds: readonly string[];
}

/** What the visitors of orders did, clicks before views and each newest first, by `prefixId` of brand and visitor. */
export async function fetchVisits(
  visitors: readonly Visitors[],
  reader: Reader,
): Promise<Map<string, readonly StoredTouch[]>> {
  const visits = new Map(
    await reader.findMany(
      touches,
      'by_visitor',
      visitors.flatMap(({ order, visitorIds }) => visitorIds.map((visitorId) => [order.brandId, visitorId])),
      limits.touchesPerVisitorMax,
    ),
  );
  for (const { order, visitorIds } of visitors) {
    for (const visitorId of visitorIds) {
      const id = prefixId([order.brandId, visitorId]);
      const first = visits.get(id) ?? [];
      if (first.length < limits.touchesPerVisitorMax || first.every((touch) => touch.occurredAtMs <= order.orderAtMs))
        continue;
      visits.set(id, [...first, ...(await beforeOrder(order, visitorId, reader))]);
    }
  }
  return visits;
}

/** Rare: a visitor came so often since the order that what was before it is not on the first page. */
async function beforeOrder(
  { brandId, orderAtMs }: Order,
  visitorId: string,
  reader: Reader,
): Promise<readonly StoredTouch[]> {
  const pages = await Promise.all(
    [false, true].map((viewed) =>
      reader.find(touches, 'by_visitor', {
        equals: [brandId, visitorId, viewed],
        from: -orderAtMs,
        limit: limits.touchesPerVisitorMax,
      }),
    ),
  );
  return pages.flatMap(({ docs }) => docs);
}
