import type { AttributionPolicy, Credit, RejectReason } from '@creditroll/contracts';
import { digestOf, sha256 } from '@creditroll/kernel';
import { type Candidate, candidateId } from './candidates.ts';
import { compareText, foldCode } from './codes.ts';
import type { Decision } from './decide.ts';
import type { FoundBy } from './evidence.ts';
import type { LineOutcome, Rule } from './line.ts';

/** Rises when the same inputs may be decided otherwise. */
const engineVersion = '1';

export interface CandidateRecord {
  /** Touch id or coupon id. */
  readonly candidateId: string;
  readonly tier: 'coupon' | 'click';
  readonly creatorId: string;
  readonly campaignId: string;
  readonly contentId: string | null;
  readonly channel: string | null;
  readonly linkCode: string | null;
  readonly occurredAtMs: number | null;
  readonly ageMs: number | null;
  /** What matched: a join key of the order, or its coupon code. */
  readonly joinKey: FoundBy | 'code';
}

export interface LineRecord {
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
  readonly engineVersion: string;
  readonly inputDigest: string;
  readonly candidates: readonly CandidateRecord[];
  readonly lines: readonly LineRecord[];
}

export interface Decided {
  readonly revision: number;
  readonly decidedAtMs: number;
  readonly lockAtMs: number;
}

export function recordOf(decision: Decision, { revision, decidedAtMs, lockAtMs }: Decided): DecisionRecord {
  const { clicks, coupons } = decision.candidates;
  return {
    orderId: decision.evidence.order.orderId,
    revision,
    decidedAtMs,
    lockAtMs,
    engineVersion,
    inputDigest: inputDigestOf(decision),
    candidates: [...coupons, ...clicks].map(candidateRecord),
    lines: decision.lines.map(lineRecord),
  };
}

function candidateRecord(candidate: Candidate): CandidateRecord {
  if (candidate.tier === 'coupon') {
    const { couponId, creatorId, campaignId } = candidate.coupon;
    return {
      candidateId: couponId,
      tier: 'coupon',
      creatorId,
      campaignId,
      contentId: null,
      channel: null,
      linkCode: null,
      occurredAtMs: null,
      ageMs: null,
      joinKey: 'code',
    };
  }
  const { touchId, creatorId, campaignId, contentId, channel, linkCode, occurredAtMs } = candidate.touch;
  const { ageMs, foundBy } = candidate;
  return {
    candidateId: touchId,
    tier: 'click',
    creatorId,
    campaignId,
    contentId,
    channel,
    linkCode,
    occurredAtMs,
    ageMs,
    joinKey: foundBy,
  };
}

const lineRecord = ({ decision, rule, policy, lastClickCreatorId, verdicts }: LineOutcome): LineRecord => ({
  lineId: decision.lineId,
  reason: decision.reason,
  rule,
  model: decision.model,
  policyId: decision.policyId,
  policyHash: policy && policyHashOf(policy),
  lastClickCreatorId,
  credits: decision.credits,
  verdicts: verdicts.map(({ candidate, reason, weight }) => ({ candidateId: candidateId(candidate), reason, weight })),
});

/** A policy version never changes, and many orders of a batch share one. */
const policyHashes = new WeakMap<AttributionPolicy, string>();

function policyHashOf(policy: AttributionPolicy): string {
  const known = policyHashes.get(policy);
  if (known !== undefined) return known;
  const hash = digestOf(policy);
  policyHashes.set(policy, hash);
  return hash;
}

/**
 * SHA-256 of all that the decision looked at, in canonical order: lists instead of named members, because their order is
 * fixed here and they cost a fraction of sorting names.
 */
function inputDigestOf({ evidence, candidates }: Decision): string {
  const { order } = evidence;
  const lines = order.lines
    .map(
      ({ lineId, productId, earns, codes }) =>
        [
          lineId,
          productId,
          earns,
          codes.map(({ code, discountMinor }) => `${foldCode(code)}=${discountMinor}`).sort(compareText),
        ] as const,
    )
    .sort((a, b) => compareText(a[0], b[0]));
  const products = [...new Set(lines.map(([, productId]) => productId))].sort(compareText);
  const standing = ({ standing: { campaign, campaignState, membershipState, policy } }: Candidate): unknown[] => {
    const scope = campaign?.products ?? null;
    return [
      campaignState ?? null,
      membershipState ?? null,
      policy ? policyHashOf(policy) : null,
      scope && products.filter((id) => scope.has(id)),
    ];
  };
  const clicks = candidates.clicks.map((click) => {
    const { touch } = click;
    const scope = touch.productIds?.toSorted(compareText) ?? null;
    return [
      touch.touchId,
      touch.campaignId,
      touch.creatorId,
      touch.contentId,
      touch.channel,
      touch.match,
      touch.occurredAtMs,
      touch.invalidBy,
      scope,
      click.foundBy,
      standing(click),
    ];
  });
  const coupons = candidates.coupons.map((entry) => {
    const { couponId, campaignId, creatorId, code, validFromMs, validBelowMs } = entry.coupon;
    return [couponId, campaignId, creatorId, code, validFromMs, validBelowMs, standing(entry)];
  });
  return sha256(
    JSON.stringify([engineVersion, order.orderId, order.brandId, order.orderAtMs, order.test, lines, clicks, coupons]),
  );
}
