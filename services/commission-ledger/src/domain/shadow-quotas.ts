import { AppError } from '@creditroll/kernel';
import type { Currency } from '@creditroll/money';
import type { QuotaMove } from './quota-moves.ts';
import type { Book, LockedTerms } from './book.ts';
import { granted, placed } from './grants.ts';
import type { Outcome } from './outcomes.ts';
import {
  creatorOf,
  type Decided,
  decideRequest,
  newQuota,
  type Quota,
  quotaKey,
  type QuotaName,
  type QuotaRequest,
  type QuotaReturn,
  requestOf,
  returnsOf,
  takeBack,
} from './quota-owner.ts';
import { measure, volumeRequestOf } from './volume-owner.ts';
import type { Slice, VolumeTier } from './volumes.ts';

/** A cap that does not give all that drafts would take of it. */
export interface ExhaustedCap {
  /** Empty: the cap is the campaign's. */
  readonly creatorId: string;
  readonly campaignId: string;
  readonly span: string;
  readonly currency: Currency;
  readonly limitMinor: number;
  /** As it really is, and as the shadow run leaves it. */
  readonly usedBeforeMinor: number;
  readonly usedAfterMinor: number;
  readonly refusedMinor: number;
  /** That got less than they would earn, and the first of them. */
  readonly orders: number;
  readonly firstOrderId: string;
  readonly firstOrderAtMs: number;
}

/** A volume that sales got a place in. */
export interface ReachedVolume {
  readonly creatorId: string;
  readonly campaignId: string;
  readonly span: string;
  readonly currency: Currency;
  readonly termsId: string;
  readonly beforeMinor: number;
  readonly afterMinor: number;
  /** Those after the first in which something of a sale lies, with the first sale of each. */
  readonly tiers: readonly ReachedTier[];
}

export interface ReachedTier extends VolumeTier {
  readonly orderId: string;
  readonly orderAtMs: number;
}

interface Refusals {
  readonly firstOrderId: string;
  readonly firstOrderAtMs: number;
  readonly orderIds: Set<string>;
  refusedMinor: number;
}

/** Spans of caps and volumes that one shadow run can keep in memory. */
const quotasMax = 50_000;

/**
 * The owners of quotas in a shadow run. They begin as they really are and answer at once, by the rules of the real ones, in
 * the order in which orders come: by the time they were placed, then by id. Orders keep what they have, as in a recompute, and
 * what drafts add takes what is left. Nothing is stored.
 */
export class ShadowQuotas {
  readonly #begun = new Map<string, Quota | undefined>();
  readonly #now = new Map<string, Quota>();
  readonly #refusals = new Map<string, Refusals>();
  readonly #reached = new Map<string, ReachedTier[]>();

  /** Of these terms' quotas, those that have to be read first. */
  unknownOf(terms: Iterable<LockedTerms>, currency: Currency): string[] {
    const keys = new Set<string>();
    for (const { quotas = [], volume } of terms)
      for (const { owner, span } of volume ? [...quotas, volume] : quotas)
        keys.add(quotaKey({ owner, span, currency }));
    return [...keys].filter((key) => !this.#begun.has(key));
  }

  /** Quotas as they really are; those that are not found count nothing yet. */
  know(keys: readonly string[], found: ReadonlyMap<string, Quota>): void {
    for (const key of keys) {
      const quota = found.get(key);
      this.#begun.set(key, quota);
      if (quota) this.#now.set(key, quota);
    }
    if (this.#begun.size > quotasMax)
      throw new AppError(
        'too_large',
        `the range has more than ${quotasMax} spans of caps and volumes; choose a shorter one`,
      );
  }

  /** The book once the owners have answered all that it says to them. */
  settle({ book, quotas = [] }: Pick<Outcome, 'book' | 'quotas'>): Book {
    let now = book;
    const moves = [...quotas];
    for (let move = moves.shift(); move; move = moves.shift()) {
      const answered = this.#answer(now, move);
      now = answered.book;
      moves.push(...(answered.quotas ?? []));
    }
    return now;
  }

  /** Those that refused something, largest refusal first. */
  exhausted(): ExhaustedCap[] {
    const caps = [...this.#refusals].flatMap(([key, { orderIds, ...refusals }]) => {
      const quota = this.#now.get(key);
      if (!quota || quota.limitMinor === null) return [];
      const { owner, campaignId, span, currency, limitMinor, usedMinor } = quota;
      const usedBeforeMinor = this.#begun.get(key)?.usedMinor ?? 0;
      const used = { usedBeforeMinor, usedAfterMinor: usedMinor };
      const name = { creatorId: creatorOf(owner) ?? '', campaignId, span, currency };
      return [{ ...name, limitMinor, ...used, ...refusals, orders: orderIds.size }];
    });
    return caps.toSorted((a, b) => b.refusedMinor - a.refusedMinor || (nameOf(a) < nameOf(b) ? -1 : 1));
  }

  /** Volumes that change, largest first. */
  volumes(): ReachedVolume[] {
    const volumes = [...this.#now].flatMap(([key, { owner, campaignId, span, currency, volume, usedMinor }]) => {
      const beforeMinor = this.#begun.get(key)?.usedMinor ?? 0;
      const creatorId = creatorOf(owner);
      if (!volume || creatorId === undefined || beforeMinor === usedMinor) return [];
      const { termsId } = volume;
      const tiers = this.#reached.get(key) ?? [];
      return [{ creatorId, campaignId, span, currency, termsId, beforeMinor, afterMinor: usedMinor, tiers }];
    });
    return volumes.toSorted((a, b) => b.afterMinor - a.afterMinor || (nameOf(a) < nameOf(b) ? -1 : 1));
  }

