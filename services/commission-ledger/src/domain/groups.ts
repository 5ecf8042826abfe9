import type { LockedTerms, Party } from './book.ts';

/** Agencies work in a campaign, so that its claims are a group of their own; a claim under quotas or tiers is one by itself. */
export const groupIdOf = (terms: LockedTerms): string => {
  const { campaignId, creatorId, termsId, ratePpm, fixedPerItemMinor, operatorFeePpm, splits, quotas, volume } = terms;
  const alone = quotas !== undefined || volume !== undefined;
  const rate = `${termsId}|${ratePpm ?? (volume ? 'tiers' : `fixed ${fixedPerItemMinor}`)}|${operatorFeePpm}`;
  const id = alone ? `${rate}|${creatorId}` : rate;
  if (splits.length === 0) return alone ? `${id}|${campaignId}` : id;
  return `${id}|${campaignId}|${splits.map(({ agencyId, splitPpm }) => `${agencyId} ${splitPpm}`).join('|')}`;
};

/** The id of the operator's party to a line, for credits of this group. */
export const feePartyId = (groupId: string): string => `fee|${groupId}`;
export const agencyPartyId = (agencyId: string, groupId: string): string => `agency|${agencyId}|${groupId}`;

/** Those with money of the group of these terms: its operator's fee, agencies, creators and co-hosts. */
export function partiesUnder(terms: LockedTerms, parties: readonly Party[]): Party[] {
  const groupId = groupIdOf(terms);
  return parties.filter(({ partyId, creatorId, hostId, agencyId, campaignId }) => {
    if (agencyId !== undefined) return partyId === agencyPartyId(agencyId, groupId);
    if (creatorId === null) return partyId === feePartyId(groupId);
    return (hostId ?? creatorId) === terms.creatorId && campaignId === terms.campaignId;
  });
}
