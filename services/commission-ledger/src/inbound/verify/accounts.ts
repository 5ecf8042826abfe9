import type { Store } from '@creditroll/store';
import { accounts, entries, postings } from '../../collections.ts';
import { type Account, openingOf, type PostedGroup } from '../../domain/account.ts';
import { type AccountSums, addTo, postingProblem } from '../../domain/audit.ts';
import { chained, type ChainHead, emptyChain } from '../../domain/chain.ts';
import { legIdOf } from '../../domain/entries.ts';
import { pages } from './pages.ts';

export interface ChainReport {
  accounts: number;
  chainsVerified: number;
  postings: number;
  problem: string | undefined;
}

const accountsPerPage = 200;
/** Groups can be long, so few of them are held at a time. */
const groupsPerPage = 100;

interface Scope {
  readonly store: Store;
  readonly signal: AbortSignal;
  /** Gets what is posted per account. */
  readonly posted: AccountSums;
}

/**
 * Recomputes chains and balances. A page of accounts is read before its postings, and postings that came after are left
 * out, so that it may run while others write.
 */
export async function verifyChains(scope: Scope, only?: string): Promise<ChainReport> {
  const report: ChainReport = { accounts: 0, chainsVerified: 0, postings: 0, problem: undefined };
  const range = only === undefined ? {} : { from: only, below: `${only}\0` };
  let from = only === undefined ? undefined : `${only}|`;
  for await (const page of pages(scope.store, accounts, { ...range, limit: accountsPerPage, signal: scope.signal })) {
    const below = `${page.at(-1)?.account}|~`;
    await verifyPage(scope, page, { from, below }, report);
    if (report.problem !== undefined) return report;
    from = below;
  }
  return report;
}

async function verifyPage(
  { store, signal, posted }: Scope,
  page: readonly Account[],
  range: { from: string | undefined; below: string },
  report: ChainReport,
): Promise<void> {
  const open = new Map(page.map((account) => [account.account, { account, head: emptyChain(account.account) }]));
  report.accounts += page.length;
  for await (const groups of pages(store, postings, { ...range, limit: groupsPerPage, signal })) {
    for (const group of groups) {
      const at = open.get(group.account);
      const problem = at ? followed(at, group, posted, report) : await unknownAccount(store, group.account);
      if (problem === undefined) continue;
      report.problem = await namedExactly({ store, signal }, group.account, problem);
      return;
    }
  }
  for (const { account, head } of open.values()) {
    const problem = headProblem(account, head);
    if (problem !== undefined) {
      report.problem = await namedExactly({ store, signal }, account.account, problem);
      return;
    }
    report.chainsVerified += 1;
  }
}

/** A chain says that something does not follow; the entries say which posting it is, unless they were changed alike. */
const namedExactly = async (
  { store, signal }: Pick<Scope, 'store' | 'signal'>,
  account: string,
  problem: string,
): Promise<string> => (await strayPosting(store, account, signal)) ?? problem;

function followed(
  at: { readonly account: Account; head: ChainHead },
  group: PostedGroup,
  posted: AccountSums,
  report: ChainReport,
): string | undefined {
  if (at.head.postings >= at.account.postings) return undefined;
  const { account, firstIndex } = group;
  if (firstIndex !== at.head.postings) return `${account}: the postings from index ${at.head.postings} on are missing`;
  const opening = openingOf(group);
  if (opening.hash !== at.head.hash || opening.balanceMinor !== at.head.balanceMinor)
    return `${account}: the postings from index ${firstIndex} on do not follow from those before`;
  at.head = chained(at.head, group.postings);
  report.postings += group.postings.length;
  for (const { entryId, legs } of group.postings)
    for (const { index, amountMinor } of legs) addTo(posted, account, legIdOf(entryId, index), amountMinor);
  return undefined;
}

/** An account that was made after its page was read is fine; one that is not there is not. */
const unknownAccount = async (store: Store, account: string): Promise<string | undefined> =>
  (await store.getMany(accounts, [account])).has(account) ? undefined : `${account} has postings and no balance`;

function headProblem(
  { account, postings: count, chainHead, balanceMinor }: Account,
  head: ChainHead,
): string | undefined {
  if (head.postings !== count) return `${account} says ${count} postings and has ${head.postings}`;
  if (head.hash !== chainHead) return `${account}: its chain does not end with the hash that it says`;
  if (head.balanceMinor !== balanceMinor)
    return `${account} says ${balanceMinor}, its postings add up to ${head.balanceMinor}`;
  return undefined;
}

/** The first posting of an account that is not what its entry says. */
export async function strayPosting(store: Store, account: string, signal: AbortSignal): Promise<string | undefined> {
  for await (const groups of pages(store, postings, {
    from: `${account}|`,
    below: `${account}|~`,
    limit: groupsPerPage,
    signal,
  })) {
    for (const group of groups) {
      const known = await store.getMany(
        entries,
        group.postings.map((posting) => posting.entryId),
      );
      for (const [at, posting] of group.postings.entries()) {
        const problem = postingProblem(account, posting, known.get(posting.entryId));
        if (problem !== undefined) return `${account}: the posting with index ${group.firstIndex + at} ${problem}`;
      }
    }
  }
  return undefined;
}
