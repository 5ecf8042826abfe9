import { type Money, money, mulDivHalfEven, PPM, sum } from '@creditroll/money';
import { type HeardLate, lateFor } from './story-late.ts';
import type {
  Audience,
  CandidateFacts,
  CommissionFacts,
  DecisionFacts,
  LostTermsFacts,
  PartFacts,
  ShareFacts,
  StoryFacts,
  VerdictFacts,
} from './story-facts.ts';

/** Who takes something between a creator's commission and what is left of it. */
export type Taker = 'caps' | 'operator_fee' | 'agency' | 'cohosts';

export interface HeardPart extends PartFacts {
  /** Before the operator, agencies and co-hosts take theirs. */
  readonly before: Money;
  readonly takers: readonly Taker[];
}

/** What the brand owes for the line when nothing is refunded, and to whom. */
export interface Owed {
  readonly gross: Money;
  readonly creators: Money;
  readonly shares: Money;
  readonly operatorFee: Money;
}

export interface HeardCommission extends Pick<
  CommissionFacts,
  'base' | 'baseArithmetic' | 'baseFormula' | 'refundedBase' | 'later' | 'reason' | 'shares'
> {
  readonly state: string;
  readonly parts: readonly HeardPart[];
  readonly lostTerms: readonly LostTermsFacts[];
  /** Others have parts of the line, of whom this audience does not hear. */
  readonly others: boolean;
  readonly owed: Owed | null;
}

export interface HeardDecision extends Pick<
  DecisionFacts,
  'revision' | 'decidedAtMs' | 'rule' | 'reason' | 'recompute' | 'verdicts'
> {
  readonly candidates: readonly CandidateFacts[];
  readonly somebodyCredited: boolean;
  /** Others were looked at, of whom this audience does not hear. */
  readonly others: boolean;
  /** Whose it would be by last click, where that is another outcome than the decision. */
  readonly lastClickCreatorId: string | null;
  /** Empty: not for this audience, or none. */
  readonly policyId: string;
  /** Null: none, or not for this audience. */
  readonly suspectedCopyOf: string | null;
  readonly provenance: Pick<DecisionFacts, 'engineVersion' | 'policyHash' | 'inputDigest'> | null;
}

/** What one audience hears of a line. `tell` knows nothing else, so nothing else can be told. */
export interface Heard extends Omit<StoryFacts, 'orderName' | 'decision' | 'late' | 'commission'> {
  readonly audience: Audience;
  /** The shop's name of the order; null: not for this audience. */
  readonly orderName: string | null;
  readonly decision: HeardDecision | null;
  /** Null: nothing came too late that would matter to this audience. */
  readonly late: HeardLate | null;
  readonly commission: HeardCommission | null;
}

/**
 * Leaves of a line's facts what is the audience's own. A creator hears of no other payee, neither name nor amount nor how
 * many, and nothing of the shop's; the brand hears of no payout items and of no hashes; staff hear all.
 */
export function heardBy(facts: StoryFacts, audience: Audience): Heard {
  const concerns = (payeeId: string): boolean => audience.kind !== 'creator' || payeeId === audience.creatorId;
  const concerning = <Of extends { readonly payeeId: string }>(things: readonly Of[]): Of[] =>
    things.filter(({ payeeId }) => concerns(payeeId));
  const { decision, disputes, commission, holds, payouts, entries, names } = facts;
  const heldRules = new Set(holds.flatMap(({ creatorId, rules }) => rules.map((rule) => `${rule} ${creatorId}`)));
  const isHeld = ({ rule, creatorId }: VerdictFacts): boolean => heldRules.has(`${rule} ${creatorId}`);
  return {
    ...facts,
    audience,
    orderName: audience.kind === 'creator' ? null : facts.orderName,
    decision: decision && decisionFor(decision, audience, concerns, isHeld),
    late: lateFor(facts, audience),
    commission: commission && commissionFor(commission, audience, concerns),
    disputes: disputes.filter(({ creatorId }) => concerns(creatorId)),
    holds: holds.filter(({ creatorId }) => concerns(creatorId)),
    entries: concerning(entries),
    payouts: concerning(payouts).map((payout) =>
      audience.kind === 'brand' ? { ...payout, payoutItemId: '' } : payout,
    ),
    names: audience.kind === 'creator' ? new Map() : names,
  };
}

type Concerns = (payeeId: string) => boolean;

