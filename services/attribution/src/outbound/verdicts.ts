import type { FiguresVerdict as VerdictMessage } from '@creditroll/contracts/grpc/creditroll/attribution/v1/FiguresVerdict';
import type { FiguresVerdict } from '../domain/figures/verdicts.ts';

export const verdictMessage = ({ dismissal, parameters, evidence, ...told }: FiguresVerdict): VerdictMessage => ({
  verdictId: told.verdictId,
  brandId: told.brandId,
  campaignId: told.campaignId,
  creatorId: told.creatorId,
  couponId: told.couponId ?? '',
  rule: told.rule,
  parameters: JSON.stringify(parameters),
  evidence: JSON.stringify(evidence),
  fraudPolicyId: told.fraudPolicyId ?? '',
  foundAtMs: told.foundAtMs,
  fromMs: told.fromMs,
  belowMs: told.belowMs ?? 0,
  endedAtMs: told.endedAtMs ?? 0,
  dismissedBy: dismissal?.personId ?? '',
  dismissedBecause: dismissal?.reason ?? '',
});
