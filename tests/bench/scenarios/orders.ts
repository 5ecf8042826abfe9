import { attribution } from '@creditroll/attribution';
import { commissionLedger } from '@creditroll/commission-ledger';
import { payout } from '@creditroll/payout';
import { reporting } from '@creditroll/reporting';
import type { Scenario } from '../main.ts';
import { throughStages, warmUpEvents } from '../pipeline.ts';
import { facts, placed, touch } from '../world.ts';

/** Orders of two lines, each with two touches, through all stages to released, payable and reported commissions. */
export const orders: Scenario = ({ events, ...options }) => {
  const stated = facts();
  return throughStages({
    ...options,
    scenario: 'orders',
    services: ({ log, store, clock, logger, terms, shadow }) => [
      // No creator disputes anything here, so nobody looks for orders.
      attribution({ log, store, clock, findOrders: () => Promise.resolve([]) }),
      commissionLedger({ log, store, clock, terms, shadow }),
      payout({ store, log, clock }),
      reporting({ store, log, clock, logger }),
    ],
    before: [
      { count: stated.length, record: (n) => stated[n] ?? placed(n) },
      { count: (warmUpEvents + events) * 2, record: touch },
      { count: warmUpEvents, record: placed },
    ],
    feed: { count: events, record: (n) => placed(warmUpEvents + n) },
    firstStage: 'attribution.orders',
  });
};
