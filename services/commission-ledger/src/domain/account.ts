import type { Posting } from '@creditroll/contracts';
import { invariant } from '@creditroll/kernel';
import type { Currency } from '@creditroll/money';
import { chained, type ChainHead, emptyChain } from './chain.ts';

/** The sum of an account's postings, and the head of their chain. */
export interface Account {
  readonly account: string;
  readonly currency: Currency;
  readonly balanceMinor: number;
  readonly postings: number;
  readonly chainHead: string;
  readonly lastAtMs: number;
}

/** Postings that came together, and where the account's chain stood before them. Never changed. */
export interface PostedGroup {
  readonly account: string;
  /** Of the first posting in the account, from 0. */
  readonly firstIndex: number;
  readonly openingHash: string;
  readonly openingMinor: number;
  readonly postings: readonly Posting[];
}

/** The chain before a group. */
export const openingOf = ({ openingHash, firstIndex, openingMinor }: PostedGroup): ChainHead => ({
  hash: openingHash,
  postings: firstIndex,
  balanceMinor: openingMinor,
});

const indexDigits = 12;

/** Groups of an account sort by index, and groups of all accounts by account. */
export const groupKey = (account: string, firstIndex: number): string =>
  `${account}|${firstIndex.toString().padStart(indexDigits, '0')}`;

const headOf = (account: Account | undefined, name: string): ChainHead =>
  account
    ? { hash: account.chainHead, postings: account.postings, balanceMinor: account.balanceMinor }
    : emptyChain(name);

export function append(
  before: Account | undefined,
  {
    account,
    currency,
    postings,
  }: { readonly account: string; readonly currency: Currency; readonly postings: readonly Posting[] },
): { readonly account: Account; readonly group: PostedGroup } {
  invariant(
    before === undefined || before.currency === currency,
    `${account} is in ${before?.currency}; ${currency} cannot be posted to it`,
  );
  const opening = headOf(before, account);
  const head = chained(opening, postings);
  invariant(Number.isSafeInteger(head.balanceMinor), `the balance of ${account} is beyond what can be held exactly`);
  const lastAtMs = postings.reduce((latest, posting) => Math.max(latest, posting.atMs), before?.lastAtMs ?? 0);
  return {
    account: {
      account,
      currency,
      balanceMinor: head.balanceMinor,
      postings: head.postings,
      chainHead: head.hash,
      lastAtMs,
    },
    group: {
      account,
      firstIndex: opening.postings,
      openingHash: opening.hash,
      openingMinor: opening.balanceMinor,
      postings,
    },
  };
}
