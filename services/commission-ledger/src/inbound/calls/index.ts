import { setTimeout as sleep } from 'node:timers/promises';
import type { CommissionLedgerDefinition } from '@creditroll/contracts/grpc/creditroll/commission_ledger/v1/CommissionLedger';
import { type GrpcService, grpcService, loadProto } from '@creditroll/service-kit';
import type { Store } from '@creditroll/store';
import { verify } from '../verify/index.ts';
import { balances, liability, statement } from './balances.ts';
import { explain, listLines } from './orders.ts';

const verifyPauseMs = 200;

/** What others may ask the ledger. Nothing here writes. */
export const calls = (store: Store): GrpcService =>
  grpcService<CommissionLedgerDefinition>(
    loadProto('creditroll/commission_ledger/v1/commission_ledger.proto').service(
      'creditroll.commission_ledger.v1.CommissionLedger',
    ),
    {
      Explain: (request) => explain(store, request),
      ListLines: (request) => listLines(store, request),
      Balances: (request) => balances(store, request),
      Statement: (request) => statement(store, request),
      Liability: () => liability(store),
      Verify: ({ account }, { signal }) => verify(store, { account, signal, pause: () => sleep(verifyPauseMs) }),
    },
  );
