import type { DataOf, payoutReserved } from '@creditroll/contracts';
import type { PayoutMoved } from '../domain/payouts.ts';

/** A payout fact, of whichever kind, in the ledger's words. */
export const toPayoutMoved =
  (kind: PayoutMoved['kind']) =>
  ({ payoutItemId, payeeId, currency, amountMinor, atMs }: DataOf<typeof payoutReserved>): PayoutMoved => ({
    kind,
    payoutItemId,
    payeeId,
    currency,
    amountMinor,
    atMs,
  });
