import type { Order } from '@creditroll/contracts';
import { MINUTE_MS, sha256 } from '@creditroll/kernel';
import { compareText } from './codes.ts';
import { marksOf } from './copies.ts';
import type { FraudVerdict } from './fraud/verdict.ts';
import type { LineOutcome } from './line.ts';

/** An order of another source of the brand looks the same when it was placed so long before or after. */
export const alikeMsMax = 5 * MINUTE_MS;

/** The rule by which money on an order that looks like a copy is held. */
const rule = 'suspected_copy';

/** How an order of a brand with several sources compares with those of the others. */
export interface Alike {
  /** By what orders that look the same find each other. */
  readonly basket: string;
  /** The order that this one looks like a copy of; null: there is none, or this one is the original. */
  readonly orderId: string | null;
}

/** A brand with one source has no copies to look for. */
export const hasSources = (known: readonly string[], connectionId: string): boolean =>
  known.some((one) => one !== connectionId);

/** SHA-256 of what was bought, in how many pieces, for how much in all. Refunds do not change it. */
export function basketOf({ brandId, currency, lines }: Pick<Order, 'brandId' | 'currency' | 'lines'>): string {
  const pieces = new Map<string, number>();
  let totalMinor = 0;
  for (const { sku, productId, quantity, unitPriceMinor, discountMinor, taxMinor, taxIncluded } of lines) {
    const name = sku ?? productId;
    pieces.set(name, (pieces.get(name) ?? 0) + quantity);
    totalMinor += unitPriceMinor * quantity - discountMinor + (taxIncluded ? 0 : taxMinor);
  }
  const bought = [...pieces].sort(([a], [b]) => compareText(a, b));
  return sha256(JSON.stringify([brandId, currency, totalMinor, bought]));
}

type Placed = Pick<Order, 'orderId' | 'connectionId' | 'orderAtMs' | 'test' | 'copyOf' | 'channel' | 'externalId'>;

/** Which of the orders with the same basket this one looks like a copy of: the closest, so that it is always the same one. */
export function originalOf(order: Placed, others: readonly Placed[]): string | null {
  const originals = others.filter(
    (other) => other.connectionId !== order.connectionId && !other.test && !other.copyOf && goesBefore(other, order),
  );
  const [first] = originals.toSorted(
    (a, b) => awayFrom(order, a) - awayFrom(order, b) || compareText(a.orderId, b.orderId),
  );
  return first?.orderId ?? null;
}

const awayFrom = (order: Placed, other: Placed): number => Math.abs(order.orderAtMs - other.orderAtMs);

/** What a platform tells goes before what a shop has, then what was placed first. */
function goesBefore(a: Placed, b: Placed): boolean {
  const [platformA, platformB] = [marksOf(a).length > 0, marksOf(b).length > 0];
  if (platformA !== platformB) return platformA;
  return a.orderAtMs === b.orderAtMs ? compareText(a.orderId, b.orderId) < 0 : a.orderAtMs < b.orderAtMs;
}

/** Holds what creators would get on an order that looks like a copy. */
export function alikeVerdicts(alike: Alike | undefined, lines: readonly LineOutcome[]): readonly FraudVerdict[] {
  const orderId = alike?.orderId;
  if (!orderId) return [];
  const creators = new Set(lines.flatMap(({ decision }) => decision.credits.map(({ creatorId }) => creatorId)));
  return [...creators].sort(compareText).map((creatorId) => ({
    rule,
    effect: 'hold',
    creatorId,
    touchId: null,
    parameters: { alikeMsMax },
    evidence: { orderId },
  }));
}
