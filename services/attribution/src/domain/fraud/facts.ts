/** A touch as the rules look at it. */
export interface TouchFacts {
  readonly touchId: string;
  readonly creatorId: string;
  readonly linkCode: string;
  /** A link was followed, as opposed to something seen. */
  readonly click: boolean;
  readonly occurredAtMs: number;
  /** Nothing but a rule of this folder could speak against it. */
  readonly eligible: boolean;
  /** Pseudonym of network address and browser. */
  readonly clientKey?: string | undefined;
  readonly referrerHost?: string | undefined;
  /** Names of the parameters that the link was followed with. */
  readonly parameters?: readonly string[] | undefined;
  /** Where it came from, if it is known to live off other people's visits. */
  readonly source?: 'coupon_site' | 'extension' | undefined;
  /** It happened on a page of the checkout. */
  readonly onCheckout?: boolean | undefined;
}

/** What one shopper did until an order. */
export interface VisitFacts {
  /** By corrected time, oldest first. */
  readonly touches: readonly TouchFacts[];
  readonly orderAtMs: number;
  readonly checkoutAtMs?: number | undefined;
}

/** Pseudonyms of a person: hashes of what is written in one way only. */
export interface PersonFacts {
  readonly customerRef?: string | undefined;
  readonly emailHash?: string | undefined;
  readonly emailDomain?: string | undefined;
  readonly payoutHash?: string | undefined;
  readonly deviceId?: string | undefined;
}

export interface CreatorFacts extends PersonFacts {
  readonly creatorId: string;
  /** Addresses that the creator was seen at. */
  readonly addresses: readonly { readonly addressHash: string; readonly atMs: number }[];
  /** Others who are paid by the same payout method. */
  readonly sharesPayoutWith: readonly string[];
}

export interface OrderFacts {
  readonly orderAtMs: number;
  readonly buyer: PersonFacts & {
    readonly addressHash?: string | undefined;
    /** Orders of the last day with the same card, and with the same delivery address, this one included. */
    readonly ordersWithCard?: number | undefined;
    readonly ordersToAddress?: number | undefined;
  };
  /** Those who would be credited. */
  readonly creators: readonly CreatorFacts[];
  /** By corrected time, oldest first. */
  readonly touches: readonly TouchFacts[];
  /** Codes on the order with their owners. */
  readonly coupons: readonly { readonly code: string; readonly creatorId: string }[];
}

/** Counts of one creator in a campaign and of the whole campaign beside them, over the same time, or of one code. */
export interface CreatorCounts {
  readonly creatorId: string;
  /** The code that was counted; null: all that the creator did, without redemptions. */
  readonly couponId: string | null;
  readonly own: Counts;
  /** With the creator's own part, so that nobody stands out of a few cases. */
  readonly campaign: Counts;
  /** Redemptions of the code: those of the last 24 hours, and of each day before, the last one first. */
  readonly redemptionsLastDay: number;
  readonly redemptionsByDay: readonly number[];
}

export interface Counts {
  readonly clicks: number;
  readonly orders: number;
  readonly refundedOrders: number;
  /** Within a minute of the click. */
  readonly quickOrders: number;
  /** Without any click. */
  readonly viewOrders: number;
}
