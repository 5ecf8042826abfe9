import { digestOf } from '@creditroll/kernel';
import type { Currency } from '@creditroll/money';
import type { Exclusion } from './payable.ts';
import type { Payment, PayoutMethod, RailName } from './rails/rail.ts';

/** What one payee gets by one batch. All but the last three fields stay as they were at the reservation. */
export interface PayoutItem extends Payment {
  readonly batchId: string;
  readonly currency: Currency;
  readonly attempt: number;
  readonly lines: number;
  /** Its lines are those of the payee's line batches from `fromSeq` to `toSeq`. */
  readonly fromSeq: number;
  readonly toSeq: number;
  readonly method: PayoutMethod;
  readonly state: 'reserved' | 'settled' | 'failed';
  /** What the bank said. */
  readonly reason: string | null;
  readonly resolvedAtMs: number | null;
}

/** A payee of a draft who is not in the manifest. */
export interface Excluded {
  readonly batchId: string;
  readonly payeeId: string;
  readonly reason: Exclusion;
  readonly amountMinor: number;
}

export const itemKey = (batchId: string, payeeId: string): string => `${batchId}|${payeeId}`;

/** Names exactly what is approved: whom, how much, where to, for which lines. A change of any of it changes the hash. */
export function manifestHashOf(
  batch: { readonly batchId: string; readonly currency: Currency; readonly rail: RailName },
  items: readonly PayoutItem[],
): string {
  const entries = items
    .toSorted((a, b) => (a.payeeId < b.payeeId ? -1 : 1))
    .map(({ payoutItemId, payeeId, currency, amountMinor, lines, attempt, method }) => ({
      payoutItemId,
      payeeId,
      currency,
      amountMinor,
      lines,
      attempt,
      method,
    }));
  return digestOf({ batchId: batch.batchId, currency: batch.currency, rail: batch.rail, items: entries });
}

export interface BankResult {
  readonly payoutItemId: string;
  readonly outcome: 'settled' | 'failed';
  readonly reason: string | null;
}

export interface RefusedResult {
  readonly payoutItemId: string;
  readonly reason: string;
}

/** An item takes one result. Undefined: it has one. */
export const resolveItem = (item: PayoutItem, { outcome, reason }: BankResult, nowMs: number): PayoutItem | undefined =>
  item.state === 'reserved' ? { ...item, state: outcome, reason, resolvedAtMs: nowMs } : undefined;
