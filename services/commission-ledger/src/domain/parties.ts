import type { Credit } from '@creditroll/contracts';
import { invariant } from '@creditroll/kernel';
import { mulDivHalfEven, PPM, safeMinor } from '@creditroll/money';
import { isCredited, type LockedTerms, type Party, termsFor, type Weight, type ZeroReason } from './book.ts';
import { agencyPartyId, feePartyId, groupIdOf } from './groups.ts';
import type { Room, Wish } from './room.ts';
import { cut, grossOfSlices, ratedSlices, shareFor, type VolumeShare, type VolumeTerms } from './volumes.ts';
import { divide, waterfall, withCohosts } from './waterfall.ts';

export interface EarningLine {
  readonly baseMinor: number;
  readonly quantity: number;
  readonly earns: boolean;
  readonly currency: string;
  /** Where it counts, for rates by volume. */
  readonly volumes?: readonly VolumeShare[] | undefined;
}

/** What of a credit says who earns. */
export type Credited = Pick<Credit, 'creatorId' | 'campaignId' | 'contentId' | 'weight'>;

/** All credits of one creator for one campaign on a line. */
interface Claim extends Weight {
  readonly creatorId: string;
  readonly campaignId: string;
  readonly terms: LockedTerms;
  readonly contents: readonly Weight[];
}

/** Claims that share terms and rate: their commission is rounded once. */
interface Group {
  readonly id: string;
  readonly terms: LockedTerms;
  readonly members: Claim[];
}

/**
 * Who earns what on a line. The base goes to the credits by weight; each group of equal terms has one gross
 * commission of its part, which runs down the waterfall: operator's fee, agencies, creators by weight, co-hosts. Nothing is lost or
 * made: the parties of a group add up to its gross. They come as if nothing were refunded.
 */
export function partiesOf(
  line: EarningLine,
  credits: readonly Credited[],
  terms: readonly LockedTerms[],
  room: Room,
): Party[] {
  const claims = claimsOf(credits, terms);
  const baseOf = basesOf(line.baseMinor, claims);
  const wishes = groupsOf(claims).map((group) => wishOf(line, group, claims, baseOf));
  const grosses = room.take(wishes);
  return wishes.flatMap((wish, index) => shared(wish, grosses[index] ?? 0, baseOf, room));
}

/** What each claim (`<creator>|<campaign>`) has of a line's base, by weight. */
export const claimBases = (
  baseMinor: number,
  credits: readonly Credited[],
  terms: readonly LockedTerms[],
): ReadonlyMap<string, number> => basesOf(baseMinor, claimsOf(credits, terms));

function basesOf(baseMinor: number, claims: readonly Claim[]): ReadonlyMap<string, number> {
  const bases = divide(baseMinor, claims);
  return new Map(claims.map((claim, index) => [claim.id, bases[index] ?? 0]));
}

function claimsOf(credits: readonly Credited[], terms: readonly LockedTerms[]): Claim[] {
  const claims = new Map<string, Claim>();
  for (const { creatorId, campaignId, contentId, weight } of credits) {
    const id = `${creatorId}|${campaignId}`;
    const content = { id: contentId ?? '', weight };
    const known = claims.get(id);
    if (known) {
      claims.set(id, { ...known, weight: known.weight + weight, contents: withWeight(known.contents, content) });
      continue;
    }
    const locked = termsFor(terms, creatorId, campaignId);
    invariant(locked, `the terms of ${id} were not asked for`);
    claims.set(id, { id, weight, creatorId, campaignId, terms: locked, contents: [content] });
  }
  return [...claims.values()];
}

function withWeight(weights: readonly Weight[], added: Weight): Weight[] {
  const known = weights.some((one) => one.id === added.id);
  if (!known) return [...weights, added];
  return weights.map((one) => (one.id === added.id ? { id: one.id, weight: one.weight + added.weight } : one));
}

