import type { AttributionTier, RejectReason } from '@creditroll/contracts';
import type { Money } from '@creditroll/money';

/** Why a credit that was given is worth nothing. */
export type ZeroReason =
  | 'no_terms'
  | 'exclusive_elsewhere'
  | 'terms_in_other_currency'
  | 'rate_is_zero'
  | 'order_cap_reached'
  | 'awaiting_quota'
  | 'quota_exhausted'
  | 'base_is_zero'
  | 'rounds_to_zero';

/** What beside its scope led to terms. */
export interface BecauseFacts {
  readonly code: string;
  readonly subject: string;
  readonly atMs: number;
}

export type WhyNothing = RejectReason | ZeroReason;

/** A click, view, coupon or somebody's word that was looked at. */
export interface CandidateFacts {
  readonly creatorId: string;
  readonly tier: AttributionTier;
  /** Null for what counts at the order's own time, as a coupon does. */
  readonly occurredAtMs: number | null;
  readonly ageMs: number | null;
  readonly channel: string | null;
  readonly contentId: string | null;
  readonly linkCode: string | null;
  /** What of the order it was found by, e.g. `landing_site`. */
  readonly joinKey: string;
  readonly credited: boolean;
  /** Why not; empty when it is credited. */
  readonly reason: string;
}

export interface DecisionFacts {
  readonly revision: number;
  readonly decidedAtMs: number;
  readonly engineVersion: string;
  readonly policyId: string;
  readonly policyHash: string;
  readonly inputDigest: string;
  /** Name of the rule that decided, e.g. `coupon_wins`. */
  readonly rule: string;
  /** Why nobody; empty when somebody is credited. */
  readonly reason: string;
  readonly lastClickCreatorId: string | null;
  readonly candidates: readonly CandidateFacts[];
}

/** One creator's money on the line. */
export interface PartFacts {
  readonly creatorId: string;
  readonly weight: number;
  readonly weightSum: number;
  /** Its part of the line's base, by weight. */
  readonly base: Money;
  /** What it earns when nothing is refunded. */
  readonly credit: Money;
  /** What is left of it now. */
  readonly posted: Money;
  readonly termsId: string;
  readonly termsScope: string;
  readonly rate: { readonly ppm: number } | { readonly fixedPerItem: Money };
  readonly because: readonly BecauseFacts[];
  /** Why it earns nothing; empty when it earns. */
  readonly reason: string;
}

/** What an agency, or a co-host of a credited creator, gets of the line. */
export interface ShareFacts {
  /** A creator, or `agency:` and an agency. */
  readonly payeeId: string;
  /** Of a co-host: the credited creator. Empty: an agency. */
  readonly hostId: string;
  readonly sharePpm: number;
  readonly credit: Money;
  readonly posted: Money;
}

export interface CommissionFacts {
  readonly base: Money;
  /** In numbers, e.g. `2 × 35.00 − 7.00 − 0.00`. */
  readonly baseArithmetic: string;
  readonly baseFormula: string;
  readonly refundedBase: Money;
  readonly gross: Money;
  readonly operatorFee: Money;
  /** Why nobody earns; empty when somebody does. */
  readonly reason: string;
  /** Terms that did not win, as `terms-1 (brand): less_specific`. */
  readonly lostTerms: readonly string[];
  readonly parts: readonly PartFacts[];
  readonly shares: readonly ShareFacts[];
  /** What caps took off the gross. */
  readonly capped: Money;
}

/** Where the money of a line is, for one payee. Negative amounts are what was taken back after release. */
export interface PayoutFacts {
  readonly creatorId: string;
  readonly amount: Money;
  /** `payable`, `in_payout`, `paid`; `failed` or `cancelled` for a payout that it was in before. */
  readonly state: string;
  readonly batchId: string;
  readonly payoutItemId: string;
}

/** All that is known of one order line, from click to payout. */
export interface StoryFacts {
  readonly orderName: string;
  readonly orderAtMs: number;
  readonly cancelledAtMs: number | null;
  readonly lineId: string;
  readonly title: string;
  readonly quantity: number;
  readonly refundedQuantity: number;
  /** When the decision becomes final, as far as is known now. */
  readonly lockAtMs: number | null;
  /** Null until the commission is released. */
  readonly releasedAtMs: number | null;
  /** Null until it is decided, a moment after the order is known. */
  readonly decision: DecisionFacts | null;
  /** Null until the ledger has it. */
  readonly commission: CommissionFacts | null;
  readonly payouts: readonly PayoutFacts[];
  /** Display names by creator id, as far as they are known. */
  readonly creatorNames: ReadonlyMap<string, string>;
}

/** For whom the story is told. A creator hears of nobody else by name or amount. */
export type Audience =
  | { readonly kind: 'creator'; readonly creatorId: string }
  | { readonly kind: 'brand' }
  | { readonly kind: 'staff' };

export interface Story {
  readonly lineId: string;
  readonly summary: string;
  readonly sentences: readonly string[];
}
