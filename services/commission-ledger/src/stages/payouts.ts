import { payoutMethodStated, payoutReserved, payoutReturned, payoutSettled } from '@creditroll/contracts';
import { inbound, stage, type Stage } from '@creditroll/processing';
import { entries } from '../collections.ts';
import { movePayout, payoutEntryId, payoutEntryIds, type PayoutMoved } from '../domain/payouts.ts';
import { toPayoutMoved } from '../inbound/payout-moved.ts';
import { figuresFold, postingsFold, sayFigures, sayPostings } from '../outbound/facts.ts';

/** Books what became of payouts: payable → in transit → paid, or back. */
export const payoutsStage = (): Stage =>
  stage<PayoutMoved, undefined>({
    name: 'commission-ledger.payouts',
    topic: 'payout-facts',
    collections: [entries],
    inbound: [
      inbound(payoutReserved, toPayoutMoved('payout_reserved')),
      inbound(payoutSettled, toPayoutMoved('payout_settled')),
      inbound(payoutReturned, toPayoutMoved('payout_returned')),
    ],
    ignores: [payoutMethodStated],
    folds: [postingsFold, figuresFold],
    async read(inputs, reader) {
      await reader.getMany(
        entries,
        inputs.flatMap((input) => payoutEntryIds(input.in.reservationId)),
      );
      return undefined;
    },
    decide(fact, unit) {
      const outcome = movePayout(
        fact,
        (kind) => unit.get(entries, payoutEntryId(fact.reservationId, kind)) !== undefined,
      );
      if (!outcome) return;
      unit.put(entries, outcome.entry);
      sayPostings(unit, outcome.entry);
      if (outcome.figures) sayFigures(unit, [outcome.figures]);
    },
  });
