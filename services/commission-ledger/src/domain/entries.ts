import type { Posting } from '@creditroll/contracts';
import { invariant } from '@creditroll/kernel';
import type { Currency } from '@creditroll/money';
import type { Party } from './book.ts';

export type EntryKind = Posting['kind'];

/**
 * A change of one account. What we owe is positive, what is owed to us is negative.
 */
export interface Leg {
  readonly account: string;
  readonly amountMinor: number;
  readonly lineId: string | null;
}

/** One event's effect on the books, whole: its legs add up to nothing. Never changed, never removed. */
export interface Entry {
  readonly entryId: string;
  readonly kind: EntryKind;
  readonly orderId: string | null;
  /** Of a payout: whose. */
  readonly payeeId: string | null;
  readonly atMs: number;
  readonly currency: Currency;
  readonly legs: readonly Leg[];
}

export type PayeeState = 'pending' | 'held' | 'payable' | 'in_transit' | 'paid';

const agencyPrefix = 'agency:';

/** Who is paid for a party to a line. Null: the operator, who keeps its fee. */
export const payeeOf = ({ creatorId, agencyId }: Pick<Party, 'creatorId' | 'agencyId'>): string | null =>
  agencyId === undefined ? creatorId : agencyPrefix + agencyId;

/** Whose figures a payee's are. */
export const subjectOf = (payeeId: string): string =>
  payeeId.startsWith(agencyPrefix) ? payeeId : `creator:${payeeId}`;

/** Where the money of a party to a line is. */
export function accountOf(party: Pick<Party, 'creatorId' | 'agencyId'>, state: PayeeState, currency: Currency): string {
  const payeeId = payeeOf(party);
  return payeeId === null ? accounts.operatorFee(currency) : accounts.payee(payeeId, state, currency);
}

/** An account has one currency, and its name ends with it. */
export const accounts = {
  brandReceivable: (brandId: string, currency: Currency): string => `brand:${brandId}:receivable:${currency}`,
  /** What a brand paid ahead and no line has drawn. */
  brandDeposit: (brandId: string, currency: Currency): string => `brand:${brandId}:deposit:${currency}`,
  /** What a brand paid in all, less what it was paid back: the other side of its deposit, as `paid` is of a creator's money. */
  brandPaidIn: (brandId: string, currency: Currency): string => `brand:${brandId}:paid_in:${currency}`,
  creator: (creatorId: string, state: PayeeState, currency: Currency): string =>
    `creator:${creatorId}:${state}:${currency}`,
  /** Of whoever is paid: a creator by its id, an agency by `agency:` and its id. */
  payee: (payeeId: string, state: PayeeState, currency: Currency): string =>
    payeeId.startsWith(agencyPrefix) ? `${payeeId}:${state}:${currency}` : accounts.creator(payeeId, state, currency),
  operatorFee: (currency: Currency): string => `operator:fee:${currency}`,
};

/** The currency at the end of an account's name. */
export const currencyOfAccount = (account: string): string => account.slice(account.lastIndexOf(':') + 1);

const entryDigits = 6;
/** Entries of an order, counted from 1: they sort in the order in which they were made. */
export const orderEntryId = (orderId: string, count: number): string =>
  `${orderId}#${count.toString().padStart(entryDigits, '0')}`;

/** Below and above all entry ids of an order. */
export const orderEntryRange = (orderId: string): { from: string; below: string } => ({
  from: `${orderId}#`,
  below: `${orderId}#~`,
});

/** The id of a leg, wherever it goes: as a payable item, for instance. */
export const legIdOf = (entryId: string, legIndex: number): string => `${entryId}/${legIndex}`;

/** An entry, or a broken invariant when its legs do not balance. */
export function balanced(entry: Entry): Entry {
  const sum = legSum(entry.legs);
  invariant(sum === 0, `the legs of ${entry.entryId} add up to ${sum}, not to 0`);
  return entry;
}

export function legSum(legs: readonly Pick<Leg, 'amountMinor'>[]): number {
  let sum = 0;
  for (const leg of legs) sum += leg.amountMinor;
  return sum;
}

/** What an entry does, account by account. */
export function postingsOf({ entryId, kind, orderId, atMs, legs }: Entry): ReadonlyMap<string, Posting> {
  const byAccount = new Map<string, PostedLeg[]>();
  const postings = new Map<string, Posting>();
  legs.forEach(({ account, lineId, amountMinor }, index) => {
    const posted = { index, lineId, amountMinor };
    const known = byAccount.get(account);
    if (known) {
      known.push(posted);
      return;
    }
    const own = [posted];
    byAccount.set(account, own);
    postings.set(account, { entryId, kind, orderId, atMs, legs: own });
  });
  return postings;
}

type PostedLeg = Posting['legs'][number];
