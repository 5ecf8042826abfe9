import type { VerifyResponse } from '@creditroll/contracts/grpc/creditroll/commission_ledger/v1/VerifyResponse';
import type { Store } from '@creditroll/store';
import { type AccountSums, sumDifference } from '../../domain/audit.ts';
import { strayPosting, verifyChains } from './accounts.ts';
import { newHeldSums } from '../../domain/quota-audit.ts';
import { verifyEntries } from './entries.ts';
import { verifyBonuses } from './bonuses.ts';
import { verifyDeposits } from './deposits.ts';
import { verifyLeaderboards } from './leaderboards.ts';
import { verifyQuotas } from './quotas.ts';

export interface VerifyOptions {
  /** Empty: everything. */
  readonly account: string;
  readonly signal: AbortSignal;
  /** Waits, so that postings on their way can arrive. */
  pause(): Promise<void>;
}

/** How often everything is looked at again while postings are on their way to their accounts. */
const roundsMax = 5;

/**
 * Recomputes the books from what is stored and says the first thing that does not fit. Everything is read in pages; what
 * is kept in memory is one sum per account. It may run while others write, but entries whose postings have not
 * arrived after some rounds count as a problem: under lasting load, ask again when it is quiet.
 */
export async function verify(store: Store, options: VerifyOptions): Promise<VerifyResponse> {
  if (options.account !== '') return verifyAccount(store, options.account, options.signal);
  let round = await verifyAll(store, options.signal);
  for (let count = 1; round.late && count < roundsMax; count++) {
    await options.pause();
    round = await verifyAll(store, options.signal);
  }
  return round.response;
}

async function verifyAccount(store: Store, account: string, signal: AbortSignal): Promise<VerifyResponse> {
  const report = await verifyChains({ store, signal, posted: new Map() }, account);
  const problem = report.problem ?? (await strayPosting(store, account, signal));
  return responseOf(problem, report, 0);
}

async function verifyAll(
  store: Store,
  signal: AbortSignal,
): Promise<{ readonly response: VerifyResponse; readonly late: boolean }> {
  const posted: AccountSums = new Map();
  const legs: AccountSums = new Map();
  // Accounts first: a posting is never there before its entry, so entries can only be ahead.
  const chains = await verifyChains({ store, signal, posted });
  if (chains.problem !== undefined) return { response: responseOf(chains.problem, chains, 0), late: false };
  const held = newHeldSums();
  const made = await verifyEntries({ store, signal, legs, held });
  if (made.problem !== undefined) return { response: responseOf(made.problem, chains, made.entries), late: false };
  const difference = sumDifference(legs, posted);
  if (!difference) {
    const quotas = await verifyQuotas({ store, signal, held });
    const wrong =
      quotas ??
      (await verifyDeposits({ store, signal, held, legs })) ??
      // Leaderboards first: they take what is theirs out of the sales that something must account for.
      (await verifyLeaderboards({ store, signal, sales: held.sales })) ??
      (await verifyBonuses({ store, signal, held }));
    return { response: responseOf(wrong?.problem, chains, made.entries), late: wrong?.late ?? false };
  }
  const problem = (await strayPosting(store, difference.account, signal)) ?? difference.problem;
  return { response: responseOf(problem, chains, made.entries), late: difference.late };
}

const responseOf = (
  problem: string | undefined,
  {
    accounts,
    chainsVerified,
    postings,
  }: { readonly accounts: number; readonly chainsVerified: number; readonly postings: number },
  entries: number,
): VerifyResponse => ({
  balanced: problem === undefined,
  entries,
  accounts,
  chainsVerified,
  postings,
  firstProblem: problem ?? '',
});
