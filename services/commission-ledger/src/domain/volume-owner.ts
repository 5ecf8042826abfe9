import type { DataOf, volumeRequested } from '@creditroll/contracts';
import type { QuotaMove } from './quota-moves.ts';
import type { Book } from './book.ts';
import { newQuota, type Quota, quotaKey, type QuotaOf } from './quota-owner.ts';
import type { VolumeGrant } from './volumes.ts';

export type VolumeRequest = DataOf<typeof volumeRequested>;

export const keyOfVolume = ({ owner, span, currency }: VolumeRequest): string => quotaKey({ owner, span, currency });

type Measuring = Extract<QuotaMove, { readonly kind: 'measure' }>;

export const volumeRequestOf = (
  { orderId, currency }: Pick<Book, 'orderId' | 'currency'>,
  { lineId, creatorId, campaignId, amountMinor, termsId, volume: { owner, span, tiers } }: Measuring,
): VolumeRequest => ({
  orderId,
  lineId,
  creatorId,
  campaignId,
  currency,
  owner,
  span,
  termsId,
  tiers: [...tiers],
  requestedMinor: amountMinor,
});

export interface Measured {
  readonly quota: Quota;
  /** The request counts from what was counted before it. */
  readonly grant: VolumeGrant;
}

/** Nothing is refused. The order of requests in the owner's log decides where each sale counts, and nothing else. */
export function measure(request: VolumeRequest, quotaOf: QuotaOf): Measured {
  const { orderId, lineId, creatorId, campaignId, owner, span, currency, termsId, tiers, requestedMinor } = request;
  const before = quotaOf({ owner, span, currency }) ?? newQuota({ owner, span, currency }, null);
  return {
    grant: { orderId, lineId, creatorId, campaignId, owner, span, requestedMinor, fromMinor: before.usedMinor },
    quota: {
      ...before,
      volume: { termsId, tiers },
      requestedMinor: before.requestedMinor + requestedMinor,
      usedMinor: before.usedMinor + requestedMinor,
    },
  };
}
