import type { Balance } from '@creditroll/contracts/grpc/creditroll/commission_ledger/v1/Balance';
import type { BalanceList } from '@creditroll/contracts/grpc/creditroll/commission_ledger/v1/BalanceList';
import type { BalancesRequest__Output } from '@creditroll/contracts/grpc/creditroll/commission_ledger/v1/BalancesRequest';
import type { StatementPage } from '@creditroll/contracts/grpc/creditroll/commission_ledger/v1/StatementPage';
import type { StatementRequest__Output } from '@creditroll/contracts/grpc/creditroll/commission_ledger/v1/StatementRequest';
import { AppError, invalidField } from '@creditroll/kernel';
import type { Store } from '@creditroll/store';
import { accounts, postings } from '../../collections.ts';
import type { StatementPosting } from '@creditroll/contracts/grpc/creditroll/commission_ledger/v1/StatementPosting';
import { type Account, groupKey, openingOf, type PostedGroup } from '../../domain/account.ts';
import { linked } from '../../domain/chain.ts';
import { type PayeeState, legSum } from '../../domain/entries.ts';
import { pagingOf, required } from './paging.ts';

const accountsMax = 5_000;
const accountsPerPage = 1_000;
/** Sorts after every account that begins with the same letters. */
const last = '\u{10FFFF}';

async function* accountsFrom(store: Store, prefix: string): AsyncGenerator<Account> {
  let cursor: string | undefined;
  const range = prefix === '' ? {} : { from: prefix, below: prefix + last };
  do {
    const page = await store.find(accounts, 'key', { equals: [], ...range, limit: accountsPerPage, cursor });
    yield* page.docs;
    cursor = page.next;
  } while (cursor !== undefined);
}

/** Accounts by name, or all that begin with a prefix. An account without postings does not exist. */
export async function balances(store: Store, request: BalancesRequest__Output): Promise<BalanceList> {
  const found: Balance[] = [];
  if (request.accounts.length > accountsMax) throw tooMany(request.accounts.length.toString());
  for (const account of (await store.getMany(accounts, request.accounts)).values()) found.push(toBalance(account));
  if (request.prefix === '') return { balances: found };
  for await (const account of accountsFrom(store, request.prefix)) {
    if (found.length === accountsMax) throw tooMany(`more than ${accountsMax}`);
    found.push(toBalance(account));
  }
  return { balances: found };
}

const tooMany = (count: string): AppError =>
  new AppError('too_large', `accounts must not be more than ${accountsMax}, not ${count}; ask in several calls`);

const toBalance = ({ account, currency, balanceMinor, postings: count, chainHead }: Account): Balance => ({
  account,
  currency,
  balanceMinor,
  postings: count,
  chainHead,
});

const owedStates: readonly PayeeState[] = ['pending', 'held', 'payable', 'in_transit'];

async function* payeeAccounts(store: Store): AsyncGenerator<Account> {
  yield* accountsFrom(store, 'agency:');
  yield* accountsFrom(store, 'creator:');
}

/** What creators and agencies are owed and were not yet paid: the sum of their accounts, per state and currency. */
export async function liability(store: Store): Promise<BalanceList> {
  const sums = new Map<string, { account: string; currency: string; balanceMinor: number; postings: number }>();
  for await (const { account, currency, balanceMinor, postings: count } of payeeAccounts(store)) {
    const state = owedStates.find((one) => account.endsWith(`:${one}:${currency}`));
    if (!state) continue;
    const id = `${currency} ${state}`;
    const sum = sums.get(id) ?? { account: state, currency, balanceMinor: 0, postings: 0 };
    sums.set(id, sum);
    sum.balanceMinor += balanceMinor;
    sum.postings += count;
  }
  return {
    balances: [...sums.values()].toSorted((a, b) =>
      `${a.currency} ${a.account}` < `${b.currency} ${b.account}` ? -1 : 1,
    ),
  };
}

/** An account's postings, oldest first, so that whoever reads them can follow the chain. The cursor is the next index. */
export async function statement(store: Store, request: StatementRequest__Output): Promise<StatementPage> {
  const account = required('account', request.account);
  const { limit, cursor } = pagingOf(request.page);
  const fromIndex = indexOf(cursor);
  const found: StatementPosting[] = [];
  const below = `${account}|~`;
  // The group that holds the index begins at or before it.
  const holding = await store.find(postings, 'key', {
    equals: [],
    from: `${account}|`,
    below: groupKey(account, fromIndex + 1),
    order: 'descending',
    limit: 1,
  });
  let from = groupKey(account, holding.docs[0]?.firstIndex ?? fromIndex);
  while (found.length <= limit) {
    const page = await store.find(postings, 'key', { equals: [], from, below, limit: 20 });
    for (const group of page.docs) found.push(...rowsOf(group).slice(Math.max(0, fromIndex - group.firstIndex)));
    const end = page.docs.at(-1);
    if (!end || page.next === undefined) break;
    from = groupKey(account, end.firstIndex + end.postings.length);
  }
  const more = found.length > limit;
  return { postings: found.slice(0, limit), next: more ? (fromIndex + limit).toString() : '' };
}

function indexOf(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  if (!/^\d{1,12}$/.test(cursor)) throw invalidField('page.cursor', 'was not made by this call');
  return Number(cursor);
}

/** A group's postings with the hash and the balance that each leads to. */
function rowsOf(group: PostedGroup): StatementPosting[] {
  let head = openingOf(group);
  return group.postings.map((posting, at) => {
    head = linked(head, posting);
    const { entryId, kind, orderId, atMs, legs } = posting;
    return {
      index: group.firstIndex + at,
      entryId,
      kind,
      orderId: orderId ?? '',
      atMs,
      amountMinor: legSum(legs),
      balanceMinor: head.balanceMinor,
      legs: legs.map(({ index, lineId, amountMinor }) => ({ index, lineId: lineId ?? '', amountMinor })),
      hash: head.hash,
    };
  });
}
