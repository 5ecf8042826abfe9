import type { DataOf, recordDeposit } from '@creditroll/contracts';
import { type Refusal, refuse, sha256 } from '@creditroll/kernel';
import { type Currency, formatDecimal } from '@creditroll/money';
import { availableMinor, type Deposit } from './deposit-owner.ts';
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
      'already_exists',
      `reference ${JSON.stringify(reference)} was recorded before as ${known.movementId}, over ${formatDecimal({ amountMinor: known.amountMinor, currency })} ${currency}; correct it with kind correction, or send another reference`,
    );
  const leftMinor = availableMinor(before);
  if (kind === 'withdrawal' && leftMinor + amountMinor < 0)
    return refuse(
      'wrong_state',
      `amountMinor is more than what lines have left of the deposit, ${formatDecimal({ amountMinor: Math.max(0, leftMinor), currency })} ${currency}; withdraw that or less`,
    );
  const paidInMinor = before.paidInMinor + amountMinor;
  if (!Number.isSafeInteger(paidInMinor))
    return refuse(
      'wrong_state',
      `amountMinor would make the deposit larger than ${Number.MAX_SAFE_INTEGER}, which is the limit`,
    );
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
