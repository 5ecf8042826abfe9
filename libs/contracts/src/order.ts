import { z } from 'zod';
import { amountMinor, channel, currency, id, instantMs, networkKey, quantity, text } from './fields.ts';

/** How an order says which visit it came from, strongest first. The one that matched is told in the decision. */
export const joinKeyKinds = [
  'note_attribute',
  'landing_site',
  'checkout_token',
  'visitor',
  'customer',
  'email_hash',
] as const;

/** Whether the buyer had bought from this brand before. */
export const customerKinds = ['new', 'returning'] as const;
export type CustomerKind = (typeof customerKinds)[number];

export const joinKey = z.object({ kind: z.enum(joinKeyKinds), value: z.string().min(1).max(300) });
export type JoinKey = z.infer<typeof joinKey>;

export const orderLine = z.object({
  lineId: id,
  productId: id,
  /** The merchant's own number of what is sold, which all their shops and platforms share. */
  sku: z.string().min(1).max(200).optional(),
  title: text,
  quantity: quantity.min(1),
  /** Price of one, as the shop shows it. */
  unitPriceMinor: amountMinor.min(0),
  /** All discounts that fall on this line, coupons included. */
  discountMinor: amountMinor.min(0),
  /** What of `discountMinor` the platform pays to the shop, as its subsidised vouchers. */
  platformDiscountMinor: amountMinor.min(0),
  /** Collections of the shop that the product is in, as far as the shop says; the first goes before the others. */
  collectionIds: z.array(id).max(50),
  /** Codes that gave a discount on this line, with their part of `discountMinor`. */
  codes: z.array(z.object({ code: z.string().min(1).max(100), discountMinor: amountMinor.min(0) })).max(20),
  taxMinor: amountMinor.min(0),
  /** Whether `unitPriceMinor` contains `taxMinor`. */
  taxIncluded: z.boolean(),
  /** Gift cards, samples, exchanges and replacements earn nothing. */
  earns: z.boolean(),
  /** Pieces that were refunded so far. */
  refundedQuantity: quantity,
  /** The platform itself says whose sale this line was; then nobody else's it is. */
  platform: z
    .object({
      creatorId: id,
      campaignId: id,
      contentId: id.nullable(),
      /** The platform pays the creator: the line is measured here and not paid again. */
      pays: z.boolean(),
    })
    .optional(),
  /** Money refunded so far without pieces coming back (a price adjustment). */
  refundedMinor: amountMinor.min(0),
});
export type OrderLine = z.infer<typeof orderLine>;

const digest = z.string().regex(/^[0-9a-f]{64}$/);

/** What fraud rules compare of a buyer, as far as the shop tells it. Nothing of it names anybody by itself. */
export const buyer = z.object({
  /** In lower case. */
  emailDomain: z.string().min(1).max(253).optional(),
  /** SHA-256 of what the shop tells of the card. */
  cardHash: digest.optional(),
  /** SHA-256 of the delivery address. */
  deliveryHash: digest.optional(),
  /** Of the network address that it was ordered from, under a key of our doors. */
  networkKey: networkKey.optional(),
});
export type Buyer = z.infer<typeof buyer>;

/**
 * An order as it stands now. Every order event carries the whole of it, with totals so far and not steps, so that a
 * delivery that came late, twice or never cannot leave a wrong sum behind.
 */
export const order = z.object({
  orderId: id,
  brandId: id,
  connectionId: id,
  channel,
  /** The shop's own id, whole: these go above 2^53. */
  externalId: id,
  name: text,
  /** A test order is shown and never earns. */
  test: z.boolean(),
  currency,
  orderAtMs: instantMs,
  joinKeys: z.array(joinKey).max(20),
  /** Pseudonym of the buyer at this brand, if the shop gave one. */
  customerRef: id.nullable(),
  /** Null: the shop did not say. */
  customerKind: z.enum(customerKinds).nullable(),
  /** A connector copied this order into the shop; the platform where it was placed tells us of it, too, or pays by itself. */
  copyOf: z.object({ channel, externalId: id }).optional(),
  buyer: buyer.optional(),
  /** None: an edit took all of them out. */
  lines: z.array(orderLine).max(500),
  cancelledAtMs: instantMs.nullable(),
  deliveredAtMs: instantMs.nullable(),
  /** Rises with every change that we learnt of. */
  revision: z.int().min(1),
});
export type Order = z.infer<typeof order>;
