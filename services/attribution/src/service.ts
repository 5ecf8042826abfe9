import type { AttributionDefinition } from '@creditroll/contracts/grpc/creditroll/attribution/v1/Attribution';
import { grpcService, loadProto, type Service } from '@creditroll/service-kit';
import type { Store } from '@creditroll/store';
import { settleAfterMsDefault } from './config.ts';
import { explain } from './inbound/explain.ts';
import { pathReport } from './inbound/path-report.ts';
import { factsStage } from './stages/facts.ts';
import { ordersStage } from './stages/orders.ts';
import { touchesStage } from './stages/touches.ts';

export interface AttributionDeps {
  readonly store: Store;
  readonly settleAfterMs?: number | undefined;
}

/** Credits creators for order lines. */
export function attribution({ store, settleAfterMs = settleAfterMsDefault }: AttributionDeps): Service {
  const definition = loadProto('creditroll/attribution/v1/attribution.proto').service(
    'creditroll.attribution.v1.Attribution',
  );
  return {
    name: 'attribution',
    collections: [],
    stages: [touchesStage(), factsStage(), ordersStage({ settleAfterMs })],
    grpc: [grpcService<AttributionDefinition>(definition, { Explain: explain(store), PathReport: pathReport(store) })],
  };
}
