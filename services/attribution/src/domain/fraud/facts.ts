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
  /** Clicks on the same link by its address and browser in one hour, itself included. */
  readonly clientClicks?: number | undefined;
  readonly referrerHost?: string | undefined;
  /** Names of the parameters that the link was followed with. */
  readonly parameters?: readonly string[] | undefined;
  /** Whose link it is, if they are known to live off other people's visits. */
  readonly source?: 'coupon_site' | 'extension' | undefined;
}

/** What one shopper did until an order. */
export interface VisitFacts {
  /** By corrected time, oldest first. */
  readonly touches: readonly TouchFacts[];
  readonly orderAtMs: number;
  /** When the order's checkout was begun, each time, oldest first. */
  readonly checkoutsAtMs: readonly number[];
}

/** Addresses are pseudonyms: hashes of what is written in one way only. */
export interface BuyerFacts {
  readonly emailHashes: readonly string[];
  /** That the same customer gave with other orders. */
  readonly customerEmailHashes: readonly string[];
  readonly emailDomain?: string | undefined;
  /** Orders of the last day with the same card, and with the same delivery address, this one included. */
  readonly ordersWithCard: number;
  readonly ordersToAddress: number;
}

export interface CreatorFacts {
  readonly creatorId: string;
  readonly emailHash?: string | undefined;
  readonly emailDomain?: string | undefined;
  /** Of the e-mail address that the creator is paid at. */
  readonly payoutEmailHash?: string | undefined;
  /** Others who are paid by the same payout method. */
  readonly sharesPayoutWith: readonly string[];
  /** From when the creator was at the network address of the order to it; undefined: more than a day, or not known. */
  readonly networkAwayMs?: number | undefined;
  /** The order leads to a browser that the creator signs in with. */
  readonly sharesDevice: boolean;
}

export interface OrderFacts {
  readonly orderAtMs: number;
  readonly buyer: BuyerFacts;
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
