import { z } from 'zod';
import { defineEvent } from '../define.ts';
import { currency, id, instantMs } from '../fields.ts';

/** `creator:<creator>:<campaign>` or `campaign:<campaign>`: ids of full length fit. */
const owner = z.string().min(1).max(450);
/**
 * Of a cap: `all`, a month such as `2026-03`, or an ISO week such as `2026-W10`, in the brand's time zone. Of the volume that
 * tiers count: the same after `volume:<counter>:`.
 */
const span = z.string().min(1).max(60);
export const partMinor = z.int().positive();

/** An owner with the spans of it that a sale falls into, and what each may give in all. */
export const quotaHop = z.object({
  owner,
  spans: z
    .array(z.object({ span, limitMinor: partMinor }))
    .min(1)
    .max(3),
});
export type QuotaHop = z.infer<typeof quotaHop>;

/** A rate from a volume on: of the part of a sale that lies at or above `fromMinor`, up to the next tier. */
export const volumeTier = z.object({ fromMinor: z.int().min(0), ratePpm: z.int().min(0) });
export const volumeTiersMax = 10;

/** A creator's part of an order line in a campaign; it has one request under way at a time. */
export const claim = { orderId: id, lineId: id, creatorId: id, campaignId: id };

export const quotaRequested = defineEvent({
  type: 'QuotaRequested',
  topic: 'quotas',
  says: 'A line asks a quota owner for room. What is granted goes on to the next owner, and from the last back to the order.',
  data: z.object({
    ...claim,
    currency,
    /** What the line asked for. */
    requestedMinor: partMinor,
    /** What the owners before this one granted of it. */
    offeredMinor: partMinor,
    hops: z.array(quotaHop).min(1).max(2),
    /** The place in `hops` of the owner that is asked. */
    at: z.int().min(0).max(1),
    /** Of a brand that pays ahead: what the last owner grants goes on to its deposit. */
    deposit: z.object({ brandId: id, orderAtMs: instantMs }).optional(),
  }),
});

export const quotaReturned = defineEvent({
  type: 'QuotaReturned',
  topic: 'quotas',
  says: 'Room that was granted and is not needed, for later sales: of a refund, of a changed decision, or because a later owner granted less.',
  data: z.object({ owner, spans: z.array(span).min(1).max(3), currency, amountMinor: partMinor }),
});

export const quotaGranted = defineEvent({
  type: 'QuotaGranted',
  topic: 'attributions',
  says: 'What the quota owners granted of what a line asked for; it may be nothing.',
  data: z.object({
    ...claim,
    requestedMinor: partMinor,
    grantedMinor: z.int().min(0),
    /** What of the granted the brand's deposit does not cover yet. */
    unfundedMinor: partMinor.optional(),
    /** The order was placed after the brand's deposit had run out. */
    stopped: z.literal(true).optional(),
  }),
});

export const volumeRequested = defineEvent({
  type: 'VolumeRequested',
  topic: 'quotas',
  says: 'A line asks the owner of a volume from where on it counts. Nothing is refused: the volume so far is the answer.',
  data: z.object({
    ...claim,
    currency,
    owner,
    span,
    /** The terms whose tiers count it, for whoever looks at the volume. */
    termsId: id,
    tiers: z.array(volumeTier).min(1).max(volumeTiersMax),
    /** Of the commission base. */
    requestedMinor: partMinor,
  }),
});

export const volumeGranted = defineEvent({
  type: 'VolumeGranted',
  topic: 'attributions',
  says: 'From which volume on a part of a line’s base counts.',
  data: z.object({ ...claim, owner, span, requestedMinor: partMinor, fromMinor: z.int().min(0) }),
});
