import type { Store } from '@creditroll/store';
import { boards } from '../../board-collections.ts';
import { bonusCounts } from '../../bonus-collections.ts';
import { deposits, unfunded } from '../../deposit-collections.ts';
import type { AccountSums } from '../../domain/audit.ts';
import { availableMinor, type Deposit, depositKey } from '../../domain/deposit-owner.ts';
import { accounts } from '../../domain/entries.ts';
import {
  addBonuses,
  addPrizes,
  depositDifference,
  depositProblem,
  type QuotaDifference,
} from '../../domain/quota-audit.ts';
import { type HeldScope, pages } from './pages.ts';

const docsPerPage = 500;

interface Scope extends HeldScope {
  /** What entries say per account. */
  readonly legs: AccountSums;
}

/**
 * Every deposit counts what books, bonuses and prizes draw on it and what waits of them, what waits is listed, and its accounts say what was
 * paid in and what is left. One that is not merely late comes first.
 */
export async function verifyDeposits({ store, signal, held, legs }: Scope): Promise<QuotaDifference | undefined> {
  const listed = await waitingSums(store, signal);
  for await (const page of pages(store, bonusCounts, { limit: docsPerPage, signal }))
    for (const count of page) addBonuses(held, count);
  for await (const page of pages(store, boards, { limit: docsPerPage, signal }))
    for (const board of page) addPrizes(held, board);
  const missing = new Map(held.deposits);
  let late: QuotaDifference | undefined;
  for await (const page of pages(store, deposits, { limit: docsPerPage, signal })) {
    for (const deposit of page) {
      const key = depositKey(deposit);
      missing.delete(key);
      const wrong = depositProblem(deposit) ?? listedProblem(deposit, listed.get(key) ?? 0);
      if (wrong !== undefined) return { problem: wrong, late: true };
      const difference = depositDifference(deposit, held) ?? accountDifference(deposit, legs);
      if (difference && !difference.late) return difference;
      late ??= difference;
    }
  }
  for (const [key, { drawnMinor, unfundedMinor }] of missing)
    if (drawnMinor + unfundedMinor !== 0)
      return { problem: `deposit ${key} is missing, the books draw ${drawnMinor} on it`, late: false };
  return late;
}

async function waitingSums(store: Store, signal: AbortSignal): Promise<ReadonlyMap<string, number>> {
  const sums = new Map<string, number>();
  for await (const page of pages(store, unfunded, { limit: docsPerPage, signal }))
    for (const one of page) sums.set(depositKey(one), (sums.get(depositKey(one)) ?? 0) + one.amountMinor);
  return sums;
}

/** Read before the deposits, what waits may since have grown or been covered. */
const listedProblem = (deposit: Deposit, listedMinor: number): string | undefined =>
  deposit.unfundedMinor === listedMinor
    ? undefined
    : `deposit ${depositKey(deposit)} waits with ${deposit.unfundedMinor}, of which ${listedMinor} is listed`;

function accountDifference(deposit: Deposit, legs: AccountSums): QuotaDifference | undefined {
  const { brandId, currency, paidInMinor } = deposit;
  const sumOf = (account: string): number => legs.get(account)?.sumMinor ?? 0;
  const expected = [
    [accounts.brandPaidIn(brandId, currency), -paidInMinor],
    [accounts.brandDeposit(brandId, currency), availableMinor(deposit)],
  ] as const;
  const wrong = expected.find(([account, minor]) => sumOf(account) !== minor);
  return (
    wrong && {
      problem: `deposit ${depositKey(deposit)} says ${wrong[1]} for ${wrong[0]}, entries put ${sumOf(wrong[0])} there`,
      late: true,
    }
  );
}
