import { setTimeout as sleep } from 'node:timers/promises';
import type { CommissionLedgerDefinition } from '@creditroll/contracts/grpc/creditroll/commission_ledger/v1/CommissionLedger';
import { type GrpcService, grpcService, loadProto } from '@creditroll/service-kit';
import type { CommandContext } from '@creditroll/processing';
import { verify } from '../verify/index.ts';
import { balances, liability, statement } from './balances.ts';
import { answerHold, listHolds } from './holds.ts';
import { explain, listLines } from './orders.ts';

const verifyPauseMs = 200;

/** What others may ask the ledger. Only an answered hold changes anything, by its owner. */
export const calls = (context: CommandContext): GrpcService => {
  const { store } = context;
  return grpcService<CommissionLedgerDefinition>(
    loadProto('creditroll/commission_ledger/v1/commission_ledger.proto').service(
      'creditroll.commission_ledger.v1.CommissionLedger',
    ),
    {
      Explain: (request) => explain(store, request),
      ListLines: (request) => listLines(store, request),
      Balances: (request) => balances(store, request),
      Statement: (request) => statement(store, request),
      Liability: () => liability(store),
      ListHolds: (request) => listHolds(store, request),
      AnswerHold: (request, call) => answerHold(context, request, call),
      Verify: ({ account }, { signal }) => verify(store, { account, signal, pause: () => sleep(verifyPauseMs) }),
    },
  );
};
