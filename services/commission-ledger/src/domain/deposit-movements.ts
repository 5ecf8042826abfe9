import type { DataOf, recordDeposit } from '@creditroll/contracts';
import { type Refusal, refuse, sha256 } from '@creditroll/kernel';
import type { Currency } from '@creditroll/money';
import { availableMinor, type Deposit, depositKey } from './deposit-owner.ts';
import { accounts, balanced, type Entry } from './entries.ts';

/** What finance wrote down of a deposit. Never changed: a mistake is corrected by a further one. */
export interface DepositMovement {
  readonly movementId: string;
  readonly brandId: string;
  readonly currency: Currency;
  readonly kind: 'deposit' | 'withdrawal' | 'correction';
  /** What the deposit has more by it. */
  readonly amountMinor: number;
  readonly reference: string;
  readonly note: string;
  readonly personId: string;
  readonly atMs: number;
  readonly entryId: string;
}

export type DepositRecord = Omit<DataOf<typeof recordDeposit>, 'by'> & { readonly personId: string };

/** One reference of a brand names one movement of a kind, so that a payment is not written down twice. */
export const movementIdOf = ({ brandId, currency, kind, reference }: DepositRecord): string =>
  `dep_${sha256(JSON.stringify([brandId, currency, kind, reference])).slice(0, 24)}`;

export interface Recorded {
  readonly deposit: Deposit;
  readonly movement: DepositMovement;
  readonly entry: Entry;
}

/**
 * Books what a brand paid in, or was paid back: what its deposit owes it, against what it has paid in all. A withdrawal takes
 * no more than is there; a correction may show that lines drew on money that never came.
 */
export function recorded(
  before: Deposit,
  known: DepositMovement | undefined,
  record: DepositRecord,
  atMs: number,
): Recorded | Refusal {
  const { brandId, currency, kind, amountMinor, reference } = record;
  if (known)
    return refuse(
      'conflict',
      `reference ${JSON.stringify(reference)} was recorded before as ${known.movementId}, over ${known.amountMinor} ${currency}; correct it with kind correction, or send another reference`,
    );
  const leftMinor = availableMinor(before);
  if (kind === 'withdrawal' && leftMinor + amountMinor < 0)
    return refuse(
      'wrong_state',
      `amountMinor is more than the ${Math.max(0, leftMinor)} ${currency} that lines have left of the deposit`,
    );
  const paidInMinor = before.paidInMinor + amountMinor;
  if (!Number.isSafeInteger(paidInMinor))
    return refuse('wrong_state', `the deposit ${depositKey(before)} would be beyond what can be held exactly`);
  const movementId = movementIdOf(record);
  const entryId = `deposit:${movementId}`;
  return {
    deposit: { ...before, paidInMinor },
    movement: { ...record, movementId, atMs, entryId },
    entry: balanced({
      entryId,
      kind: 'deposit',
      orderId: null,
      payeeId: null,
      atMs,
      currency,
      legs: [
        { account: accounts.brandDeposit(brandId, currency), amountMinor, lineId: null },
        { account: accounts.brandPaidIn(brandId, currency), amountMinor: -amountMinor, lineId: null },
      ],
    }),
  };
}
