import type { CommissionLine } from '@creditroll/contracts/grpc/creditroll/commission_ledger/v1/CommissionLine';
import type { Entry as EntryMessage } from '@creditroll/contracts/grpc/creditroll/commission_ledger/v1/Entry';
import type { Part } from '@creditroll/contracts/grpc/creditroll/commission_ledger/v1/Part';
import { baseFormulas } from '../domain/base-formulas/index.ts';
import { type Book, type BookLine, type Party, termsFor } from '../domain/book.ts';
import type { Entry } from '../domain/entries.ts';
import { feePartyId } from '../domain/parties.ts';
import { lineState, partyState } from '../domain/states.ts';

type Creator = Party & { readonly creatorId: string; readonly campaignId: string };

const isCreator = (party: Party): party is Creator => party.creatorId !== null && party.campaignId !== null;

/** A line as everybody's, for the brand and the operator. */
export const toLine = (book: Book, line: BookLine): CommissionLine =>
  explained(book, line, line.parties.filter(isCreator), line.losers);

/** A line as one creator's: their own parts and terms, and nobody else's. */
export const toCreatorLine = (book: Book, line: BookLine, creatorId: string): CommissionLine | undefined => {
  const mine = line.parties.filter(isCreator).filter((party) => party.creatorId === creatorId);
  const lost = line.losers.filter((loser) => loser.creatorId === creatorId);
  if (mine.length > 0) return explained(book, line, mine, lost);
  // Why this creator lost says more than why nobody, or another, was credited.
  return lost[0] && explained(book, { ...line, reason: lost[0].reason }, [], lost);
};

function explained(
  book: Book,
  line: BookLine,
  creators: readonly Creator[],
  losers: BookLine['losers'],
): CommissionLine {
  const termsOf = ({ creatorId, campaignId }: Creator) => termsFor(line.terms, creatorId, campaignId);
  const heaviest = creators.reduce<Creator | undefined>(
    (best, party) => (best && best.weight >= party.weight ? best : party),
    undefined,
  );
  const terms = heaviest && termsOf(heaviest);
  const shown = creators.flatMap((party) => termsOf(party) ?? []);
  const fees = new Set(shown.map(feePartyId));
  const ofShownTerms = (party: Party): boolean => {
    const own = isCreator(party) ? termsOf(party) : undefined;
    return own ? fees.has(feePartyId(own)) : fees.has(party.partyId);
  };
  const sharing = line.parties.filter(ofShownTerms);
  const { state, reason } = lineState({ ...line, losers }, creators, book);
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
    operatorFeeMinor: credit(sharing.filter((party) => !isCreator(party))),
    parts: [
      ...creators.map((party) => partOf(book, line, party)),
      ...losers.map(({ creatorId, campaignId, reason: why }) => ({
        creatorId,
        campaignId,
        state: 'declined',
        reason: why,
      })),
    ],
    lostTerms: [...new Set(shown.flatMap((one) => one.lost))],
  };
}

function partOf(book: Book, line: BookLine, party: Creator): Part {
  const terms = termsFor(line.terms, party.creatorId, party.campaignId);
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
    reason: party.reason ?? '',
    termsId: terms?.termsId ?? '',
    termsScope: terms?.scope ?? '',
    ratePpm: terms?.ratePpm ?? 0,
    fixedPerItemMinor: terms?.fixedPerItemMinor ?? 0,
    because: terms?.because.map((one) => ({ ...one })) ?? [],
  };
}

export const toEntry = ({ entryId, kind, atMs, currency, legs }: Entry): EntryMessage => ({
  entryId,
  kind,
  atMs,
  currency,
  legs: legs.map(({ account, amountMinor, lineId }) => ({ account, amountMinor, lineId: lineId ?? '' })),
});
