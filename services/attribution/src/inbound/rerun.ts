import type { AttributionDefinition } from '@creditroll/contracts/grpc/creditroll/attribution/v1/Attribution';
import { AppError } from '@creditroll/kernel';
import type { GrpcHandlers } from '@creditroll/service-kit';
import type { Store } from '@creditroll/store';
import { campaigns, coupons, fraudPolicies, memberships, orders, touches } from '../collections.ts';
import { decisionKey, decisions } from '../decision-collections.ts';
import { verdicts } from '../figures-collections.ts';
import { membershipKey } from '../domain/evidence.ts';
import type { DecisionRecord } from '../domain/record.ts';
import { inputsOf, type Remaining, rerun } from '../domain/rerun.ts';
import { toCampaign } from './campaign-facts.ts';
import { refusal } from './command.ts';

/** Decides again what was decided once, from what its record names. */
export const rerunCall =
  (store: Store): GrpcHandlers<AttributionDefinition>['Rerun'] =>
  async ({ orderId, revision }) => {
    if (orderId === '') throw refusal([{ field: 'orderId', problem: 'is missing' }]);
    const [known, record] = await Promise.all([store.getMany(orders, [orderId]), recordOf(store, orderId, revision)]);
    const state = known.get(orderId);
    if (!state || !record)
      throw new AppError('not_found', `There is no decision ${revision || ''} of order ${orderId}.`);
    const again = rerun(record, state.order, await remainingOf(store, record, state.order.brandId));
    const answer = { revision: record.revision, outcome: again.outcome, recordedDigest: record.inputDigest };
    return again.outcome === 'inputs_erased'
      ? { ...answer, missing: [...again.missing] }
      : { ...answer, inputDigest: again.inputDigest, differences: [...again.differences] };
  };

async function recordOf(store: Store, orderId: string, revision: number): Promise<DecisionRecord | undefined> {
  if (revision > 0) {
    const key = decisionKey(orderId, revision);
    return (await store.getMany(decisions, [key])).get(key);
  }
  const range = { from: decisionKey(orderId, 0), below: `${orderId}|~` };
  const page = await store.find(decisions, 'key', { equals: [], ...range, order: 'descending', limit: 1 });
  // Another order's id could begin with this one's key.
  return page.docs.find((record) => record.orderId === orderId);
}

async function remainingOf(store: Store, record: DecisionRecord, brandId: string): Promise<Remaining> {
  const { touchIds, couponIds } = inputsOf(record);
  const { candidates } = record;
  const [foundTouches, foundCoupons, facts, members, policies, stood] = await Promise.all([
    store.getMany(touches, touchIds),
    store.getMany(coupons, couponIds),
    store.getMany(
      campaigns,
      candidates.map(({ campaignId }) => campaignId),
    ),
    store.getMany(
      memberships,
      candidates.map(({ campaignId, creatorId }) => membershipKey(campaignId, creatorId)),
    ),
    store.getMany(fraudPolicies, [brandId]),
    store.getMany(verdicts, record.verdictIds ?? []),
  ]);
  return {
    touches: foundTouches,
    coupons: [...foundCoupons.values()],
    campaigns: new Map([...facts].map(([campaignId, fact]) => [campaignId, toCampaign(fact)])),
    memberships: members,
    fraudPolicies: policies.get(brandId)?.versions ?? [],
    verdicts: (record.verdictIds ?? []).flatMap((verdictId) => stood.get(verdictId) ?? []),
  };
}
