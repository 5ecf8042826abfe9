import type { Book } from './book.ts';
import type { Posting } from '@creditroll/contracts';
import { canonicalJson } from '@creditroll/kernel';
import { drawnOf } from './drawn.ts';
import { accountOf, accounts, currencyOfAccount, type Entry, legSum, postingsOf } from './entries.ts';
import { standsAt } from './holds.ts';

/** Everything on one account, in a form that does not depend on order. */
interface AccountSum {
  count: number;
  sumMinor: number;
  /** Sum of marks of single legs, modulo 2^32: two sets that differ in one leg differ here. */
  mark: number;
}

export type AccountSums = Map<string, AccountSum>;

export function addTo(sums: AccountSums, account: string, legId: string, amountMinor: number): void {
  const sum = sums.get(account) ?? { count: 0, sumMinor: 0, mark: 0 };
  sums.set(account, sum);
  sum.count += 1;
  sum.sumMinor += amountMinor;
  sum.mark = (sum.mark + markOf(`${legId} ${amountMinor}`)) >>> 0;
}

/** FNV-1a. It finds accidents; against malice stand the chains. */
function markOf(text: string): number {
  let mark = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) mark = Math.imul(mark ^ text.charCodeAt(at), 0x01000193);
  return mark >>> 0;
}

/** What is wrong with an entry by itself. */
export function entryProblem({ entryId, currency, legs }: Entry): string | undefined {
  const sum = legSum(legs);
  if (sum !== 0) return `the legs of entry ${entryId} add up to ${sum}, not to 0`;
  const stranger = legs.find((leg) => currencyOfAccount(leg.account) !== currency);
  return stranger ? `entry ${entryId} is in ${currency} and has a leg on ${stranger.account}` : undefined;
}

/** What a posting and its entry do not agree on. */
export function postingProblem(account: string, posting: Posting, entry: Entry | undefined): string | undefined {
  if (!entry) return `is of entry ${posting.entryId}, which is missing`;
  const right = postingsOf(entry).get(account);
  const same = right !== undefined && canonicalJson(posting) === canonicalJson(right);
  return same ? undefined : `is not what entry ${posting.entryId} says`;
}

/** What a book and the entries of its order do not agree on. */
export function bookProblem(book: Book, entries: readonly Entry[]): string | undefined {
  if (entries.length !== book.entryCount)
    return `order ${book.orderId} has ${entries.length} entries, its book says ${book.entryCount}`;
  const sums = new Map<string, number>();
  const add = (account: string, amountMinor: number): void =>
    void sums.set(account, (sums.get(account) ?? 0) + amountMinor);
  for (const entry of entries) for (const leg of entry.legs) add(leg.account, leg.amountMinor);
  for (const line of book.lines) {
    for (const party of line.parties) {
      const { postedMinor } = party;
      add(accountOf(party, standsAt(book, party), book.currency), -postedMinor);
      add(accounts.brandReceivable(book.brandId, book.currency), postedMinor);
    }
    const drawnMinor = drawnOf(line);
    if (drawnMinor === 0) continue;
    add(accounts.brandDeposit(book.brandId, book.currency), drawnMinor);
    add(accounts.brandReceivable(book.brandId, book.currency), -drawnMinor);
  }
  for (const [account, rest] of sums)
    if (rest !== 0) return `the entries of order ${book.orderId} put ${rest} more on ${account} than its book says`;
  return recomputeProblem(book, entries);
}

/** Money moves by a recompute only where a line says which one, and who agreed on it. */
function recomputeProblem(book: Book, entries: readonly Entry[]): string | undefined {
  const named = new Set(book.lines.flatMap(({ recomputes = [] }) => recomputes.map(({ entryId }) => entryId)));
  const stray = entries.find(({ kind, entryId }) => kind === 'recompute' && !named.has(entryId));
  return stray && `entry ${stray.entryId} is of a recompute that no line of order ${book.orderId} names`;
}

export interface Difference {
  readonly account: string;
  readonly problem: string;
  /** Entries are ahead: their postings may still be on the way. */
  readonly late: boolean;
}

/** The first account on which entries and postings differ; one that is not merely late comes first. */
export function sumDifference(legs: AccountSums, posted: AccountSums): Difference | undefined {
  let late: Difference | undefined;
  for (const account of new Set([...posted.keys(), ...legs.keys()])) {
    const said = legs.get(account) ?? { count: 0, sumMinor: 0, mark: 0 };
    const done = posted.get(account) ?? { count: 0, sumMinor: 0, mark: 0 };
    if (said.count === done.count && said.sumMinor === done.sumMinor && said.mark === done.mark) continue;
    const problem = `${account}: entries have ${said.count} legs of ${said.sumMinor} in all, ${done.count} of ${done.sumMinor} are posted to the account`;
    if (said.count <= done.count) return { account, problem, late: false };
    late ??= { account, problem, late: true };
  }
  return late;
}
