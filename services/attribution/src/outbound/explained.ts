import type { Candidate } from '@creditroll/contracts/grpc/creditroll/attribution/v1/Candidate';
import type { Decision } from '@creditroll/contracts/grpc/creditroll/attribution/v1/Decision';
import type { FraudVerdict as FraudMessage } from '@creditroll/contracts/grpc/creditroll/attribution/v1/FraudVerdict';
import type { LineDecision } from '@creditroll/contracts/grpc/creditroll/attribution/v1/LineDecision';
import type { FraudVerdict } from '../domain/fraud/verdict.ts';
import type { OrderState } from '../domain/order-state.ts';
import type { CandidateRecord, DecisionRecord, LineRecord } from '../domain/record.ts';

/** Records newest first; the newest that did not come too late is in force, so it tells of the lock as it is now. */
export function toDecisions(records: readonly DecisionRecord[], state: OrderState): Decision[] {
  const newest = records.find(({ lateAfterLock }) => !lateAfterLock);
  return records.map((record) => {
    const inForce = record === newest;
    return {
      orderId: record.orderId,
      revision: record.revision,
      decidedAtMs: record.decidedAtMs,
      locked: inForce && state.lockedAtMs !== null,
      lockAtMs: inForce ? state.lockAtMs : record.lockAtMs,
      engineVersion: record.engineVersion,
      lines: linesOf(record),
      tooWide: [...record.tooWide],
      fraudPolicyId: record.fraudPolicyId ?? '',
      fraud: record.fraud.map(toFraudVerdict),
      lateAfterLock: record.lateAfterLock === true,
      recomputeId: record.recompute?.recomputeId ?? '',
      recomputeReason: record.recompute?.reason ?? '',
    };
  });
}

function linesOf(record: DecisionRecord): LineDecision[] {
  const kept = new Set(record.keptLineIds);
  const candidates = new Map(record.candidates.map((candidate) => [candidate.candidateId, candidate]));
  return record.lines.map((line) => ({
    lineId: line.lineId,
    reason: line.reason ?? '',
    model: line.model ?? '',
    policyId: line.policyId ?? '',
    policyHash: line.policyHash ?? '',
    rule: line.rule,
    inputDigest: record.inputDigest,
    lastClickCreatorId: line.lastClickCreatorId ?? '',
    kept: kept.has(line.lineId),
    candidates: line.verdicts.flatMap((verdict) => {
      const candidate = candidates.get(verdict.candidateId);
      return candidate ? [toCandidate(candidate, verdict)] : [];
    }),
  }));
}

const toCandidate = (candidate: CandidateRecord, { reason, weight }: LineRecord['verdicts'][number]): Candidate => ({
  touchId: candidate.candidateId,
  creatorId: candidate.creatorId,
  campaignId: candidate.campaignId,
  contentId: candidate.contentId ?? '',
  channel: candidate.channel ?? '',
  tier: candidate.tier,
  occurredAtMs: candidate.occurredAtMs ?? 0,
  ageMs: candidate.ageMs ?? 0,
  credited: weight > 0,
  weight,
  reason: reason ?? '',
  joinKey: candidate.joinKey,
  linkCode: candidate.linkCode ?? '',
  invalidBy: candidate.invalidBy ?? '',
});

const toFraudVerdict = ({ rule, effect, creatorId, touchId, parameters, evidence }: FraudVerdict): FraudMessage => ({
  rule,
  effect,
  creatorId,
  touchId: touchId ?? '',
  parameters: JSON.stringify(parameters),
  evidence: JSON.stringify(evidence),
});
