import type { Credit } from '@creditroll/contracts';
import { invariant } from '@creditroll/kernel';
import { allocate, mulDivHalfEven, PPM, safeMinor } from '@creditroll/money';
import { type LockedTerms, type Party, termsFor, type Weight, type ZeroReason } from './book.ts';

export interface EarningLine {
  readonly baseMinor: number;
  readonly quantity: number;
  readonly earns: boolean;
  readonly currency: string;
}

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
 * commission of its part, from which comes the operator's fee; the rest is the creators' by weight. Nothing is lost or
 * made: the parties of a group add up to its gross. They come as if nothing were refunded.
 */
export function partiesOf(line: EarningLine, credits: readonly Credit[], terms: readonly LockedTerms[]): Party[] {
  const claims = claimsOf(credits, terms);
  const bases = divide(line.baseMinor, claims);
  const baseOf = new Map(claims.map((claim, index) => [claim.id, bases[index] ?? 0]));
  return groupsOf(claims).flatMap((group) => partiesOfGroup(line, group, claims, baseOf));
}

function claimsOf(credits: readonly Credit[], terms: readonly LockedTerms[]): Claim[] {
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

const groupIdOf = ({ termsId, ratePpm, fixedPerItemMinor, operatorFeePpm }: LockedTerms): string =>
  `${termsId}|${ratePpm ?? `fixed ${fixedPerItemMinor}`}|${operatorFeePpm}`;

/** The id of the operator's party to a line, for credits under these terms. */
export const feePartyId = (terms: LockedTerms): string => `fee|${groupIdOf(terms)}`;

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

function partiesOfGroup(
  line: EarningLine,
  group: Group,
  claims: readonly Claim[],
  baseOf: ReadonlyMap<string, number>,
): Party[] {
  const { terms, members } = group;
  const baseMinor = members.reduce((sum, member) => sum + (baseOf.get(member.id) ?? 0), 0);
  const refundsBy = terms.ratePpm === null ? 'quantity' : 'base';
  const reason = zeroReasonOf(line, terms);
  const grossMinor = reason ? 0 : grossOf(line, group, claims, baseMinor);
  const feeMinor = mulDivHalfEven(grossMinor, terms.operatorFeePpm, PPM);
  const credits = divide(grossMinor - feeMinor, members);
  const parties = members.map((member, index): Party => {
    const creditMinor = credits[index] ?? 0;
    return {
      partyId: member.id,
      creatorId: member.creatorId,
      campaignId: member.campaignId,
      weight: member.weight,
      baseMinor: baseOf.get(member.id) ?? 0,
      creditMinor,
      postedMinor: creditMinor,
      refundsBy,
      reason: creditMinor === 0 ? (reason ?? 'rounds_to_zero') : null,
      among: member.contents,
    };
  });
  if (feeMinor > 0) {
    const weight = members.reduce((sum, member) => sum + member.weight, 0);
    const among = members
      .map((member) => ({ id: member.campaignId, weight: member.weight }))
      .reduce(withWeight, [] as Weight[]);
    parties.push({
      partyId: feePartyId(terms),
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

function zeroReasonOf(line: EarningLine, terms: LockedTerms): ZeroReason | null {
  if (!line.earns) return 'earns_nothing';
  if (!terms.found) return isExclusiveElsewhere(terms) ? 'exclusive_elsewhere' : 'no_terms';
  if (terms.ratePpm === null) return terms.fixedCurrency === line.currency ? null : 'terms_in_other_currency';
  if (terms.ratePpm === 0) return 'rate_is_zero';
  return line.baseMinor === 0 ? 'base_is_zero' : null;
}

const isExclusiveElsewhere = ({ because }: LockedTerms): boolean =>
  because.some(({ code }) => code === 'exclusive_elsewhere');

function grossOf(line: EarningLine, group: Group, claims: readonly Claim[], groupBaseMinor: number): number {
  const { ratePpm, fixedPerItemMinor } = group.terms;
  if (ratePpm !== null) return mulDivHalfEven(groupBaseMinor, ratePpm, PPM);
  const whole = safeMinor(BigInt(fixedPerItemMinor ?? 0) * BigInt(line.quantity));
  if (group.members.length === claims.length) return whole;
  const parts = divide(whole, claims);
  return claims.reduce((sum, claim, index) => (group.members.includes(claim) ? sum + (parts[index] ?? 0) : sum), 0);
}

/** `allocate` without its work where there is one to have it all. */
const divide = (amountMinor: number, shares: readonly Weight[]): number[] =>
  shares.length === 1 ? [amountMinor] : allocate(amountMinor, shares);
