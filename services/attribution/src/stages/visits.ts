import type { Order } from '@creditroll/contracts';
import type { Reader } from '@creditroll/processing';
import { prefixId } from '@creditroll/store';
import { type StoredTouch, touches } from '../collections.ts';
import { limits } from '../domain/evidence.ts';

/** Clicks and views of a visitor at a brand, each with its own limit. */
export const visitPrefixes = (brandId: string, visitorId: string): readonly (readonly [string, string, boolean])[] => [
  [brandId, visitorId, true],
  [brandId, visitorId, false],
];

interface Visitors {
  readonly order: Order;
  readonly visitorIds: readonly string[];
}

/** What the visitors of orders did, newest first, by `prefixId`. */
export async function fetchVisits(
  visitors: readonly Visitors[],
  reader: Reader,
): Promise<Map<string, readonly StoredTouch[]>> {
  const prefixesOf = ({ order, visitorIds }: Visitors) =>
    visitorIds.flatMap((visitorId) => visitPrefixes(order.brandId, visitorId));
  const visits = new Map(
    await reader.findMany(touches, 'by_visitor', visitors.flatMap(prefixesOf), limits.touchesPerVisitorMax),
  );
  // Rare: a visitor came so often since the order that what was before it is not on the first page.
  for (const one of visitors) {
    const { orderAtMs } = one.order;
    for (const prefix of prefixesOf(one)) {
      const id = prefixId(prefix);
      const newest = visits.get(id) ?? [];
      if (newest.length < limits.touchesPerVisitorMax || newest.every((touch) => touch.occurredAtMs <= orderAtMs))
        continue;
      const page = await reader.find(touches, 'by_visitor', {
        equals: prefix,
        from: -orderAtMs,
        limit: limits.touchesPerVisitorMax,
      });
      visits.set(id, [...newest, ...page.docs]);
    }
  }
  return visits;
}
