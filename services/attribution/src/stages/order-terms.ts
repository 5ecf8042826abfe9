import type { MembershipFact } from '@creditroll/contracts';
import type { Reader } from '@creditroll/processing';
import { campaigns, memberships, sightings } from '../collections.ts';
import type { PayoutFacts } from '../domain/circumstances.ts';
import { type Campaign, membershipKey } from '../domain/evidence.ts';
import type { Sightings } from '../domain/sightings.ts';
import { type Standing, standings } from '../figures-collections.ts';
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
  /** By creator; of those who never signed in nothing. */
  readonly sightings: ReadonlyMap<string, Sightings>;
  /** Verdicts on figures, by campaign. */
  readonly standings: ReadonlyMap<string, Standing>;
}

/** The campaigns, memberships, payout methods, sightings and standing verdicts of everybody who is named. */
export async function fetchTerms(
  named: readonly Iterable<Named>[],
  asked: { readonly payouts: boolean; readonly sightings: boolean },
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
  const [foundCampaigns, foundMemberships, payouts, foundSightings, foundStandings] = await Promise.all([
    reader.getMany(campaigns, campaignIds),
    reader.getMany(memberships, pairs),
    asked.payouts ? fetchPayouts(creatorIds, reader) : new Map<string, PayoutFacts>(),
    asked.sightings ? reader.getMany(sightings, creatorIds) : new Map<string, Sightings>(),
    reader.getMany(standings, campaignIds),
  ]);
  return {
    campaigns: new Map([...foundCampaigns].map(([campaignId, fact]) => [campaignId, toCampaign(fact)])),
    memberships: foundMemberships,
    payouts,
    sightings: foundSightings,
    standings: foundStandings,
  };
}
