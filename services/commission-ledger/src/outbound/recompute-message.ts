import type { Recompute } from '@creditroll/contracts/grpc/creditroll/commission_ledger/v1/Recompute';
import type { RecomputeCase } from '../domain/recompute-case.ts';
import { draftMessage, scopeMessage } from './draft-messages.ts';
import { capMessage, totalsMessage } from './preview-report.ts';

export const recomputeMessage = (recompute: RecomputeCase): Recompute => ({
  recomputeId: recompute.recomputeId,
  brandId: recompute.brandId,
  fromMs: recompute.fromMs,
  belowMs: recompute.belowMs,
  terms: recompute.drafts.map(draftMessage),
  reason: recompute.reason,
  state: recompute.state,
  requestedBy: recompute.requestedBy,
  requestedAtMs: recompute.requestedAtMs,
  decidedBy: recompute.decidedBy ?? '',
  decidedAtMs: recompute.decidedAtMs ?? 0,
  note: recompute.note,
  totals: recompute.totals.map(totalsMessage),
  exhaustedCaps: recompute.exhaustedCaps.map(capMessage),
  digest: recompute.digest,
  ordersSeen: recompute.ordersSeen,
  ordersChanged: recompute.ordersChanged,
  ordersLeftOut: recompute.ordersLeftOut,
  appliedAtMs: recompute.appliedAtMs ?? 0,
  policyJson: recompute.crediting?.draft ? JSON.stringify(recompute.crediting.draft) : '',
  lateFacts: recompute.crediting !== null && recompute.crediting.draft === null,
  only: recompute.crediting && scopeMessage(recompute.crediting.scope),
});
