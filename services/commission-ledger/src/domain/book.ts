import type { Channel } from '@creditroll/contracts';
import type { Currency } from '@creditroll/money';
import type { Allotment, SaleQuota } from './allotments.ts';
import type { FormulaName } from './base-formulas/index.ts';
import type { Hold } from './holds.ts';
import type { LaterLine } from './after-lock.ts';
import type { Refunded } from './refunds.ts';
import type { VolumeShare, VolumeTerms } from './volumes.ts';

/** What campaigns answered about one (line, campaign, creator). Kept for ever: refunds use the line's own version. */
export interface LockedTerms {
  readonly campaignId: string;
  readonly creatorId: string;
  /** False: no terms were in force when the order was placed, and the credit earns nothing. */
  readonly found: boolean;
  readonly termsId: string;
  readonly scope: string;
  /** A rate, a fixed amount per item, or (both null) rates by `volume`. */
  readonly ratePpm: number | null;
  readonly fixedPerItemMinor: number | null;
  readonly fixedCurrency: string | null;
  readonly operatorFeePpm: number;
  /** The most that the terms give on one order; null: no cap. */
  readonly orderCap: OrderCap | null;
  /** The terms that did not win, each with its scope and why. */
  readonly lost: readonly string[];
  /** What beside the scope led to them. */
  readonly because: readonly Because[];
  /** Agencies in the order in which they take their part. */
  readonly splits: readonly AgencySplit[];
  /** Whom the creator gives a share of what it earns. */
  readonly cohosts: readonly CohostShare[];
  /** What the campaign gives at most, by owner and span; absent: no cap holds. */
  readonly quotas?: readonly SaleQuota[] | undefined;
  /** Rates by volume; absent: the rate has no tiers. */
  readonly volume?: VolumeTerms | undefined;
  /** The brand pays ahead: what is earned is drawn on its deposit. */
  readonly prefunded?: true | undefined;
  /** What the sale counts for; absent: for no bonus and no leaderboard. */
  readonly bonuses?: readonly SaleBonus[] | undefined;
}

/** A version of a bonus or of a leaderboard in one span, and what it gives. */
export interface SaleBonus {
  readonly bonusId: string;
  readonly span: string;
  readonly currency: Currency;
  /** Of a bonus: what each threshold of sales gives. */
  readonly steps: readonly BonusStep[];
  /** Of a leaderboard. */
  readonly board?: SaleBoard | undefined;
}

/** What a leaderboard gives, and until when. */
export interface SaleBoard {
  /** Whose it is, which need not be the campaign that was credited. */
  readonly campaignId: string;
  /** Of places 1, 2 and so on. */
  readonly prizesMinor: readonly number[];
  /** To have a place. */
  readonly minSalesMinor: number;
  readonly endsAtMs: number;
  readonly decidesAtMs: number;
  /** Members see the places of all. */
  readonly public: boolean;
}

export interface BonusStep {
  readonly salesMinor: number;
  readonly bonusMinor: number;
}

export interface OrderCap {
  readonly amountMinor: number;
  readonly currency: string;
}

/** What an agency takes of what the operator's fee and agencies before it leave. */
export interface AgencySplit {
  readonly agencyId: string;
  readonly splitPpm: number;
}

export interface CohostShare {
  readonly creatorId: string;
  readonly sharePpm: number;
}

/** Codes are those of `creditroll.campaigns.v1.Because`. */
export interface Because {
  readonly code: string;
  readonly subject: string;
  readonly atMs: number;
}

export interface Weight {
  readonly id: string;
  readonly weight: number;
}

/** Why a credit is worth nothing. */
export const zeroReasons = [
  'no_terms',
  'exclusive_elsewhere',
  'terms_in_other_currency',
  'earns_nothing',
  'rate_is_zero',
  'order_cap_reached',
  'awaiting_quota',
  'quota_exhausted',
  'campaign_unfunded',
  'base_is_zero',
  'rounds_to_zero',
] as const;
export type ZeroReason = (typeof zeroReasons)[number];

/** One who has money on a line: a creator for a campaign, a co-host of one, an agency, or the operator for its fee. */
export interface Party {
  /** `<creator>|<campaign>`, `cohost|<co-host>|<creator>|<campaign>`, `agency|<agency>|<group>` or `fee|<group>`. */
  readonly partyId: string;
  /** Null: the operator or an agency. */
  readonly creatorId: string | null;
  readonly agencyId?: string | undefined;
  /** Of a co-host: the creator who is credited and gives a share. */
  readonly hostId?: string | undefined;
  readonly campaignId: string | null;
  readonly weight: number;
  /** Its part of the line's base, by weight. Of a fee: that of its group. */
  readonly baseMinor: number;
  /** What it earns when nothing is refunded. */
  readonly creditMinor: number;
  /** What its accounts hold of it now. */
  readonly postedMinor: number;
  /** A share of the base shrinks with the base, a fixed amount with the pieces. */
  readonly refundsBy: 'base' | 'quantity';
  readonly reason: ZeroReason | null;
  /** What its figures are counted under: contents of a creator, campaigns of a fee. An empty id is unknown. */
  readonly among: readonly Weight[];
  /** Held, because the deposit of the brand does not cover all of its claim yet. */
  readonly unfunded?: true | undefined;
}

