import { digestOf, invariant, sha256 } from '@creditroll/kernel';
import { type Currency, safeMinor } from '@creditroll/money';
import type { PayoutMethod } from './rails/rail.ts';

/** A creator's money on one order line, released; negative for what is taken back later. */
export interface PayableLine {
  readonly itemId: string;
  readonly orderId: string;
  readonly lineId: string;
  readonly campaignId: string;
  readonly brandId: string;
  readonly amountMinor: number;
  readonly atMs: number;
}

/** The lines that came together. Numbered 1, 2, 3 … per payee and currency, and never changed. */
export interface LineBatch {
  readonly payeeId: string;
  readonly currency: Currency;
  readonly seq: number;
  readonly lines: readonly PayableLine[];
  /** Distinct; what an order is found by. */
  readonly orderIds: readonly string[];
}

/** A place in a payee's row of lines. `head` commits to every line up to it, so two heads name the lines between. */
export interface Cut {
  readonly seq: number;
  readonly lines: number;
  readonly head: string;
}

/** Everything that was open when a payout batch asked. */
export interface Reservation {
  readonly batchId: string;
  readonly payoutItemId: string;
  readonly attempt: number;
  readonly amountMinor: number;
  readonly through: Cut;
}

/**
 * What one payee has in one currency. Lines are paid strictly in the order in which they came: up to `paid` they are
 * paid, up to `reservation.through` they are in a payout, up to `received` they are open. A reservation takes all that
 * is open, so what was taken back is always netted, and a returned reservation leaves nothing to be put together again.
 */
export interface Payable {
  readonly payeeId: string;
  readonly currency: Currency;
  readonly received: Cut;
  readonly paid: Cut;
  /** Sum of the open lines; negative when more was taken back than earned since. */
  readonly payableMinor: number;
  readonly paidMinor: number;
  /** Recorded failures since the last payment. */
  readonly failures: number;
  readonly reservation: Reservation | null;
}

export const payableKey = (payeeId: string, currency: Currency): string => `${payeeId}|${currency}`;

/** Ten digits keep keys in the order of their numbers. */
export const lineBatchKey = (payeeId: string, currency: Currency, seq: number): string =>
  `${payableKey(payeeId, currency)}|${seq.toString().padStart(10, '0')}`;

export const start: Cut = { seq: 0, lines: 0, head: '' };

export const noPayable = (payeeId: string, currency: Currency): Payable => ({
  payeeId,
  currency,
  received: start,
  paid: start,
  payableMinor: 0,
  paidMinor: 0,
  failures: 0,
  reservation: null,
});

export const plus = (a: number, b: number): number => safeMinor(BigInt(a) + BigInt(b));

/** The cut after one more batch of lines. Each line is hashed by itself, so heads do not depend on how lines were sent. */
export function cutAfter(before: Cut, lines: readonly Pick<PayableLine, 'itemId' | 'amountMinor'>[]): Cut {
  const head = lines.reduce((link, line) => sha256(`${link}|${line.itemId}|${line.amountMinor}`), before.head);
  return { seq: before.seq + 1, lines: before.lines + lines.length, head };
}

/**
 * Names a payment for ever: payee, currency, its lines (all between two heads) and the attempt. The attempt rises only
 * on a recorded failure, so the same unpaid lines have the same key in every batch that sets them aside.
 */
export const payoutItemIdOf = (
  payee: { readonly payeeId: string; readonly currency: Currency },
  after: string,
  through: string,
  attempt: number,
): string => digestOf({ payeeId: payee.payeeId, currency: payee.currency, after, through, attempt });

/** Lines join what is open. A line that is taken back before it is set aside nets to nothing with its own negative. */
export function receive(
  payable: Payable,
  lines: readonly PayableLine[],
): { readonly payable: Payable; readonly lineBatch: LineBatch } {
  const { payeeId, currency } = payable;
  const received = cutAfter(payable.received, lines);
  return {
    payable: {
      ...payable,
      received,
      payableMinor: lines.reduce((sum, line) => plus(sum, line.amountMinor), payable.payableMinor),
    },
    lineBatch: {
      payeeId,
      currency,
      seq: received.seq,
      lines,
      orderIds: [...new Set(lines.map((line) => line.orderId))],
    },
  };
}

