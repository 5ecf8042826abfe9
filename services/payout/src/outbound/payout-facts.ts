import {
  payableAnswered,
  payoutMethodStated,
  payoutReserved,
  payoutReturned,
  payoutSettled,
} from '@creditroll/contracts';
import type { Unit } from '@creditroll/processing';
import type { Payee } from '../collections.ts';
import { digestsOf } from '../domain/method-digests.ts';
import type { Payable, Reservation, ReservationAnswer } from '../domain/payable.ts';

const facts = {
  reserved: payoutReserved,
  settled: payoutSettled,
  failed: payoutReturned,
  cancelled: payoutReturned,
} as const;

/** Tells the ledger that a payee's money moved. */
export function sayMoved(
  unit: Unit,
  moved: keyof typeof facts,
  { payeeId, currency }: Payable,
  reservation: Reservation,
  reason: string | null,
): void {
  const { batchId, payoutItemId, amountMinor } = reservation;
  unit.emit(facts[moved], payeeId, {
    batchId,
    payoutItemId,
    payeeId,
    currency,
    amountMinor,
    atMs: unit.cause.nowMs,
    reason,
  });
}

/** Tells by digests how a payee is paid, so that two who share a method are found. */
export function sayMethod(unit: Unit, { payeeId, method, methodChangedAtMs }: Payee): void {
  unit.emit(payoutMethodStated, payeeId, { payeeId, ...digestsOf(method), atMs: methodChangedAtMs });
}

/** Tells a payout batch what was set aside for it, or why nothing was. */
export function sayAnswered(
  unit: Unit,
  batchId: string,
  { payeeId, currency }: Payable,
  answer: ReservationAnswer,
): void {
  const told = { batchId, payeeId, currency, items: [] };
  if (answer.outcome !== 'reserved') {
    const { outcome, amountMinor } = answer;
    unit.emit(payableAnswered, batchId, {
      ...told,
      outcome,
      amountMinor,
      payoutItemId: null,
      attempt: 0,
      method: null,
      lines: 0,
      fromSeq: 0,
      toSeq: 0,
    });
    return;
  }
  const { outcome, method, fromSeq, lines } = answer;
  const { payoutItemId, attempt, amountMinor, through } = answer.reservation;
  unit.emit(payableAnswered, batchId, {
    ...told,
    outcome,
    amountMinor,
    payoutItemId,
    attempt,
    method,
    lines,
    fromSeq,
    toSeq: through.seq,
  });
}