  #quotaOf = (name: QuotaName): Quota | undefined => this.#now.get(quotaKey(name));

  #put(quotas: readonly Quota[]): void {
    for (const quota of quotas) this.#now.set(quotaKey(quota), quota);
  }

  #answer(book: Book, move: QuotaMove): Pick<Outcome, 'book' | 'quotas'> {
    switch (move.kind) {
      case 'return':
        for (const back of returnsOf(move.hops, book.currency, move.amountMinor)) this.#takeBack(back);
        return { book };
      case 'request': {
        const { lineId, creatorId, campaignId, amountMinor } = move;
        const claim = { orderId: book.orderId, lineId, creatorId, campaignId };
        return granted(book, { ...claim, requestedMinor: amountMinor, grantedMinor: this.#grant(book, move) }, 0);
      }
      case 'measure': {
        const { quota, grant } = measure(volumeRequestOf(book, move), this.#quotaOf);
        this.#put([quota]);
        const slice = { fromMinor: grant.fromMinor, baseMinor: grant.requestedMinor };
        this.#noteReached(book, quotaKey(quota), move.volume.tiers, slice);
        return placed(book, grant, 0);
      }
    }
  }

  #grant(book: Book, move: Extract<QuotaMove, { readonly kind: 'request' }>): number {
    // A deposit is supposed to cover what the owners of caps, if there are any, grant.
    let grantedMinor = move.amountMinor;
    let request: QuotaRequest | undefined = move.hops.length > 0 ? requestOf(book, move) : undefined;
    while (request) {
      const decided: Decided = decideRequest(request, this.#quotaOf);
      this.#put(decided.quotas);
      for (const back of decided.returns) this.#takeBack(back);
      const refusedMinor = request.offeredMinor - decided.grantedMinor;
      for (const quota of decided.quotas) this.#noteRefused(book, quota, refusedMinor);
      grantedMinor = decided.grantedMinor;
      request = decided.next;
    }
    return grantedMinor;
  }

  /** Books are read while sales go on: one may hold what its owner, read before it, did not count yet. */
  #takeBack(back: QuotaReturn): void {
    for (const span of back.spans) {
      const quota = this.#quotaOf({ ...back, span }) ?? newQuota({ ...back, span }, null);
      this.#put([quota]);
      const amountMinor = Math.min(back.amountMinor, quota.usedMinor);
      this.#put(takeBack({ ...back, spans: [span], amountMinor }, this.#quotaOf));
    }
  }

  #noteRefused({ orderId, orderAtMs }: Book, quota: Quota, refusedMinor: number): void {
    if (refusedMinor === 0 || quota.limitMinor === null || quota.usedMinor < quota.limitMinor) return;
    const key = quotaKey(quota);
    const known = this.#refusals.get(key);
    const refusals = known ?? {
      firstOrderId: orderId,
      firstOrderAtMs: orderAtMs,
      orderIds: new Set<string>(),
      refusedMinor: 0,
    };
    refusals.refusedMinor += refusedMinor;
    refusals.orderIds.add(orderId);
    this.#refusals.set(key, refusals);
  }

  #noteReached({ orderId, orderAtMs }: Book, key: string, tiers: readonly VolumeTier[], slice: Slice): void {
    const reached = this.#reached.get(key) ?? [];
    this.#reached.set(key, reached);
    for (const tier of tiers.slice(1)) {
      const begun = tier.fromMinor < slice.fromMinor + slice.baseMinor;
      if (begun && !reached.some(({ fromMinor }) => fromMinor === tier.fromMinor))
        reached.push({ ...tier, orderId, orderAtMs });
    }
  }
}

const nameOf = ({ campaignId, creatorId, span }: Pick<ExhaustedCap, 'campaignId' | 'creatorId' | 'span'>): string =>
  `${campaignId}|${creatorId}|${span}`;
