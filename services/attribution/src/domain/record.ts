import type {
  AgreedRecompute,
  AttributionPolicy,
  AttributionTier,
  Credit,
  JoinKey,
  OrderLine,
  RejectReason,
} from '@creditroll/contracts';
import type { Alike } from './alike.ts';
import type { FilledCart } from './carts.ts';
import { type Candidate, candidateId, ownerOf } from './candidates.ts';
import type { Rule } from './choice.ts';
import { type Circumstances, noCircumstances } from './circumstances.ts';
import type { Decision } from './decide.ts';
import { engineVersion, inputDigestOf, policyHashOf } from './digest.ts';
import { emailHashesOf, type FoundBy, fraudRulesFor, type LineOverride } from './evidence.ts';
import type { FraudVerdict } from './fraud/verdict.ts';
import type { LineOutcome } from './line.ts';
import type { RecomputedPolicy } from './recomputed.ts';

export interface CandidateRecord {
  /** Touch id or coupon id; of an override or a platform's word what it is called. */
  readonly candidateId: string;
  readonly tier: AttributionTier;
  readonly creatorId: string;
  readonly campaignId: string;
  readonly contentId: string | null;
  readonly channel: string | null;
  readonly linkCode: string | null;
  readonly occurredAtMs: number | null;
  readonly ageMs: number | null;
  /** What matched: a join key of the order, its coupon code, or somebody's word. */
  readonly joinKey: FoundBy | 'code' | 'stated';
  /** The rule by which a touch does not count: one of the door, such as `robot`, or of the fraud rules. */
  readonly invalidBy: string | null;
}

/** What was known of a line when it was decided: with the candidates it is enough to decide again. */
export interface LineBasis {
  readonly productId: string;
  readonly earns: boolean;
  readonly codes: OrderLine['codes'];
  readonly platform?: OrderLine['platform'];
}

export interface LineRecord extends LineBasis {
  readonly lineId: string;
  readonly reason: RejectReason | null;
  readonly rule: Rule;
  readonly model: AttributionPolicy['model'] | null;
  readonly policyId: string | null;
  readonly policyHash: string | null;
  readonly lastClickCreatorId: string | null;
  readonly credits: readonly Credit[];
  readonly verdicts: readonly {
    readonly candidateId: string;
    readonly reason: RejectReason | null;
    readonly weight: number;
  }[];
}

/** Why an order was decided as it was. Written once, never changed. */
export interface DecisionRecord {
  readonly orderId: string;
  /** Revision of the attribution that it explains. */
  readonly revision: number;
  readonly decidedAtMs: number;
  readonly lockAtMs: number;
  /** What facts that came after the lock would have led to. It moved no money; another record is in force. */
  readonly lateAfterLock?: true | undefined;
  /** The approved recompute that led to it. */
  readonly recompute?: AgreedRecompute | undefined;
  /** Lines that stayed as they were decided before. */
  readonly keptLineIds?: readonly string[] | undefined;
  readonly engineVersion: string;
  /** SHA-256 of all that the decision looked at, in canonical order. */
  readonly inputDigest: string;
  readonly orderAtMs: number;
  readonly test: boolean;
  /** With the earlier orders that emptied them. */
  readonly carts: readonly FilledCart[];
  readonly overrides: readonly LineOverride[];
  /** Policies that approved recomputes put in the place of those of campaigns. */
  readonly recomputed?: readonly RecomputedPolicy[] | undefined;
  readonly duplicateOf: string | null;
  /** The order of another source that this one looks like a copy of. */
  readonly alike?: Alike | undefined;
  /** Join keys that led to too many ids and were not followed: somebody should look. */
  readonly tooWide: readonly JoinKey['kind'][];
  readonly candidates: readonly CandidateRecord[];
  /** Pseudonyms of the buyer's e-mail addresses. */
  readonly emailHashes: readonly string[];
  /** What was known besides, as the fraud rules looked at it; absent: nothing. */
  readonly circumstances?: Circumstances | undefined;
  /** The brand's own version of the fraud rules; null where it changed nothing. */
  readonly fraudPolicyId: string | null;
  readonly fraud: readonly FraudVerdict[];
  /** Verdicts on figures that stood then; absent: none. */
  readonly verdictIds?: readonly string[];
  readonly lines: readonly LineRecord[];
}

