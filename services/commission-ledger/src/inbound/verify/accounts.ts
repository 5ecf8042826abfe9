import type { Store } from '@creditroll/store';
import { accounts, entries, postings } from '../../collections.ts';
import type { Account, PostedGroup } from '../../domain/account.ts';
import { type AccountSums, addTo } from '../../domain/audit.ts';
import { type ChainHead, emptyChain, firstBroken } from '../../domain/chain.ts';
import { postingIdOf } from '../../domain/entries.ts';
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
      if (problem !== undefined) {
        report.problem = problem;
        return;
      }
    }
  }
  for (const { account, head } of open.values()) {
    report.problem = headProblem(account, head);
    if (report.problem !== undefined) return;
    report.chainsVerified += 1;
  }
}

function followed(
  at: { readonly account: Account; head: ChainHead },
  group: PostedGroup,
  posted: AccountSums,
  report: ChainReport,
): string | undefined {
  if (at.head.postings >= at.account.postings) return undefined;
  if (group.firstIndex !== at.head.postings)
    return `${group.account}: the postings from index ${at.head.postings} on are missing`;
  const { head, problem } = firstBroken(at.head, group.postings);
  if (problem !== undefined) return `${group.account}: ${problem}`;
  at.head = head;
  report.postings += group.postings.length;
  for (const { postingId, amountMinor } of group.postings) addTo(posted, group.account, postingId, amountMinor);
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

/** The first posting of an account that no leg of an entry stands behind. */
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
      const stray = group.postings.find(({ postingId, entryId, amountMinor }) => {
        const legs = known.get(entryId)?.legs ?? [];
        return !legs.some(
          (leg, index) =>
            postingIdOf(entryId, index) === postingId && leg.account === account && leg.amountMinor === amountMinor,
        );
      });
      if (stray)
        return `${account}: posting ${stray.postingId} (index ${stray.index}) is no leg of entry ${stray.entryId}`;
    }
  }
  return undefined;
}
