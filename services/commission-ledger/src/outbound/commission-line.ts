import type { CommissionLine } from '@creditroll/contracts/grpc/creditroll/commission_ledger/v1/CommissionLine';
import type { Entry as EntryMessage } from '@creditroll/contracts/grpc/creditroll/commission_ledger/v1/Entry';
import type { Part } from '@creditroll/contracts/grpc/creditroll/commission_ledger/v1/Part';
import type { PartQuota } from '@creditroll/contracts/grpc/creditroll/commission_ledger/v1/PartQuota';
import type { PartVolume } from '@creditroll/contracts/grpc/creditroll/commission_ledger/v1/PartVolume';
import type { Share } from '@creditroll/contracts/grpc/creditroll/commission_ledger/v1/Share';
import { allotmentFor } from '../domain/allotments.ts';
import { baseFormulas } from '../domain/base-formulas/index.ts';
import { type Book, type BookLine, isCredited, type LockedTerms, type Party, termsFor } from '../domain/book.ts';
import { type Entry, payeeOf } from '../domain/entries.ts';
import { agencyPartyId, feePartyId, groupIdOf } from '../domain/groups.ts';
import { lineState, partyReason, partyState } from '../domain/states.ts';
import { cut, grossOfSlices, ratedSlices, shareFor, timeOf } from '../domain/volumes.ts';

type Creator = Party & { readonly creatorId: string; readonly campaignId: string };

/** A creator who is credited. */
const isCreator = (party: Party): party is Creator => isCredited(party) && party.campaignId !== null;

interface Audience {
  readonly creators: readonly Creator[];
  /** Of agencies and co-hosts. */
  readonly others: readonly Party[];
  readonly losers: BookLine['losers'];
}

const withShare = (line: BookLine): Party[] =>
  line.parties.filter((party) => !isCreator(party) && payeeOf(party) !== null);

/** A line as everybody's, for the brand and the operator. */
export const toLine = (book: Book, line: BookLine): CommissionLine =>
  explained(book, line, { creators: line.parties.filter(isCreator), others: withShare(line), losers: line.losers });

/** A line as one creator's: their own parts and terms, and nobody else's. */
export const toCreatorLine = (book: Book, line: BookLine, creatorId: string): CommissionLine | undefined => {
  const creators = line.parties.filter(isCreator).filter((party) => party.creatorId === creatorId);
  const others = withShare(line).filter((party) => party.creatorId === creatorId);
  const losers = line.losers.filter((loser) => loser.creatorId === creatorId);
  if (creators.length + others.length > 0) return explained(book, line, { creators, others, losers });
  // Why this creator lost says more than why nobody, or another, was credited.
  return losers[0] && explained(book, { ...line, reason: losers[0].reason }, { creators, others, losers });
};

/** The ids of all parties to groups: of the operator, of agencies, of creators and of their co-hosts. */
function inGroups(line: BookLine, groups: ReadonlySet<string>): Party[] {
  return line.parties.filter((party) => {
    const terms = termsOf(line, party);
    if (terms) return groups.has(groupIdOf(terms));
    const ids = [...groups].map((group) =>
      party.agencyId === undefined ? feePartyId(group) : agencyPartyId(party.agencyId, group),
    );
    return ids.includes(party.partyId);
  });
}

/** Of a creator, credited or co-host; the others have none of their own. */
const termsOf = ({ terms }: BookLine, { creatorId, hostId, campaignId }: Party): LockedTerms | undefined =>
  creatorId === null || campaignId === null ? undefined : termsFor(terms, hostId ?? creatorId, campaignId);

function explained(book: Book, line: BookLine, { creators, others, losers }: Audience): CommissionLine {
  const heaviest = creators.reduce<Creator | undefined>(
    (best, party) => (best && best.weight >= party.weight ? best : party),
    undefined,
  );
  const terms = heaviest && termsOf(line, heaviest);
  const shown = creators.flatMap((party) => termsOf(line, party) ?? []);
  const sharing = inGroups(line, new Set(shown.map(groupIdOf)));
  const { state, reason } = lineState({ ...line, losers }, [...creators, ...others.filter(hasCreator)], book);
  const credit = (parties: readonly Party[]): number => parties.reduce((sum, party) => sum + party.creditMinor, 0);
  return {
    lineId: line.lineId,
    productId: line.productId,
    title: line.title,
    state,
    reason: reason ?? '',
    quantity: line.quantity,
    refundedQuantity: line.refundedQuantity,
    baseMinor: line.baseMinor,
    baseFormula: line.formula,
    baseArithmetic: baseFormulas[line.formula].arithmetic(line, book.currency),
    refundedBaseMinor: line.refundedBaseMinor,
    termsId: terms?.termsId ?? '',
    termsScope: terms?.scope ?? '',
    ratePpm: terms?.ratePpm ?? 0,
    fixedPerItemMinor: terms?.fixedPerItemMinor ?? 0,
    grossMinor: credit(sharing),
    operatorFeeMinor: credit(sharing.filter((party) => payeeOf(party) === null)),
    parts: [
      ...creators.map((party) => partOf(book, line, party)),
      ...losers.map(({ creatorId, campaignId, reason: why }) => ({
        creatorId,
        campaignId,
        state: 'declined',
        reason: why,
      })),
    ],
    cappedMinor: line.cappedMinor + ungrantedMinor(line, creators),
    shares: others.map((party) => shareOf(book, line, party)),
    lostTerms: [...new Set(shown.flatMap((one) => one.lost))],
    later: line.later ?? null,
  };
}

