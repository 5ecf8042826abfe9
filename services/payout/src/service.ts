import type { PayoutDefinition } from '@creditroll/contracts/grpc/creditroll/payout/v1/Payout';
import { grpcService, type GrpcHandlers, loadProto, type Service } from '@creditroll/service-kit';
import { batchCommandCalls } from './calls/batch-commands.ts';
import { batchQueryCalls } from './calls/batch-queries.ts';
import { candidateCalls } from './calls/candidates.ts';
import type { CallsContext } from './calls/context.ts';
import { explainOrderCalls } from './calls/explain-order.ts';
import { payeeCalls } from './calls/payees.ts';
import { verifyCalls } from './calls/verify.ts';
import { batchesStage } from './stages/batches.ts';
import { payablesStage } from './stages/payables.ts';

export type PayoutDeps = CallsContext;

/** Pays creators what was released: once, with four eyes, and provably. */
export function payout({ store, log, clock }: PayoutDeps): Service {
  const definition = loadProto('creditroll/payout/v1/payout.proto').service('creditroll.payout.v1.Payout');
  return {
    name: 'payout',
    collections: [],
    stages: [payablesStage(), batchesStage()],
    grpc: [grpcService<PayoutDefinition>(definition, callsOf({ store, log, clock }))],
  };
}

export const callsOf = (context: CallsContext): GrpcHandlers<PayoutDefinition> => ({
  ...payeeCalls(context),
  ...candidateCalls(context),
  ...batchCommandCalls(context),
  ...batchQueryCalls(context),
  ...explainOrderCalls(context),
  ...verifyCalls(context),
});
