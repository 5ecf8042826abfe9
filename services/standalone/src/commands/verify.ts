import type { Clients } from '@creditroll/gateway';
import { ask } from './ask.ts';

export interface Verified {
  readonly ok: boolean;
  readonly ledger: {
    readonly balanced: boolean;
    readonly entries: number;
    readonly accounts: number;
    readonly chainsVerified: number;
    readonly postings: number;
    readonly firstProblem: string;
  };
  readonly payout: {
    readonly ok: boolean;
    readonly batches: number;
    readonly items: number;
    readonly lines: number;
    readonly firstProblem: string;
  };
  readonly standingStill: readonly string[];
}

const verifyTimeoutMs = 300_000;

/** Recomputes the books from what is stored. */
export async function verifyBooks(clients: Clients): Promise<Verified> {
  const [ledger, payout, ...partitions] = await Promise.all([
    clients.commissionLedger.Verify({ account: '' }, { timeoutMs: verifyTimeoutMs }),
    clients.payout.Verify({}, { timeoutMs: verifyTimeoutMs }),
    ...clients.operations.map((operations) => operations.Partitions({})),
  ]);
  const standingStill = partitions.flatMap((list) =>
    list.partitions
      .filter((one) => one.standingStill)
      .map((one) => `${one.stage}/${one.partition} at ${one.eventId}: ${one.reason}`),
  );
  return {
    ok: ledger.balanced && ledger.firstProblem === '' && payout.ok && standingStill.length === 0,
    ledger,
    payout,
    standingStill,
  };
}

export async function verify({ dir, json }: { readonly dir: string; readonly json: boolean }): Promise<void> {
  const result = await ask(dir, verifyBooks);
  if (json) console.log(JSON.stringify(result));
  else {
    const { ledger, payout } = result;
    console.log(
      `ledger   ${ledger.balanced ? 'balances' : 'DOES NOT BALANCE'}: ${ledger.entries} entries, ${ledger.postings} postings, ${ledger.chainsVerified} of ${ledger.accounts} chains verified${ledger.firstProblem && `\n         ${ledger.firstProblem}`}`,
    );
    console.log(
      `payout   ${payout.ok ? 'fits' : 'DOES NOT FIT'}: ${payout.batches} batches, ${payout.items} items, ${payout.lines} lines${payout.firstProblem && `\n         ${payout.firstProblem}`}`,
    );
    for (const still of result.standingStill) console.log(`STANDS STILL ${still}`);
  }
  if (!result.ok) process.exitCode = 1;
}
