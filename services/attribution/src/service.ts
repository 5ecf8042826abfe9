import type { AttributionDefinition } from '@creditroll/contracts/grpc/creditroll/attribution/v1/Attribution';
import type { EventLog } from '@creditroll/event-log';
import type { Clock } from '@creditroll/kernel';
import { HandledUntil } from '@creditroll/processing';
import { grpcService, loadProto, type Service } from '@creditroll/service-kit';
import type { Store } from '@creditroll/store';
import { disputeDeadlineMsDefault, settleAfterMsDefault } from './config.ts';
import { disputeCalls } from './inbound/disputes.ts';
import { explain } from './inbound/explain.ts';
import { replay } from './inbound/replay.ts';
import { identityCalls } from './inbound/identity-links.ts';
import { overrideCalls } from './inbound/overrides.ts';
import { rerunCall } from './inbound/rerun.ts';
import { pathReport } from './inbound/path-report.ts';
import { verdictCalls } from './inbound/verdicts.ts';
import type { FindOrders } from './outbound/order-finder.ts';
import { disputesStage } from './stages/disputes.ts';
import { figuresStage } from './stages/figures.ts';
import { factsStage } from './stages/facts.ts';
import { payoutMethodsStage } from './stages/payout-methods.ts';
import { sightingsStage } from './stages/sightings.ts';
import { ordersStage } from './stages/orders.ts';
import { touchesStage } from './stages/touches.ts';

export { type FindOrders, type OrderFinder, orderFinder } from './outbound/order-finder.ts';

export interface AttributionDeps {
  readonly log: EventLog;
  readonly store: Store;
  readonly clock: Clock;
  /** Asks order-intake which orders a shop calls so. */
  readonly findOrders: FindOrders;
  readonly settleAfterMs?: number | undefined;
  readonly disputeDeadlineMs?: number | undefined;
}

/** Credits creators for order lines. */
export function attribution({
  log,
  store,
  clock,
  findOrders,
  settleAfterMs = settleAfterMsDefault,
  disputeDeadlineMs = disputeDeadlineMsDefault,
}: AttributionDeps): Service {
  const definition = loadProto('creditroll/attribution/v1/attribution.proto').service(
    'creditroll.attribution.v1.Attribution',
  );
  const context = { log, store, clock };
  const touches = touchesStage();
  const stored = new HandledUntil({ ...context, stage: touches });
  return {
    name: 'attribution',
    collections: [],
    stages: [
      touches,
      factsStage(),
      payoutMethodsStage(),
      sightingsStage(),
      ordersStage({ settleAfterMs, clock, touches: stored }),
      figuresStage(),
      disputesStage({ deadlineMs: disputeDeadlineMs, findOrders }),
    ],
    grpc: [
      grpcService<AttributionDefinition>(definition, {
        Explain: explain(store),
        Replay: replay(store),
        PathReport: pathReport(store),
        Rerun: rerunCall(store),
        ...overrideCalls(context),
        ...identityCalls(context),
        ...disputeCalls(context),
        ...verdictCalls(context),
      }),
    ],
  };
}
