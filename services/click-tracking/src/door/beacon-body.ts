import { fields } from '@creditroll/contracts';
import { z } from 'zod';

export const beaconLimits = {
  bodyBytesMax: 16_384,
  /** Until a body that comes slowly is given up. */
  bodyTimeoutMs: 5_000,
  eventsMax: 20,
} as const;

/** As `ClickIds.mintVisitor` makes them. */
const visitorId = z.string().regex(/^v_[A-Za-z0-9_-]{22}$/, 'must be a visitor id that this service gave');
const durationMs = z.int().min(0).max(86_400_000);
const productId = fields.id.nullable().default(null);
const common = {
  /** Made by the page, once per event: a repeat of the same beacon counts once. */
  eventId: z.string().regex(/^[A-Za-z0-9_-]{8,64}$/, 'must have 8 to 64 letters, digits, _ or -'),
  occurredAtMs: fields.instantMs,
};
const link = z.string().min(1).max(60);
const shop = {
  ...common,
  brandId: fields.id,
  tokens: z.array(z.string().min(1).max(200)).max(4).default([]),
  clickId: z.string().max(60).nullable().default(null),
};

export const beaconBody = z.object({
  /** Without it nothing is kept. */
  consent: z.boolean(),
  visitorId: visitorId.optional(),
  sentAtMs: fields.instantMs,
  events: z
    .array(
      z.discriminatedUnion('kind', [
        z.object({ ...common, kind: z.literal('view'), link, durationMs, productId }),
        z.object({
          ...common,
          kind: z.literal('product_view'),
          link,
          durationMs: durationMs.default(0),
          productId: fields.id,
        }),
        z.object({ ...common, kind: z.literal('live_leave'), link, durationMs, productId }),
        z.object({ ...shop, kind: z.literal('cart_added') }),
        z.object({ ...shop, kind: z.literal('checkout_started') }),
      ]),
    )
    .min(1)
    .max(beaconLimits.eventsMax),
});
export type BeaconBody = z.output<typeof beaconBody>;
