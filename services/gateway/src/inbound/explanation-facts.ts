import { type AttributionTier, attributionTiers, type Order, type OrderLine } from '@creditroll/contracts';
import type { Candidate__Output } from '@creditroll/contracts/grpc/creditroll/attribution/v1/Candidate';
import type { Decision__Output } from '@creditroll/contracts/grpc/creditroll/attribution/v1/Decision';
import type { Dispute__Output } from '@creditroll/contracts/grpc/creditroll/attribution/v1/Dispute';
import type { LineDecision__Output } from '@creditroll/contracts/grpc/creditroll/attribution/v1/LineDecision';
import type { CommissionLine__Output } from '@creditroll/contracts/grpc/creditroll/commission_ledger/v1/CommissionLine';
import type { OrderCommission__Output } from '@creditroll/contracts/grpc/creditroll/commission_ledger/v1/OrderCommission';
import type { Part__Output } from '@creditroll/contracts/grpc/creditroll/commission_ledger/v1/Part';
import type { PaidLine__Output } from '@creditroll/contracts/grpc/creditroll/payout/v1/PaidLine';
import { invariant } from '@creditroll/kernel';
import { type Currency, money } from '@creditroll/money';
import { z } from 'zod';
import type {
  CandidateFacts,
  CommissionFacts,
  DecisionFacts,
  EntryFacts,
  LostTermsFacts,
  PartFacts,
  StatedTier,
  StoryFacts,
} from '../domain/story-facts.ts';

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
  names: ReadonlyMap<string, string>,
): StoryFacts[] => {
  const newest = decisions.find(({ lateAfterLock }) => !lateAfterLock);
  const lockAtMs = newest?.lockAtMs ?? commission?.lockAtMs ?? null;
  const releasedAtMs = releasedAt(commission);
  return order.lines.map((line) => {
    const { decided, late } = decisionsOf(decisions, line.lineId);
    const reckoned = commission?.lines.find(({ lineId }) => lineId === line.lineId);
    return {
      ...plainFacts(order, line),
      // A line that was released is reckoned from what it was at its lock.
      quantity: reckoned?.quantity ?? line.quantity,
      refundedQuantity: reckoned?.refundedQuantity ?? line.refundedQuantity,
      lockAtMs,
      releasedAtMs,
      holds: (commission?.holds ?? []).map(({ creatorId, rules, state, answers }) => ({
        creatorId,
        rules,
        state,
        answer: answers.at(-1) ?? null,
      })),
      decision: decided && toDecision(decided.decision, decided.line),
      late: late && toDecision(late.decision, late.line),
      commission: reckoned ? toCommission(reckoned, order.currency) : null,
      payouts: payouts
        .filter(({ lineId }) => lineId === line.lineId)
        .map(({ payeeId, amountMinor, state, batchId, payoutItemId }) => ({
          payeeId,
          amount: money(amountMinor, order.currency),
          state,
          batchId,
          payoutItemId,
        })),
      entries: commission ? toEntries(commission, line.lineId, order.currency) : [],
      disputes: disputes.filter((dispute) => dispute.lineId === '' || dispute.lineId === line.lineId),
      names,
    };
  });
};

interface DecidedLine {
  readonly decision: Decision__Output;
  readonly line: LineDecision__Output;
}

/** The decision of a line that is in force, and a newer one that came too late for it. */
function decisionsOf(
  decisions: readonly Decision__Output[],
  lineId: string,
): { readonly decided: DecidedLine | null; readonly late: DecidedLine | null } {
  let late: DecidedLine | null = null;
  for (const decision of decisions) {
    const line = decision.lines.find((one) => one.lineId === lineId);
    if (!line) continue;
    const found = { decision, line };
    if (!decision.lateAfterLock && !line.kept) return { decided: found, late };
    late ??= found;
  }
  return { decided: null, late };
}

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

const statedTiers: readonly StatedTier[] = ['manual_override', 'platform_asserted', 'coupon'];

function tierOf(told: string): AttributionTier {
  const tier = attributionTiers.find((known) => known === told);
  invariant(tier, `attribution told of the tier ${told}, which is not one of the contract`);
  return tier;
}

const isStated = (tier: AttributionTier): tier is StatedTier => statedTiers.some((stated) => stated === tier);

const toDecision = (decision: Decision__Output, line: LineDecision__Output): DecisionFacts => ({
  revision: decision.revision,
  decidedAtMs: decision.decidedAtMs,
  engineVersion: decision.engineVersion,
  policyId: line.policyId,
  policyHash: line.policyHash,
  inputDigest: line.inputDigest,
  recompute:
    decision.recomputeId === '' ? null : { recomputeId: decision.recomputeId, reason: decision.recomputeReason },
  rule: line.rule,
  reason: line.reason,
  lastClickCreatorId: line.lastClickCreatorId || null,
  // What a rule found in a touch is told with the touch.
  verdicts: decision.fraud.filter(({ touchId }) => touchId === ''),
  suspectedCopyOf: originalOf(decision),
  candidates: line.candidates.map((candidate) =>
    toCandidate(
      candidate,
      line.candidates.reduce((sum, { weight }) => sum + weight, 0),
    ),
  ),
});