function decisionFor(
  decision: DecisionFacts,
  audience: Audience,
  concerns: Concerns,
  isHeld: (verdict: VerdictFacts) => boolean,
): HeardDecision {
  const { revision, decidedAtMs, rule, reason, policyId, engineVersion, policyHash, inputDigest, recompute } = decision;
  const candidates = decision.candidates.filter(({ creatorId }) => concerns(creatorId));
  const credited = (creatorId: string): boolean =>
    decision.candidates.some((candidate) => candidate.credited && candidate.creatorId === creatorId);
  const last = decision.lastClickCreatorId;
  const otherwise = last !== null && concerns(last) && !credited(last);
  // The policy is that of the winner's campaign, which a losing creator has no part in.
  const ofPolicy = audience.kind !== 'creator' || credited(audience.creatorId);
  return {
    revision,
    decidedAtMs,
    rule,
    reason,
    recompute,
    candidates,
    // What the ledger holds already is told there.
    verdicts: decision.verdicts.filter((verdict) => concerns(verdict.creatorId) && !isHeld(verdict)),
    somebodyCredited: decision.candidates.some((candidate) => candidate.credited),
    others: candidates.length < decision.candidates.length,
    lastClickCreatorId: otherwise ? last : null,
    policyId: ofPolicy ? policyId : '',
    suspectedCopyOf: audience.kind === 'creator' ? null : decision.suspectedCopyOf,
    provenance: audience.kind === 'staff' ? { engineVersion, policyHash, inputDigest } : null,
  };
}

function commissionFor(commission: CommissionFacts, audience: Audience, concerns: Concerns): HeardCommission {
  const { base, baseArithmetic, baseFormula, refundedBase, later, gross, operatorFee } = commission;
  const own = commission.parts.filter(({ creatorId }) => concerns(creatorId));
  const shares = commission.shares.filter(({ payeeId }) => concerns(payeeId));
  const others =
    commission.shares.length > shares.length ||
    commission.parts.some(({ creatorId, weight }) => weight > 0 && !concerns(creatorId));
  const mine = own.find(({ weight }) => weight > 0) ?? shares[0];
  return {
    base,
    baseArithmetic,
    baseFormula,
    refundedBase,
    later,
    state: audience.kind === 'creator' ? (mine?.state ?? 'declined') : commission.state,
    reason: commission.reason,
    parts: own.map((part) => ({ ...part, before: beforeTakers(part, commission), takers: takersOf(part, commission) })),
    // A creator does not hear whose co-host they are: the host is another creator.
    shares: audience.kind === 'creator' ? shares.map((one) => ({ ...one, hostId: one.hostId && 'host' })) : shares,
    lostTerms: others ? [] : commission.lostTerms,
    others,
    owed:
      audience.kind === 'creator' || gross.amountMinor === 0
        ? null
        : {
            gross,
            operatorFee,
            creators: sumOf(
              base,
              commission.parts.map(({ credit }) => credit),
            ),
            shares: sumOf(
              base,
              commission.shares.map(({ credit }) => credit),
            ),
          },
  };
}

const sumOf = ({ currency }: Money, amounts: readonly Money[]): Money => sum(currency, amounts);

function takersOf({ creatorId }: PartFacts, { operatorFee, shares, capped }: CommissionFacts): Taker[] {
  return [
    ...(capped.amountMinor > 0 ? (['caps'] as const) : []),
    ...(operatorFee.amountMinor > 0 ? (['operator_fee'] as const) : []),
    ...(shares.some(({ hostId }) => hostId === '') ? (['agency'] as const) : []),
    ...(shares.some(({ hostId }) => hostId === creatorId) ? (['cohosts'] as const) : []),
  ];
}

function beforeTakers(
  { creatorId, rate, base, credit, weight, weightSum }: PartFacts,
  { gross, operatorFee, parts, shares, capped }: CommissionFacts,
): Money {
  if ('slices' in rate) return rate.gross;
  if ('ppm' in rate) return money(mulDivHalfEven(base.amountMinor, rate.ppm, PPM), credit.currency);
  // A fixed amount is divided by weight; with one creator the line's own gross is exact.
  if (weight === weightSum || parts.length === 1) return money(gross.amountMinor + capped.amountMinor, gross.currency);
  const minorOf = (of: readonly ShareFacts[]): number => of.reduce((all, one) => all + one.credit.amountMinor, 0);
  const common = operatorFee.amountMinor + minorOf(shares.filter(({ hostId }) => hostId === ''));
  const given = minorOf(shares.filter(({ hostId }) => hostId === creatorId));
  const ofCommon = weightSum === 0 ? 0 : mulDivHalfEven(common, weight, weightSum);
  return money(credit.amountMinor + given + ofCommon, credit.currency);
}
