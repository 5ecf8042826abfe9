import { commissionLedger } from '@creditroll/commission-ledger';
import type { Scenario } from '../main.ts';
import { throughStages, warmUpEvents } from '../pipeline.ts';
import { attributed } from '../world.ts';

/** Attributed orders of two lines through the ledger alone: terms, commissions, entries, accounts with their chains. */
export const ledger: Scenario = ({ events, ...options }) =>
  throughStages({
    ...options,
    scenario: 'ledger',
    services: (deps) => [commissionLedger(deps)],
    before: [{ count: warmUpEvents, record: attributed }],
    feed: { count: events, record: (n) => attributed(warmUpEvents + n) },
    firstStage: 'commission-ledger.commissions',
  });
