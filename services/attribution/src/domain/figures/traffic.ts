import type { Credit, LineDecision, Order, OrderLine, Touch, Traffic, TrafficRow } from '@creditroll/contracts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@creditroll/kernel';
import { same } from '../same.ts';

/** What an order or a click changes in the figures of a campaign. */
export type Counted = TrafficRow & { readonly campaignId: string; readonly brandId: string };

/** Sooner after a click than most people buy. */
const quickMsMax = MINUTE_MS;

export const dayOf = (atMs: number): number => atMs - (atMs % DAY_MS);
export const hourOf = (atMs: number): number => atMs - (atMs % HOUR_MS);

interface Attributed {
  readonly order: Order;
  readonly lines: readonly LineDecision[];
}

/**
 * What an order's change adds, so that whatever comes when, the sum of it all is what the order counts as it stands now.
 * An order of before that counted alike changes nothing.
 */
export function changedTraffic(before: Attributed | undefined, after: Attributed): readonly Counted[] {
  const now = trafficOf(after);
  if (!before) return now;
  const then = trafficOf(before);
  return same(then, now) ? [] : [...then.map(negative), ...now];
}

/** A click that counts; what robots did, and views, are counted nowhere here. */
export const clickOf = ({
  campaignId,
  brandId,
  creatorId,
  occurredAtMs,
  viewed,
  invalidBy,
}: Touch & { readonly viewed: boolean }): readonly Counted[] =>
  viewed || invalidBy !== null
    ? []
    : [{ campaignId, brandId, creatorId, couponId: null, slotAtMs: dayOf(occurredAtMs), clicks: 1 }];

type Counts = { -readonly [Name in keyof Traffic]: Traffic[Name] };

/** What an order counts: once for each creator who is credited in a campaign, and once for each code. */
function trafficOf({ order, lines }: Attributed): readonly Counted[] {
  if (order.test) return [];
  const { brandId, orderAtMs } = order;
  const rows = new Map<string, Counted & Counts>();
  lines.forEach(({ credits }, index) => {
    for (const credit of credits) {
      const { campaignId, creatorId, couponId } = credit;
      const key = `${campaignId}|${creatorId}`;
      let row = rows.get(key);
      if (!row) {
        // Only views until a credit says otherwise.
        row = { campaignId, brandId, creatorId, couponId: null, slotAtMs: dayOf(orderAtMs), orders: 1, viewOrders: 1 };
        rows.set(key, row);
      }
      if (!onlyViewed(credit)) row.viewOrders = 0;
      if (isQuick(credit, orderAtMs)) row.quickOrders = 1;
      if (isRefunded(order, order.lines[index])) row.refundedOrders = 1;
      if (couponId !== null)
        rows.set(`${key}|${couponId}`, {
          campaignId,
          brandId,
          creatorId,
          couponId,
          slotAtMs: hourOf(orderAtMs),
          redemptions: 1,
        });
    }
  });
  return [...rows.values()];
}

const onlyViewed = ({ tier }: Credit): boolean => tier === 'view' || tier === 'engaged_view';

const isQuick = ({ clickAtMs }: Credit, orderAtMs: number): boolean =>
  clickAtMs !== null && orderAtMs - clickAtMs <= quickMsMax;

const isRefunded = ({ cancelledAtMs }: Order, line: OrderLine | undefined): boolean =>
  cancelledAtMs !== null || (line !== undefined && (line.refundedQuantity > 0 || line.refundedMinor > 0));

/** All that can be counted. */
export const measures = [
  'clicks',
  'orders',
  'refundedOrders',
  'quickOrders',
  'viewOrders',
  'redemptions',
] as const satisfies readonly (keyof Traffic)[];

function negative(row: Counted): Counted {
  const turned: Counted & Counts = { ...row };
  for (const name of measures) {
    const value = turned[name];
    if (value !== undefined) turned[name] = -value;
  }
  return turned;
}

/** The sum of two; what comes to nought is not named. */
export function added(a: Traffic, b: Traffic): Traffic {
  const sum: Counts = {};
  for (const name of measures) {
    const value = (a[name] ?? 0) + (b[name] ?? 0);
    if (value !== 0) sum[name] = value;
  }
  return sum;
}

const isNothing = (traffic: Traffic): boolean => measures.every((name) => (traffic[name] ?? 0) === 0);

/** One row for each creator or code and slot. */
export function mergedRows(rows: Iterable<TrafficRow>): TrafficRow[] {
  const merged = new Map<string, TrafficRow>();
  for (const row of rows) {
    const { creatorId, couponId, slotAtMs } = row;
    const key = `${slotAtMs}|${creatorId}|${couponId ?? ''}`;
    const known = merged.get(key);
    merged.set(key, { creatorId, couponId, slotAtMs, ...added(known ?? {}, row) });
  }
  return [...merged.values()].filter((row) => !isNothing(row));
}
