import { invariant } from '@creditroll/kernel';
import type { Currency } from '@creditroll/money';
import { accounts, balanced, type Entry, type EntryKind, type PayeeState, subjectOf } from './entries.ts';
import { type FigureChange, noFigures, quarterOf } from './figures.ts';

export interface PayoutMoved {
  readonly kind: 'payout_reserved' | 'payout_settled' | 'payout_returned';
  readonly reservationId: string;
  readonly payeeId: string;
  readonly currency: Currency;
  readonly amountMinor: number;
  readonly atMs: number;
}

/** A reservation passes each of these once, so kind and reservation name the entry. */
export const payoutEntryId = (reservationId: string, kind: EntryKind): string => `${kind}:${reservationId}`;

/** The entries that decide what a fact about an item does. */
export const payoutEntryIds = (reservationId: string): string[] =>
  (['payout_reserved', 'payout_settled', 'payout_returned'] as const).map((kind) => payoutEntryId(reservationId, kind));

export interface PayoutOutcome {
  readonly entry: Entry;
  readonly figures: FigureChange | undefined;
}

/**
 * Payable → in transit → paid, or back to payable from where it is: a bank can return what it had settled.
 * Undefined: it was booked before.
 */
export function movePayout(fact: PayoutMoved, booked: (kind: EntryKind) => boolean): PayoutOutcome | undefined {
  const { kind, reservationId, payeeId, currency, amountMinor, atMs } = fact;
  if (booked(kind)) return undefined;
  invariant(amountMinor > 0, `reservation ${reservationId} is over ${amountMinor}`);
  invariant(
    kind === 'payout_reserved' || booked('payout_reserved'),
    `${kind} of ${reservationId}, which was never reserved`,
  );
  invariant(
    kind !== 'payout_settled' || !booked('payout_returned'),
    `reservation ${reservationId} was returned and cannot settle`,
  );
  const [from, to] = way(kind, booked('payout_settled'));
  const entry = balanced({
    entryId: payoutEntryId(reservationId, kind),
    kind,
    orderId: null,
    payeeId,
    atMs,
    currency,
    legs: [
      { account: accounts.payee(payeeId, from, currency), amountMinor: -amountMinor, lineId: null },
      { account: accounts.payee(payeeId, to, currency), amountMinor, lineId: null },
    ],
  });
  const paidMinor = to === 'paid' ? amountMinor : from === 'paid' ? -amountMinor : 0;
  if (paidMinor === 0) return { entry, figures: undefined };
  const slice = { brandId: null, quarterAtMs: quarterOf(atMs), currency, figures: { ...noFigures(), paidMinor } };
  return { entry, figures: { subject: subjectOf(payeeId), slice } };
}

function way(kind: PayoutMoved['kind'], settled: boolean): readonly [PayeeState, PayeeState] {
  if (kind === 'payout_reserved') return ['payable', 'in_transit'];
  return kind === 'payout_settled' ? ['in_transit', 'paid'] : [settled ? 'paid' : 'in_transit', 'payable'];
}
