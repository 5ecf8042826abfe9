import type { DataOf, payoutReserved } from '@creditroll/contracts';
import type { PayoutMoved } from '../domain/payouts.ts';

/** A payout fact, of whichever kind, in the ledger's words. */
export const toPayoutMoved =
  (kind: PayoutMoved['kind']) =>
  ({ batchId, payoutItemId, payeeId, currency, amountMinor, atMs }: DataOf<typeof payoutReserved>): PayoutMoved => ({
    kind,
    // An item that was cancelled keeps its id in the next batch: only both together name one reservation.
    reservationId: `${batchId}:${payoutItemId}`,
    payeeId,
    currency,
    amountMinor,
    atMs,
  });