const hasCreator = ({ creatorId }: Party): boolean => creatorId !== null;

function shareOf(book: Book, line: BookLine, party: Party): Share {
  const { agencyId, creatorId, hostId, campaignId, creditMinor, postedMinor } = party;
  const sharePpm =
    agencyId === undefined
      ? termsOf(line, party)?.cohosts.find((cohost) => cohost.creatorId === creatorId)?.sharePpm
      : line.terms.flatMap(({ splits }) => splits).find((split) => split.agencyId === agencyId)?.splitPpm;
  return {
    payeeId: payeeOf(party) ?? '',
    hostId: hostId ?? '',
    campaignId: campaignId ?? '',
    sharePpm: sharePpm ?? 0,
    creditMinor,
    postedMinor,
    state: partyState(party, book),
    unfunded: isUnfunded(party),
  };
}

const isUnfunded = ({ unfunded, postedMinor }: Party): boolean => unfunded === true && postedMinor > 0;

function partOf(book: Book, line: BookLine, party: Creator): Part {
  const terms = termsOf(line, party);
  const weightSum = line.parties.filter(isCreator).reduce((sum, one) => sum + one.weight, 0);
  return {
    creatorId: party.creatorId,
    campaignId: party.campaignId,
    weight: party.weight,
    weightSum,
    baseMinor: party.baseMinor,
    creditMinor: party.creditMinor,
    postedMinor: party.postedMinor,
    state: partyState(party, book),
    reason: partyReason(party, book) ?? '',
    termsId: terms?.termsId ?? '',
    termsScope: terms?.scope ?? '',
    ratePpm: terms ? plainPpm(terms, book) : 0,
    fixedPerItemMinor: terms?.fixedPerItemMinor ?? 0,
    because: terms?.because.map((one) => ({ ...one })) ?? [],
    quota: terms ? quotaOf(line, terms) : null,
    unfunded: isUnfunded(party),
    volume: terms ? volumeOf(line, terms, party.baseMinor) : null,
  };
}

/** Of a rate by volume that counts no volume, because the order is in another currency, it is the first. */
const plainPpm = ({ ratePpm, volume }: LockedTerms, { currency }: Book): number =>
  volume && volume.currency !== currency ? (volume.tiers[0]?.ratePpm ?? 0) : (ratePpm ?? 0);

function volumeOf({ volumes }: BookLine, terms: LockedTerms, baseMinor: number): PartVolume | null {
  const share = shareFor(volumes, terms);
  if (!terms.volume || !share) return null;
  const { tiers, span } = terms.volume;
  const slices = cut(share.slices, baseMinor);
  return {
    span: timeOf(span),
    slices: ratedSlices(tiers, slices),
    awaitedMinor: share.awaitedMinor,
    grossMinor: grossOfSlices(tiers, slices),
  };
}

/** What the caps of a campaign keep from these creators. */
const ungrantedMinor = ({ allotments = [] }: BookLine, creators: readonly Creator[]): number =>
  creators.reduce((sum, { creatorId, campaignId }) => {
    const allotment = allotmentFor(allotments, creatorId, campaignId);
    return allotment ? sum + Math.max(0, allotment.wantedMinor - allotment.grantedMinor) : sum;
  }, 0);

function quotaOf({ allotments }: BookLine, { creatorId, campaignId, quotas }: LockedTerms): PartQuota | null {
  const allotment = allotmentFor(allotments, creatorId, campaignId);
  if (!quotas || !allotment) return null;
  return {
    wantedMinor: allotment.wantedMinor,
    grantedMinor: Math.min(allotment.wantedMinor, allotment.grantedMinor),
    awaitedMinor: allotment.awaitedMinor,
    spans: quotas.map(({ owner, span, limitMinor }) => ({ owner, span, limitMinor })),
  };
}

export const toEntry = ({ entryId, kind, atMs, currency, legs }: Entry): EntryMessage => ({
  entryId,
  kind,
  atMs,
  currency,
  legs: legs.map(({ account, amountMinor, lineId }) => ({ account, amountMinor, lineId: lineId ?? '' })),
});