function groupsOf(claims: readonly Claim[]): Group[] {
  const groups = new Map<string, Group>();
  for (const claim of claims) {
    const id = groupIdOf(claim.terms);
    const group = groups.get(id) ?? { id, terms: claim.terms, members: [] };
    groups.set(id, group);
    group.members.push(claim);
  }
  return [...groups.values()];
}

/** What a group would earn on a line, if nothing limited it. */
interface GroupWish extends Wish {
  readonly group: Group;
  readonly baseMinor: number;
  /** Why it wants nothing. */
  readonly because: ZeroReason | null;
}

function wishOf(
  line: EarningLine,
  group: Group,
  claims: readonly Claim[],
  baseOf: ReadonlyMap<string, number>,
): GroupWish {
  const { id, terms, members } = group;
  const baseMinor = members.reduce((sum, member) => sum + (baseOf.get(member.id) ?? 0), 0);
  const because = zeroReasonOf(line, terms, baseMinor);
  const wantedMinor = because ? 0 : grossOf(line, group, claims, baseMinor);
  const weight = members.reduce((sum, member) => sum + member.weight, 0);
  return { id, terms, weight, wantedMinor, group, baseMinor, because };
}

/** The gross of a group, divided among those who have a part of it. */
function shared(wish: GroupWish, grossMinor: number, baseOf: ReadonlyMap<string, number>, room: Room): Party[] {
  const { group, terms, baseMinor, wantedMinor, because, weight } = wish;
  const { members } = group;
  const refundsBy: Party['refundsBy'] = terms.ratePpm === null && !terms.volume ? 'quantity' : 'base';
  const reason = because ?? (grossMinor === 0 && wantedMinor > 0 ? room.whyNothing(terms) : null);
  const { feeMinor, agencyMinors, memberMinors } = waterfall(grossMinor, terms, members);
  const parties = members.flatMap((member, index) =>
    partiesOfMember(member, memberMinors[index] ?? 0, { baseMinor: baseOf.get(member.id) ?? 0, refundsBy, reason }),
  );
  terms.splits.forEach(({ agencyId }, index) => {
    const partMinor = agencyMinors[index] ?? 0;
    if (partMinor === 0) return;
    const partyId = agencyPartyId(agencyId, group.id);
    const { campaignId } = terms;
    parties.push({
      partyId,
      creatorId: null,
      agencyId,
      campaignId,
      weight,
      baseMinor,
      creditMinor: partMinor,
      postedMinor: partMinor,
      refundsBy,
      reason: null,
      among: [],
    });
  });
  if (feeMinor > 0) {
    const among = members
      .map((member) => ({ id: member.campaignId, weight: member.weight }))
      .reduce(withWeight, [] as Weight[]);
    parties.push({
      partyId: feePartyId(group.id),
      creatorId: null,
      campaignId: null,
      weight,
      baseMinor,
      creditMinor: feeMinor,
      postedMinor: feeMinor,
      refundsBy,
      reason: null,
      among,
    });
  }
  return parties;
}

/** The credited creator, and those to whom it gives a share, as if nothing were refunded. */
function partiesOfMember(
  { id, creatorId, campaignId, weight, terms: { cohosts }, contents }: Claim,
  amountMinor: number,
  { baseMinor, refundsBy, reason }: Pick<Party, 'baseMinor' | 'refundsBy' | 'reason'>,
): Party[] {
  const { hostMinor, cohostMinors } = withCohosts(amountMinor, creatorId, cohosts);
  const why = (creditMinor: number): ZeroReason | null => (creditMinor === 0 ? (reason ?? 'rounds_to_zero') : null);
  const host: Party = {
    partyId: id,
    creatorId,
    campaignId,
    weight,
    baseMinor,
    creditMinor: hostMinor,
    postedMinor: hostMinor,
    refundsBy,
    reason: why(hostMinor),
    among: contents,
  };
  if (cohosts.length === 0) return [host];
  const others = cohosts.map(({ creatorId: cohostId }, index): Party => {
    const partMinor = cohostMinors[index] ?? 0;
    return {
      partyId: `cohost|${cohostId}|${id}`,
      creatorId: cohostId,
      hostId: creatorId,
      campaignId,
      weight: 0,
      baseMinor: 0,
      creditMinor: partMinor,
      postedMinor: partMinor,
      refundsBy,
      reason: why(partMinor),
      among: contents,
    };
  });
  return [host, ...others];
}