const copyEvidence = z.object({ orderId: z.string() });

/** The verdict on what creators get names the other order. */
function originalOf({ fraud }: Decision__Output): string | null {
  const found = fraud.find(({ rule }) => rule === 'suspected_copy');
  return found ? copyEvidence.parse(JSON.parse(found.evidence)).orderId : null;
}

function toCandidate(candidate: Candidate__Output, weightSum: number): CandidateFacts {
  const { creatorId, credited, weight, reason, invalidBy } = candidate;
  const tier = tierOf(candidate.tier);
  if (isStated(tier)) return { creatorId, credited, weight, weightSum, reason, invalidBy, evidence: { tier } };
  const { occurredAtMs, ageMs, channel, contentId, linkCode, joinKey } = candidate;
  const evidence = { tier, occurredAtMs, ageMs, channel, contentId, linkCode, joinKey };
  return { creatorId, credited, weight, weightSum, reason, invalidBy, evidence };
}

const toCommission = (line: CommissionLine__Output, currency: Currency): CommissionFacts => ({
  state: line.state,
  base: money(line.baseMinor, currency),
  baseArithmetic: line.baseArithmetic,
  baseFormula: line.baseFormula,
  refundedBase: money(line.refundedBaseMinor, currency),
  later: line.later && { quantity: line.later.quantity, base: money(line.later.baseMinor, currency) },
  gross: money(line.grossMinor, currency),
  operatorFee: money(line.operatorFeeMinor, currency),
  capped: money(line.cappedMinor, currency),
  reason: line.reason,
  lostTerms: line.lostTerms.map(toLostTerms),
  parts: line.parts.map((part) => toPart(part, currency)),
  shares: line.shares.map(({ payeeId, hostId, sharePpm, creditMinor, postedMinor, state, unfunded }) => ({
    payeeId,
    hostId,
    sharePpm,
    credit: money(creditMinor, currency),
    posted: money(postedMinor, currency),
    state,
    unfunded,
  })),
});

const toPart = (part: Part__Output, currency: Currency): PartFacts => ({
  creatorId: part.creatorId,
  weight: part.weight,
  weightSum: part.weightSum,
  base: money(part.baseMinor, currency),
  credit: money(part.creditMinor, currency),
  posted: money(part.postedMinor, currency),
  state: part.state,
  termsId: part.termsId,
  termsScope: part.termsScope,
  rate: rateOf(part, currency),
  because: part.because,
  reason: part.reason,
  unfunded: part.unfunded,
});

function rateOf({ volume, fixedPerItemMinor, ratePpm }: Part__Output, currency: Currency): PartFacts['rate'] {
  if (volume)
    return {
      span: volume.span,
      gross: money(volume.grossMinor, currency),
      slices: volume.slices.map(({ fromMinor, baseMinor, ratePpm: ppm }) => ({
        from: money(fromMinor, currency),
        base: money(baseMinor, currency),
        ppm,
      })),
    };
  return fixedPerItemMinor > 0 ? { fixedPerItem: money(fixedPerItemMinor, currency) } : { ppm: ratePpm };
}

/** The ledger keeps terms that did not win as `terms-1 (brand): less_specific`. */
function toLostTerms(text: string): LostTermsFacts {
  const [, termsId, scope, reason] = /^(.+) \((\w+)\): (.+)$/.exec(text) ?? [];
  invariant(termsId && scope && reason, `the ledger told of lost terms as ${JSON.stringify(text)}`);
  return { termsId, scope, reason };
}

/** Kinds that move money between two accounts of one payee. */
const shifting: ReadonlySet<string> = new Set(['release', 'hold', 'hold_release', 'funding']);

/** What each entry did on the line, payee by payee. */
function toEntries({ entries }: OrderCommission__Output, lineId: string, currency: Currency): EntryFacts[] {
  return entries.flatMap(({ entryId, kind, atMs, legs }) => {
    const moved = new Map<string, number>();
    for (const leg of legs) {
      const payeeId = payeeOf(leg.account);
      if (leg.lineId !== lineId || payeeId === undefined) continue;
      if (shifting.has(kind) && leg.amountMinor < 0) continue;
      moved.set(payeeId, (moved.get(payeeId) ?? 0) + leg.amountMinor);
    }
    return [...moved]
      .filter(([, amountMinor]) => amountMinor !== 0)
      .map(([payeeId, amountMinor]) => ({ entryId, kind, atMs, payeeId, amount: money(amountMinor, currency) }));
  });
}

const payeeOf = (account: string): string | undefined => {
  const [, payee] = /^((?:creator|agency):.+):[a-z_]+:[A-Z]{3}$/.exec(account) ?? [];
  // An agency's name as a payee begins with `agency:`, a creator's is its id alone.
  return payee?.replace(/^creator:/, '');
};
