import type { DataOf, QuotaHop, quotaRequested, quotaReturned } from '@creditroll/contracts';
import { invariant } from '@creditroll/kernel';
import type { Currency } from '@creditroll/money';
import type { CountedBy, QuotaMove } from './quota-moves.ts';
import type { Book } from './book.ts';
import type { VolumeTier } from './volumes.ts';

/** What an owner of caps or volumes counts in one span: of all that was requested, what was refused and what came back. */
export interface Quota {
  readonly owner: string;
  /** That the owner belongs to. */
  readonly campaignId: string;
  readonly span: string;
  readonly currency: Currency;
  /** As the last request said; a campaign may change its caps. Null: a volume, which has no limit. */
  readonly limitMinor: number | null;
  /** Of a volume: the terms that asked last, with their tiers. */
  readonly volume?: { readonly termsId: string; readonly tiers: readonly VolumeTier[] } | undefined;
  readonly requestedMinor: number;
  readonly refusedMinor: number;
  readonly returnedMinor: number;
  /** Requested, less refused and returned. */
  readonly usedMinor: number;
}

export type QuotaName = Pick<Quota, 'owner' | 'span' | 'currency'>;
export type QuotaRequest = DataOf<typeof quotaRequested>;
export type QuotaReturn = DataOf<typeof quotaReturned>;

export const quotaKey = ({ owner, span, currency }: QuotaName): string => `${owner}|${span}|${currency}`;

/** Owners are `campaign:<campaign>` and `creator:<creator>:<campaign>`. */
const campaignOf = (owner: string): string => owner.slice(owner.lastIndexOf(':') + 1);

export const creatorOwner = (creatorId: string, campaignId: string): string => `creator:${creatorId}:${campaignId}`;
export const campaignOwner = (campaignId: string): string => `campaign:${campaignId}`;

/** Undefined: the owner is a campaign. */
export const creatorOf = (owner: string): string | undefined =>
  owner.startsWith('creator:') ? owner.slice('creator:'.length, owner.lastIndexOf(':')) : undefined;

export const hopOf = ({ hops, at }: Pick<QuotaRequest, 'hops' | 'at'>): QuotaHop => {
  const hop = hops[at];
  invariant(hop, `a request at hop ${at} has ${hops.length} hops`);
  return hop;
};

export const keysOfRequest = (request: QuotaRequest): string[] => {
  const { owner, spans } = hopOf(request);
  return spans.map(({ span }) => quotaKey({ owner, span, currency: request.currency }));
};

export const keysOfReturn = ({ owner, spans, currency }: QuotaReturn): string[] =>
  spans.map((span) => quotaKey({ owner, span, currency }));

export type QuotaOf = (name: QuotaName) => Quota | undefined;

export interface Decided {
  readonly quotas: readonly Quota[];
  readonly grantedMinor: number;
  /** To the owners before, when this one grants less than they did. */
  readonly returns: readonly QuotaReturn[];
  /** To the next owner; undefined: the answer goes back to the order. */
  readonly next: QuotaRequest | undefined;
}

/** Grants what every span has left. The order of requests in the owner's log decides, and nothing else. */
export function decideRequest(request: QuotaRequest, quotaOf: QuotaOf): Decided {
  const { currency, offeredMinor, hops, at } = request;
  const { owner, spans } = hopOf(request);
  const before = spans.map(({ span, limitMinor }) => ({
    ...(quotaOf({ owner, span, currency }) ?? newQuota({ owner, span, currency }, limitMinor)),
    limitMinor,
  }));
  const rooms = before.map(({ limitMinor, usedMinor }) => Math.max(0, limitMinor - usedMinor));
  const grantedMinor = Math.min(offeredMinor, ...rooms);
  const quotas = before.map((quota) => ({
    ...quota,
    requestedMinor: quota.requestedMinor + offeredMinor,
    refusedMinor: quota.refusedMinor + offeredMinor - grantedMinor,
    usedMinor: quota.usedMinor + grantedMinor,
  }));
  const backMinor = offeredMinor - grantedMinor;
  const returns = backMinor === 0 ? [] : returnsOf(hops.slice(0, at), currency, backMinor);
  const goesOn = grantedMinor > 0 && at + 1 < hops.length;
  return {
    quotas,
    grantedMinor,
    returns,
    next: goesOn ? { ...request, offeredMinor: grantedMinor, at: at + 1 } : undefined,
  };
}

type Asking = Extract<QuotaMove, { readonly kind: 'request' }>;

/** What a line asks of the first owner on its way; without owners the deposit of its brand is the first. */
export function requestOf(
  { orderId, brandId, currency, orderAtMs }: Pick<Book, 'orderId' | 'brandId' | 'currency' | 'orderAtMs'>,
  { lineId, creatorId, campaignId, amountMinor, hops, prefunded }: Asking,
): QuotaRequest {
  const request = {
    orderId,
    lineId,
    creatorId,
    campaignId,
    currency,
    requestedMinor: amountMinor,
    offeredMinor: amountMinor,
    hops: [...hops],
    at: 0,
  };
  return prefunded ? { ...request, deposit: { brandId, orderAtMs } } : request;
}

export function returnsOf(hops: readonly CountedBy[], currency: Currency, amountMinor: number): QuotaReturn[] {
  return hops.map(({ owner, spans }) => ({
    owner,
    spans: spans.map(({ span }) => span),
    currency,
    amountMinor,
  }));
}

/** Room for later sales: what was refused before stays refused. */
export function takeBack({ owner, spans, currency, amountMinor }: QuotaReturn, quotaOf: QuotaOf): Quota[] {
  return spans.map((span) => {
    const quota = quotaOf({ owner, span, currency });
    invariant(quota && quota.usedMinor >= amountMinor, `${owner} ${span} got back ${amountMinor} more than it granted`);
    return {
      ...quota,
      returnedMinor: quota.returnedMinor + amountMinor,
      usedMinor: quota.usedMinor - amountMinor,
    };
  });
}

export const newQuota = (name: QuotaName, limitMinor: number | null): Quota => ({
  ...name,
  campaignId: campaignOf(name.owner),
  limitMinor,
  requestedMinor: 0,
  refusedMinor: 0,
  returnedMinor: 0,
  usedMinor: 0,
});