export type Decided = Pick<
  DecisionRecord,
  'revision' | 'decidedAtMs' | 'lockAtMs' | 'lateAfterLock' | 'recompute' | 'keptLineIds'
>;

export function recordOf(
  decision: Decision,
  { revision, decidedAtMs, lockAtMs, lateAfterLock, recompute, keptLineIds }: Decided,
): DecisionRecord {
  const { order, overrides, recomputed, alike, circumstances, verdicts } = decision.evidence;
  const { overrides: stated, assertions, coupons, contacts } = decision.candidates;
  const lines = new Map(order.lines.map((line) => [line.lineId, line]));
  const record: DecisionRecord = {
    orderId: order.orderId,
    revision,
    decidedAtMs,
    lockAtMs,
    engineVersion,
    inputDigest: inputDigestOf(decision),
    orderAtMs: order.orderAtMs,
    test: order.test,
    carts: decision.evidence.carts,
    overrides,
    duplicateOf: decision.evidence.duplicateOf,
    tooWide: decision.evidence.tooWide,
    candidates: [...stated, ...assertions, ...coupons, ...contacts].map(candidateRecord),
    emailHashes: emailHashesOf(order),
    fraudPolicyId: fraudRulesFor(decision.evidence).policyId,
    fraud: decision.fraud,
    lines: decision.lines.map((outcome) => lineRecord(outcome, lines.get(outcome.decision.lineId))),
  };
  const told = circumstances === noCircumstances ? record : { ...record, circumstances };
  if (!lateAfterLock && !recompute && !recomputed && !alike?.orderId && verdicts.length === 0) return told;
  return {
    ...told,
    ...(lateAfterLock ? { lateAfterLock } : {}),
    ...(recompute ? { recompute } : {}),
    ...(keptLineIds ? { keptLineIds } : {}),
    ...(recomputed ? { recomputed } : {}),
    ...(alike?.orderId ? { alike } : {}),
    ...(verdicts.length > 0 ? { verdictIds: verdicts.map(({ verdictId }) => verdictId) } : {}),
  };
}

/** Written out member by member: there is one for each touch of each order, and spreads cost several times as much. */
function candidateRecord(candidate: Candidate): CandidateRecord {
  switch (candidate.tier) {
    case 'manual_override':
      return timeless(candidate, null, 'stated');
    case 'platform_asserted':
      return timeless(candidate, candidate.platform.contentId, 'stated');
    case 'coupon':
      return timeless(candidate, null, 'code');
    case 'click':
    case 'probabilistic_click':
    case 'engaged_view':
    case 'view': {
      const { touchId, creatorId, campaignId, contentId, channel, linkCode, occurredAtMs } = candidate.touch;
      return {
        candidateId: touchId,
        tier: candidate.tier,
        creatorId,
        campaignId,
        contentId,
        channel,
        linkCode,
        occurredAtMs,
        ageMs: candidate.ageMs,
        joinKey: candidate.foundBy,
        invalidBy: candidate.touch.invalidBy ?? candidate.fraud?.rule ?? null,
      };
    }
  }
}

function timeless(candidate: Candidate, contentId: string | null, joinKey: 'code' | 'stated'): CandidateRecord {
  const { creatorId, campaignId } = ownerOf(candidate);
  return {
    candidateId: candidateId(candidate),
    tier: candidate.tier,
    creatorId,
    campaignId,
    contentId,
    channel: null,
    linkCode: null,
    occurredAtMs: null,
    ageMs: null,
    joinKey,
    invalidBy: null,
  };
}

function lineRecord(outcome: LineOutcome, line: OrderLine | undefined): LineRecord {
  const { decision, rule, policy, lastClickCreatorId, verdicts } = outcome;
  const record: LineRecord = {
    lineId: decision.lineId,
    productId: line?.productId ?? '',
    earns: line?.earns ?? false,
    codes: line?.codes ?? [],
    reason: decision.reason,
    rule,
    model: decision.model,
    policyId: decision.policyId,
    policyHash: policy && policyHashOf(policy),
    lastClickCreatorId,
    credits: decision.credits,
    verdicts: verdicts.map(({ candidate, reason, weight }) => ({
      candidateId: candidateId(candidate),
      reason,
      weight,
    })),
  };
  return line?.platform ? { ...record, platform: line.platform } : record;
}
