import { mulDivHalfEven } from '@creditroll/money';
import type { Book, BookLine, LockedTerms, SaleBonus } from './book.ts';

/** What an order's change adds to a creator's sales that count for a bonus or a leaderboard. */
export interface SalesMove extends SaleBonus {
  readonly creatorId: string;
  readonly campaignId: string;
  readonly movedMinor: number;
  /** The brand pays ahead for the order. */
  readonly prefunded?: true | undefined;
}

/** Sales of one book that count, by creator, bonus and span. */
type Sales = Map<string, { readonly terms: LockedTerms; readonly bonus: SaleBonus; salesMinor: number }>;

/** Undefined where nothing is counted, which is what most orders are. */
export function bonusSalesOf({ test, currency, lines }: Book): Sales | undefined {
  let sales: Sales | undefined;
  if (test) return undefined;
  for (const line of lines) {
    for (const terms of line.terms) {
      if (!terms.bonuses) continue;
      for (const bonus of terms.bonuses) {
        // Amounts in two currencies are never added up.
        if (bonus.currency !== currency) continue;
        const salesMinor = salesOf(line, terms);
        if (salesMinor === 0) continue;
        sales ??= new Map();
        const key = bonusKey({ ...bonus, creatorId: terms.creatorId });
        const known = sales.get(key);
        if (known) known.salesMinor += salesMinor;
        else sales.set(key, { terms, bonus, salesMinor });
      }
    }
  }
  return sales;
}

type BonusName = Pick<SaleBonus, 'bonusId' | 'span'> & { readonly creatorId: string };

export const bonusKey = ({ creatorId, bonusId, span }: BonusName): string => `${creatorId}|${bonusId}|${span}`;

/** The creator's part of the base, less what came back, where it earns something of it. */
function salesOf({ parties, baseMinor, refundedBaseMinor }: BookLine, { creatorId, campaignId }: LockedTerms): number {
  const party = parties.find(({ partyId }) => partyId === `${creatorId}|${campaignId}`);
  if (!party || party.postedMinor === 0 || baseMinor === 0) return 0;
  return party.baseMinor - mulDivHalfEven(party.baseMinor, refundedBaseMinor, baseMinor);
}

export function salesMoves(before: Book | undefined, after: Book): SalesMove[] {
  const now = bonusSalesOf(after);
  const then = before && bonusSalesOf(before);
  if (!now && !then) return [];
  const moves: SalesMove[] = [];
  for (const key of new Set([...(now?.keys() ?? []), ...(then?.keys() ?? [])])) {
    const one = now?.get(key) ?? then?.get(key);
    const movedMinor = (now?.get(key)?.salesMinor ?? 0) - (then?.get(key)?.salesMinor ?? 0);
    if (!one || movedMinor === 0) continue;
    const { creatorId, campaignId, prefunded } = one.terms;
    moves.push({ ...one.bonus, creatorId, campaignId, movedMinor, ...(prefunded ? { prefunded } : {}) });
  }
  return moves;
}
