import { type AttributionTier, attributionTiers, type Order, type OrderLine } from '@creditroll/contracts';
import type { Decision__Output } from '@creditroll/contracts/grpc/creditroll/attribution/v1/Decision';
import type { Dispute__Output } from '@creditroll/contracts/grpc/creditroll/attribution/v1/Dispute';
import type { LineDecision__Output } from '@creditroll/contracts/grpc/creditroll/attribution/v1/LineDecision';
import type { CommissionLine__Output } from '@creditroll/contracts/grpc/creditroll/commission_ledger/v1/CommissionLine';
import type { OrderCommission__Output } from '@creditroll/contracts/grpc/creditroll/commission_ledger/v1/OrderCommission';
import type { Part__Output } from '@creditroll/contracts/grpc/creditroll/commission_ledger/v1/Part';
import type { PaidLine__Output } from '@creditroll/contracts/grpc/creditroll/payout/v1/PaidLine';
import { invariant } from '@creditroll/kernel';
import { type Currency, money } from '@creditroll/money';
import type { CandidateFacts, CommissionFacts, DecisionFacts, PartFacts, StoryFacts } from '../domain/story-facts.ts';

/** What the services answer about one order. */
export interface Answers {
  readonly order: Order;
  /** Newest first. */
  readonly decisions: readonly Decision__Output[];
  /** Newest first. */
  readonly disputes: readonly Dispute__Output[];
  readonly commission: OrderCommission__Output | undefined;
  readonly payouts: readonly PaidLine__Output[];
}

export const toStoryFacts = (
  { order, decisions, disputes, commission, payouts }: Answers,
  creatorNames: ReadonlyMap<string, string>,
): StoryFacts[] => {
  const [newest] = decisions;
  const lockAtMs = newest?.lockAtMs ?? commission?.lockAtMs ?? null;
  const releasedAtMs = releasedAt(commission);
  return order.lines.map((line) => {
    const decided = newest?.lines.find(({ lineId }) => lineId === line.lineId);
    const reckoned = commission?.lines.find(({ lineId }) => lineId === line.lineId);
    return {
      ...plainFacts(order, line),
      refundedQuantity: reckoned?.refundedQuantity ?? line.refundedQuantity,
      lockAtMs,
      releasedAtMs,
      holds: (commission?.holds ?? []).map(({ creatorId, rules, state, answers }) => ({
        creatorId,
        rules,
        state,
        answer: answers.at(-1) ?? null,
      })),
      decision: newest && decided ? toDecision(newest, decided) : null,
      commission: reckoned ? toCommission(reckoned, order.currency) : null,
      payouts: payouts
        .filter(({ lineId }) => lineId === line.lineId)
        .map(({ payeeId, amountMinor, state, batchId, payoutItemId }) => ({
          creatorId: payeeId,
          amount: money(amountMinor, order.currency),
          state,
          batchId,
          payoutItemId,
        })),
      disputes: disputes.filter((dispute) => dispute.lineId === '' || dispute.lineId === line.lineId),
      creatorNames,
    };
  });
};

const plainFacts = ({ name, orderAtMs, cancelledAtMs }: Order, { lineId, title, quantity }: OrderLine) => ({
  orderName: name,
  orderAtMs,
  cancelledAtMs,
  lineId,
  title,
  quantity,
});

/** The ledger's own time of release; where nothing was left to release, the time from which nothing changes. */
function releasedAt(commission: OrderCommission__Output | undefined): number | null {
  if (!commission?.released) return null;
  return commission.entries.find(({ kind }) => kind === 'release')?.atMs ?? commission.lockAtMs;
}

const timeless: ReadonlySet<string> = new Set(['manual_override', 'platform_asserted', 'coupon']);

function tierOf(told: string): AttributionTier {
  const tier = attributionTiers.find((known) => known === told);
  invariant(tier, `attribution told of the tier ${told}, which is not one of the contract`);
  return tier;
}

const toDecision = (decision: Decision__Output, line: LineDecision__Output): DecisionFacts => ({
  revision: decision.revision,
  decidedAtMs: decision.decidedAtMs,
  engineVersion: decision.engineVersion,
  policyId: line.policyId,
  policyHash: line.policyHash,
  inputDigest: line.inputDigest,
  rule: line.rule,
  reason: line.reason,
  lastClickCreatorId: line.lastClickCreatorId || null,
  candidates: line.candidates.map(
    ({
      creatorId,
      tier,
      occurredAtMs,
      ageMs,
      channel,
      contentId,
      linkCode,
      joinKey,
      credited,
      reason,
    }): CandidateFacts => {
      const common = {
        creatorId,
        channel: channel || null,
        contentId: contentId || null,
        linkCode: linkCode || null,
        joinKey,
        credited,
        reason,
      };
      // The wire has no null: what has no time of its own counts at the order's.
      return timeless.has(tier)
        ? { ...common, tier: tierOf(tier), occurredAtMs: null, ageMs: null }
        : { ...common, tier: tierOf(tier), occurredAtMs, ageMs };
    },
  ),
});

const toCommission = (line: CommissionLine__Output, currency: Currency): CommissionFacts => ({
  base: money(line.baseMinor, currency),
  baseArithmetic: line.baseArithmetic,
  baseFormula: line.baseFormula,
  refundedBase: money(line.refundedBaseMinor, currency),
  gross: money(line.grossMinor, currency),
  operatorFee: money(line.operatorFeeMinor, currency),
  reason: line.reason,
  lostTerms: line.lostTerms,
  parts: line.parts.map((part) => toPart(part, currency)),
  capped: money(line.cappedMinor, currency),
  shares: line.shares.map(({ payeeId, hostId, sharePpm, creditMinor, postedMinor }) => ({
    payeeId,
    hostId,
    sharePpm,
    credit: money(creditMinor, currency),
    posted: money(postedMinor, currency),
  })),
});

const toPart = (part: Part__Output, currency: Currency): PartFacts => ({
  creatorId: part.creatorId,
  weight: part.weight,
  weightSum: part.weightSum,
  base: money(part.baseMinor, currency),
  credit: money(part.creditMinor, currency),
  posted: money(part.postedMinor, currency),
  termsId: part.termsId,
  termsScope: part.termsScope,
  rate: part.fixedPerItemMinor > 0 ? { fixedPerItem: money(part.fixedPerItemMinor, currency) } : { ppm: part.ratePpm },
  because: part.because,
  reason: part.reason,
});
