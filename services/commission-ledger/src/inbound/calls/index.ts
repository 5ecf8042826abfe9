import { setTimeout as sleep } from 'node:timers/promises';
import type { CommissionLedgerDefinition } from '@creditroll/contracts/grpc/creditroll/commission_ledger/v1/CommissionLedger';
import { type GrpcService, grpcService, loadProto } from '@creditroll/service-kit';
import { previewDispute } from '../preview/dispute.ts';
import { preview } from '../preview/index.ts';
import { verify } from '../verify/index.ts';
import { balances, liability, statement } from './balances.ts';
import { listBoards } from './leaderboards.ts';
import { listBonuses } from './bonuses.ts';
import { getDeposits, recordDeposit } from './deposits.ts';
import { answerHold, listHolds } from './holds.ts';
import { explain, listLines } from './orders.ts';
import { listQuotas } from './quotas.ts';
import { recomputeCalls, type RecomputeDeps } from './recomputes.ts';

const verifyPauseMs = 200;

/** What others may ask the ledger. Answered holds and recomputes change something, by its owner. */
export function calls(deps: RecomputeDeps): GrpcService {
  const { store } = deps;
  const { service } = loadProto('creditroll/commission_ledger/v1/commission_ledger.proto');
  return grpcService<CommissionLedgerDefinition>(service('creditroll.commission_ledger.v1.CommissionLedger'), {
    Explain: (request) => explain(store, request),
    ListLines: (request) => listLines(store, request),
    Balances: (request) => balances(store, request),
    Statement: (request) => statement(store, request),
    Liability: () => liability(store),
    ListQuotas: (request) => listQuotas(store, request),
    ListHolds: (request) => listHolds(store, request),
    AnswerHold: (request, call) => answerHold(deps, request, call),
    PreviewDispute: ({ disputeId }) => previewDispute(deps, disputeId),
    RecordDeposit: (request, call) => recordDeposit(deps, request, call),
    GetDeposits: (request) => getDeposits(store, request),
    ListBonuses: (request) => listBonuses(store, request),
    ListBoards: (request) => listBoards(store, request),
    Preview: (request, { signal }) => preview(deps, request, signal),
    ...recomputeCalls(deps),
    Verify: ({ account }, { signal }) => verify(store, { account, signal, pause: () => sleep(verifyPauseMs) }),
  });
}
