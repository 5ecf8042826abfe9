import type { Dispute as DisputeMessage } from '@creditroll/contracts/grpc/creditroll/attribution/v1/Dispute';
import type { DisputeComparison } from '@creditroll/contracts/grpc/creditroll/attribution/v1/DisputeComparison';
import { dispute } from '../dispute-collections.ts';
import type { Comparison } from '../domain/disputes/compare.ts';
import type { Dispute } from '../domain/disputes/dispute.ts';

/** The owner's answer, as it was stored. */
export const storedDispute = (answer: unknown): Dispute => dispute.parse(answer);

export const disputeMessage = ({ effect, pieces, comparison, steps, ...told }: Dispute): DisputeMessage => ({
  disputeId: told.disputeId,
  brandId: told.brandId,
  creatorId: told.creatorId,
  campaignId: told.campaignId,
  orderId: told.orderId ?? '',
  lineId: told.lineId ?? '',
  reference: told.reference ?? '',
  state: told.state,
  filedAtMs: told.filedAtMs,
  decideByMs: told.decideByMs,
  reason: told.reason,
  effect: effect?.effect ?? '',
  effectRevision: effect?.revision ?? 0,
  pieces: pieces.map(({ evidence, personId, atMs, outcome }) => ({
    evidence: {
      clickId: evidence.clickId ?? '',
      linkCode: evidence.linkCode ?? '',
      contentId: evidence.contentId ?? '',
      clickAtMs: evidence.clickAtMs ?? 0,
      code: evidence.code ?? '',
      text: evidence.text,
    },
    personId,
    atMs,
    outcome,
  })),
  comparison: comparison && comparisonMessage(comparison),
  steps: steps.map(({ what, atMs, personId, note }) => ({ what, atMs, personId: personId ?? '', note })),
});

const comparisonMessage = ({ claims, lines, ...told }: Comparison): DisputeComparison => ({
  ...told,
  clickIds: [...claims.clickIds],
  codes: [...new Set(claims.codes.map(({ code }) => code))],
  lines: lines.map(({ lineId, before, after }) => ({
    lineId,
    beforeReason: before.reason ?? '',
    before: [...before.shares],
    afterReason: after.reason ?? '',
    after: [...after.shares],
    afterRule: after.rule,
  })),
});