function zeroReasonOf(line: EarningLine, terms: LockedTerms, groupBaseMinor: number): ZeroReason | null {
  if (!line.earns) return 'earns_nothing';
  if (!terms.found) return isExclusiveElsewhere(terms) ? 'exclusive_elsewhere' : 'no_terms';
  if (terms.orderCap && terms.orderCap.currency !== line.currency) return 'terms_in_other_currency';
  if (terms.quotas?.some(({ currency }) => currency !== line.currency)) return 'terms_in_other_currency';
  if (terms.volume) return zeroByVolume(line, terms, terms.volume, groupBaseMinor);
  if (terms.ratePpm === null && terms.fixedCurrency !== line.currency) return 'terms_in_other_currency';
  if (terms.ratePpm === 0) return 'rate_is_zero';
  return line.baseMinor === 0 ? 'base_is_zero' : null;
}

function zeroByVolume(
  line: EarningLine,
  terms: LockedTerms,
  volume: VolumeTerms,
  groupBaseMinor: number,
): ZeroReason | null {
  if (groupBaseMinor === 0) return 'base_is_zero';
  if (volume.currency !== line.currency) return volume.tiers[0]?.ratePpm === 0 ? 'rate_is_zero' : null;
  const slices = cut(shareFor(line.volumes, terms)?.slices ?? [], groupBaseMinor);
  if (slices.length === 0) return 'awaiting_quota';
  return ratedSlices(volume.tiers, slices).every(({ ratePpm }) => ratePpm === 0) ? 'rate_is_zero' : null;
}

/** The base at the rates of where it counts. What has no place yet earns nothing yet; in another currency the first rate holds. */
function grossByVolume(line: EarningLine, terms: LockedTerms, volume: VolumeTerms, groupBaseMinor: number): number {
  if (volume.currency !== line.currency) return mulDivHalfEven(groupBaseMinor, volume.tiers[0]?.ratePpm ?? 0, PPM);
  return grossOfSlices(volume.tiers, cut(shareFor(line.volumes, terms)?.slices ?? [], groupBaseMinor));
}

const isExclusiveElsewhere = ({ because }: LockedTerms): boolean =>
  because.some(({ code }) => code === 'exclusive_elsewhere');

function grossOf(line: EarningLine, group: Group, claims: readonly Claim[], groupBaseMinor: number): number {
  const { ratePpm, fixedPerItemMinor, volume } = group.terms;
  if (volume) return grossByVolume(line, group.terms, volume, groupBaseMinor);
  if (ratePpm !== null) return mulDivHalfEven(groupBaseMinor, ratePpm, PPM);
  const whole = safeMinor(BigInt(fixedPerItemMinor ?? 0) * BigInt(line.quantity));
  if (group.members.length === claims.length) return whole;
  const parts = divide(whole, claims);
  return claims.reduce((sum, claim, index) => (group.members.includes(claim) ? sum + (parts[index] ?? 0) : sum), 0);
}

/** The credits that a line's parties were made of. */
export const creditsOf = (parties: readonly Party[]): Credited[] =>
  parties.flatMap((party) => {
    const { creatorId, campaignId, among } = party;
    if (!isCredited(party) || creatorId === null || campaignId === null) return [];
    return among.map(({ id, weight }) => ({ creatorId, campaignId, contentId: id === '' ? null : id, weight }));
  });
