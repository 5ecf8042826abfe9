import type { MembershipFact } from '@creditroll/contracts';
import type { Reader } from '@creditroll/processing';
import { campaigns, memberships } from '../collections.ts';
import type { PayoutFacts } from '../domain/circumstances.ts';
import { type Campaign, membershipKey } from '../domain/evidence.ts';
import { toCampaign } from '../inbound/campaign-facts.ts';
import { fetchPayouts } from './payout-methods.ts';

export interface Named {
  readonly campaignId: string;
  readonly creatorId: string;
}

export interface Terms {
  readonly campaigns: ReadonlyMap<string, Campaign>;
  readonly memberships: ReadonlyMap<string, MembershipFact>;
  /** Of creators whose payout methods say something. */
  readonly payouts: ReadonlyMap<string, PayoutFacts>;
}

/** The campaigns, memberships and payout methods of everybody who is named. */
export async function fetchTerms(
  named: readonly Iterable<Named>[],
  payoutsMatter: boolean,
  reader: Pick<Reader, 'getMany' | 'findMany'>,
): Promise<Terms> {
  const campaignIds = new Set<string>();
  const creatorIds = new Set<string>();
  const pairs = new Set<string>();
  for (const list of named) {
    for (const { campaignId, creatorId } of list) {
      campaignIds.add(campaignId);
      creatorIds.add(creatorId);
      pairs.add(membershipKey(campaignId, creatorId));
    }
  }
  const [foundCampaigns, foundMemberships, payouts] = await Promise.all([
    reader.getMany(campaigns, campaignIds),
    reader.getMany(memberships, pairs),
    payoutsMatter ? fetchPayouts(creatorIds, reader) : new Map<string, PayoutFacts>(),
  ]);
  return {
    campaigns: new Map([...foundCampaigns].map(([campaignId, fact]) => [campaignId, toCampaign(fact)])),
    memberships: foundMemberships,
    payouts,
  };
}
