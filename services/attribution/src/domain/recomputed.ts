import type { AttributionPolicy, Order, RecomputeScope } from '@creditroll/contracts';
import type { Campaign } from './evidence.ts';
import { same } from './same.ts';

/** A policy that an approved recompute put in the place of a campaign's own, for one order. */
export interface RecomputedPolicy {
  readonly recomputeId: string;
  readonly campaignId: string;
  readonly policy: AttributionPolicy;
  /** Lines of these products are decided by it; none: all lines. */
  readonly productIds: readonly string[];
}

/** On one order, for its whole life. */
export const recomputedMax = 50;

/** One for each campaign and scope; the last one that was approved counts. Undefined: there are too many already. */
export function withRecomputed(
  all: readonly RecomputedPolicy[],
  added: RecomputedPolicy,
): readonly RecomputedPolicy[] | undefined {
  const { campaignId, productIds } = added;
  const others = all.filter(
    (one) => one.campaignId !== campaignId || (productIds.length > 0 && !same(one.productIds, productIds)),
  );
  return others.length >= recomputedMax ? undefined : [...others, added];
}

/** Those by which a line is decided. */
export const recomputedFor = (all: readonly RecomputedPolicy[], productId: string): readonly RecomputedPolicy[] =>
  all.filter(({ productIds }) => productIds.length === 0 || productIds.includes(productId));

/** Campaigns as if these had been their policies all the time. */
export function withPolicies(
  campaigns: ReadonlyMap<string, Campaign>,
  policies: readonly RecomputedPolicy[],
): ReadonlyMap<string, Campaign> {
  const changed = new Map(campaigns);
  for (const { campaignId, policy } of policies) {
    const campaign = changed.get(campaignId);
    if (campaign) changed.set(campaignId, { ...campaign, policies: [{ fromMs: 0, value: policy }] });
  }
  return changed;
}

/** Whether a recompute is of an order at all. */
export const isWithin = ({ orderIds, customer }: RecomputeScope, order: Order): boolean =>
  (orderIds.length === 0 || orderIds.includes(order.orderId)) && (customer === null || order.customerKind === customer);
