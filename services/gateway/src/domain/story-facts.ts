import type { AttributionTier } from '@creditroll/contracts';
import type { Money } from '@creditroll/money';
import type { Told } from './story-told.ts';

/** What beside its scope led to terms. */
export interface BecauseFacts {
  readonly code: string;
  readonly subject: string;
  readonly atMs: number;
}

/** Tiers that count at the order's own time: nothing had to happen before it. */
export type StatedTier = 'manual_override' | 'platform_asserted' | 'coupon';

/** A click or view. */
export interface ContactFacts {
  readonly tier: Exclude<AttributionTier, StatedTier>;
  readonly occurredAtMs: number;
  readonly ageMs: number;
  readonly channel: string;
  readonly contentId: string;
  readonly linkCode: string;
  /** What of the order it was found by, e.g. `landing_site`. */
  readonly joinKey: string;
}

/** A click, view, coupon or somebody's word that was looked at. */
export interface CandidateFacts {
  readonly creatorId: string;
  readonly evidence: ContactFacts | { readonly tier: StatedTier };
  readonly credited: boolean;
  /** Its part of the credit, of `weightSum`; 0 when it is not credited. */
  readonly weight: number;
  readonly weightSum: number;
  /** Why not; empty when it is credited. */
  readonly reason: string;
  /** The rule by which a click or view is invalid; empty when it is not. */
  readonly invalidBy: string;
}

/** What a check of the whole order asks for. */
export interface VerdictFacts {
  readonly rule: string;
  /** `hold` or `block`. */
  readonly effect: string;
  readonly creatorId: string;
}

export interface DecisionFacts {
  readonly revision: number;
  readonly decidedAtMs: number;
  readonly engineVersion: string;
  readonly policyId: string;
  readonly policyHash: string;
  readonly inputDigest: string;
  /** The approved recompute that led to it; null: none. */
  readonly recompute: { readonly recomputeId: string; readonly reason: string } | null;
  /** Name of the rule that decided, e.g. `coupon_wins`. */
  readonly rule: string;
  /** Why nobody; empty when somebody is credited. */
  readonly reason: string;
  readonly lastClickCreatorId: string | null;
  readonly candidates: readonly CandidateFacts[];
  readonly verdicts: readonly VerdictFacts[];
  /** The order of another source that the order looks like a copy of; null: none. */
  readonly suspectedCopyOf: string | null;
}

/** Rates by volume, and where in it the part counts. */
export interface VolumeFacts {
  /** `all`, a month such as `2026-03`, or an ISO week such as `2026-W10`. */
  readonly span: string;
  /** None: its place is not known yet. */
  readonly slices: readonly { readonly from: Money; readonly base: Money; readonly ppm: number }[];
  /** Of the slices, each at its rate. */
  readonly gross: Money;
}

/** One creator's money on the line. */
export interface PartFacts {
  readonly creatorId: string;
  /** 0: looked at and not credited. */
  readonly weight: number;
  readonly weightSum: number;
  /** Its part of the line's base, by weight. */
  readonly base: Money;
  /** What it earns when nothing is refunded. */
  readonly credit: Money;
  /** What is left of it now. */
  readonly posted: Money;
  readonly state: string;
  readonly termsId: string;
  readonly termsScope: string;
  readonly rate: { readonly ppm: number } | { readonly fixedPerItem: Money } | VolumeFacts;
  readonly because: readonly BecauseFacts[];
  /** Why it earns nothing, or the rule by which it was declined; empty when it earns. */
  readonly reason: string;
  /** Held, because the deposit of the brand does not cover it yet. */
  readonly unfunded: boolean;
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
  readonly state: string;
  /** Held, because the deposit of the brand does not cover it yet. */
  readonly unfunded: boolean;
}

export interface LostTermsFacts {
  readonly termsId: string;
  readonly scope: string;
  readonly reason: string;
}

export interface CommissionFacts {
  readonly state: string;
  readonly base: Money;
  /** In numbers, e.g. `2 × 35.00 − 7.00 − 0.00`. */
  readonly baseArithmetic: string;
  readonly baseFormula: string;
  readonly refundedBase: Money;
  /** What the shop says otherwise since the lock; null: nothing. */
  readonly later: { readonly quantity: number; readonly base: Money } | null;
  readonly gross: Money;
  readonly operatorFee: Money;
  /** What caps took off the gross. */
  readonly capped: Money;
  /** Why nobody earns; empty when somebody does. */
  readonly reason: string;
  readonly lostTerms: readonly LostTermsFacts[];
  readonly parts: readonly PartFacts[];
  readonly shares: readonly ShareFacts[];
}

/** A creator's word that the line is theirs. */
export interface DisputeFacts {
  readonly creatorId: string;
  readonly state: string;
  readonly filedAtMs: number;
  readonly decideByMs: number;
  readonly reason: string;
  /** What accepted evidence came to; empty when there is nothing yet. */
  readonly effect: string;
}

/** A creator's money on the order that was kept back, and what a person answered last. */
export interface HoldFacts {
  readonly creatorId: string;
  readonly rules: readonly string[];
  /** `held`, `released`, `declined`. */
  readonly state: string;
  readonly answer: { readonly atMs: number; readonly reason: string } | null;
}

/** What a ledger entry did for one payee on the line. Of a release or hold: what moved from one of its accounts to another. */
export interface EntryFacts {
  readonly entryId: string;
  readonly kind: string;
  readonly atMs: number;
  readonly payeeId: string;
  readonly amount: Money;
}

/** Where the money of a line is, for one payee. Negative amounts are what was taken back after release. */
export interface PayoutFacts {
  readonly payeeId: string;
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
  /** What facts that came after the lock would have led to; null: there were none. */
  readonly late: DecisionFacts | null;
  /** Null until the ledger has it. */
  readonly commission: CommissionFacts | null;
  readonly holds: readonly HoldFacts[];
  readonly entries: readonly EntryFacts[];
  readonly payouts: readonly PayoutFacts[];
  /** Of this line or of the whole order, newest first. */
  readonly disputes: readonly DisputeFacts[];
  /** Display names by payee id, as far as they are known. */
  readonly names: ReadonlyMap<string, string>;
}

/** For whom the story is told. A creator hears of nobody else by name or amount. */
export type Audience =
  | { readonly kind: 'creator'; readonly creatorId: string }
  | { readonly kind: 'brand' }
  | { readonly kind: 'staff' };

/** A line's story before it has words. */
export interface Story {
  readonly lineId: string;
  /** How the money stands; null until the ledger has it. */
  readonly state: Told | null;
  readonly summary: Told;
  readonly sentences: readonly Told[];
}