export type Exclusion =
  | 'below_minimum'
  | 'nothing_payable'
  | 'negative_balance'
  | 'no_method'
  | 'other_rail'
  | 'already_reserved';

/** Whom a payout batch wants: those with so much who are paid by its rail. */
export interface Ask {
  readonly rail: string;
  readonly minimumMinor: number;
}

/**
 * Why a payee cannot be paid now. A negative balance is carried forward against what is earned next. Whoever is paid by
 * another rail waits for a batch of that one: the file of this one could not say where the money goes.
 */
export function exclusionOf(
  { payableMinor, reservation }: Payable,
  method: PayoutMethod | undefined,
  { rail, minimumMinor }: Ask,
): Exclusion | undefined {
  if (reservation) return 'already_reserved';
  if (payableMinor < 0) return 'negative_balance';
  if (payableMinor === 0) return 'nothing_payable';
  if (payableMinor < minimumMinor) return 'below_minimum';
  if (!method) return 'no_method';
  return method.rail === rail ? undefined : 'other_rail';
}

export type ReservationAnswer =
  | { readonly outcome: Exclusion; readonly amountMinor: number }
  | {
      readonly outcome: 'reserved';
      readonly payable: Payable;
      readonly reservation: Reservation;
      readonly method: PayoutMethod;
      readonly fromSeq: number;
      readonly lines: number;
    };

/** Sets aside everything that is open, or says why nothing was. */
export function reserve(
  payable: Payable,
  method: PayoutMethod | undefined,
  batchId: string,
  ask: Ask,
): ReservationAnswer {
  const outcome = exclusionOf(payable, method, ask);
  if (outcome) return { outcome, amountMinor: payable.payableMinor };
  invariant(method, 'whoever can be paid has a method');
  const { received: through, paid, payableMinor: amountMinor } = payable;
  const attempt = payable.failures + 1;
  const reservation = {
    batchId,
    payoutItemId: payoutItemIdOf(payable, paid.head, through.head, attempt),
    attempt,
    amountMinor,
    through,
  };
  return {
    outcome: 'reserved',
    reservation,
    method,
    fromSeq: paid.seq + 1,
    lines: through.lines - paid.lines,
    payable: { ...payable, payableMinor: 0, reservation },
  };
}

export interface Resolution {
  readonly batchId: string;
  readonly payoutItemId: string;
  readonly outcome: 'settled' | 'failed' | 'cancelled';
}

/** What was set aside is paid, or open again. A cancelled item never left us: its lines keep their attempt. */
export function resolve(
  payable: Payable,
  { batchId, payoutItemId, outcome }: Resolution,
): { readonly payable: Payable; readonly reservation: Reservation } {
  const { reservation } = payable;
  invariant(
    reservation?.batchId === batchId && reservation.payoutItemId === payoutItemId,
    `${payoutItemId} of ${batchId} is not what ${payable.payeeId} has in payout`,
  );
  const { amountMinor, through } = reservation;
  if (outcome === 'settled') {
    return {
      reservation,
      payable: {
        ...payable,
        paid: through,
        paidMinor: plus(payable.paidMinor, amountMinor),
        failures: 0,
        reservation: null,
      },
    };
  }
  const failures = payable.failures + (outcome === 'failed' ? 1 : 0);
  return {
    reservation,
    payable: { ...payable, payableMinor: plus(payable.payableMinor, amountMinor), failures, reservation: null },
  };
}

export const inPayoutMinor = ({ reservation }: Payable): number => reservation?.amountMinor ?? 0;

export const openLines = ({ received, reservation, paid }: Payable): number =>
  received.lines - (reservation?.through ?? paid).lines;