interface Loser {
  readonly creatorId: string;
  readonly campaignId: string;
  readonly reason: string;
}

/** One line of an order with everything that its numbers come from. */
export interface BookLine {
  readonly lineId: string;
  readonly productId: string;
  readonly title: string;
  readonly quantity: number;
  readonly unitPriceMinor: number;
  readonly discountMinor: number;
  /** What of the discount the platform pays, and what codes gave. */
  readonly platformDiscountMinor: number;
  readonly couponMinor: number;
  readonly taxMinor: number;
  readonly taxIncluded: boolean;
  readonly earns: boolean;
  readonly formula: FormulaName;
  readonly baseMinor: number;
  readonly refundedQuantity: number;
  readonly refundedBaseMinor: number;
  /** What the order's caps took off the gross. */
  readonly cappedMinor: number;
  /** Why nobody is credited. */
  readonly reason: string | null;
  readonly terms: readonly LockedTerms[];
  readonly parties: readonly Party[];
  /** Where the campaign has caps or the brand pays ahead: what was asked and what was granted. */
  readonly allotments?: readonly Allotment[] | undefined;
  /** Where rates go by volume: from where on the line counts in it. */
  readonly volumes?: readonly VolumeShare[] | undefined;
  readonly losers: readonly Loser[];
  /** Of a released line: what had been refunded by its lock; absent: nothing. */
  readonly goneAtLock?: Refunded | undefined;
  /** Of a released line: what the shop says otherwise since; it is reckoned as at the lock all the same. */
  readonly later?: LaterLine | undefined;
  /** Approved recomputes that locked other terms or credited others, oldest first. */
  readonly recomputes?: readonly LineRecompute[] | undefined;
}

/** Why a line has other terms than those that were locked first, or other credits than at its lock. */
export interface LineRecompute {
  readonly recomputeId: string;
  readonly reason: string;
  readonly requestedBy: string;
  readonly approvedBy: string;
  readonly atMs: number;
  /** Null: no money moved, because all was refunded. */
  readonly entryId: string | null;
  /** The versions that were locked before. */
  readonly replaced: readonly LockedTerms[];
  /** Who was credited before; absent where terms alone changed. */
  readonly credited?:
    | readonly { readonly creatorId: string; readonly campaignId: string; readonly weight: number }[]
    | undefined;
}

/** The commissions of one order. */
export interface Book {
  readonly orderId: string;
  readonly brandId: string;
  readonly channel: Channel;
  readonly currency: Currency;
  readonly test: boolean;
  readonly orderAtMs: number;
  readonly lockAtMs: number;
  readonly releasedAtMs: number | null;
  /** Revision of the attribution that it follows. */
  readonly revision: number;
  readonly entryCount: number;
  /** `<creator>|<order time>` of everybody who was credited or looked at, for listing a creator's lines. */
  readonly creatorKeys: readonly string[];
  readonly lines: readonly BookLine[];
  readonly holds: readonly Hold[];
  /** Time of the order while something of it is held, for listing what waits for an answer. */
  readonly openHoldAtMs?: number | undefined;
}

const instantDigits = 15;

const creatorKey = (creatorId: string, orderAtMs: number): string =>
  `${creatorId}|${orderAtMs.toString().padStart(instantDigits, '0')}`;

export function creatorKeysOf(lines: readonly BookLine[], orderAtMs: number): string[] {
  const creators = new Set<string>();
  for (const line of lines) {
    for (const { creatorId } of line.parties) if (creatorId !== null) creators.add(creatorId);
    for (const { creatorId } of line.losers) creators.add(creatorId);
  }
  return [...creators].map((creatorId) => creatorKey(creatorId, orderAtMs));
}

/** Whether somebody is credited, who counts in shares of the line; a co-host is paid without being credited. */
export const isCredited = ({ creatorId, hostId }: Party): boolean => creatorId !== null && hostId === undefined;

/** The terms of a line are few, so that a search is cheaper than a map. */
export const termsFor = (
  terms: readonly LockedTerms[],
  creatorId: string,
  campaignId: string,
): LockedTerms | undefined => terms.find((one) => one.creatorId === creatorId && one.campaignId === campaignId);
