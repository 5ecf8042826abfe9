import { customerKinds, fields } from '@creditroll/contracts';
import { z } from 'zod';
import { externalIdLengthMax, idTextOf } from '../source.ts';

/** The contract of `docs/reference/generic-orders.md`: change both. */

const { instantMs, quantity } = fields;
const id = z.string().min(1).max(externalIdLengthMax);
const decimal = z.string().max(40);

const externalId = z.unknown().transform((value, context) => {
  const text = idTextOf(value);
  if (text !== undefined) return text;
  context.addIssue('must be a text of 1 to 120 characters or a whole number');
  return z.NEVER;
});

const line = z.object({
  id,
  productId: id,
  sku: z.string().min(1).max(200).optional(),
  title: z.string().max(500).default(''),
  quantity: quantity.min(1),
  unitPrice: decimal,
  discount: decimal.default('0'),
  /** What of `discount` the platform pays to the shop. */
  platformDiscount: decimal.default('0'),
  /** The first goes before the others. */
  collectionIds: z.array(id).max(50).default([]),
  codes: z
    .array(z.object({ code: z.string().min(1).max(100), discount: decimal.default('0') }))
    .max(20)
    .default([]),
  tax: decimal.default('0'),
  taxIncluded: z.boolean().default(false),
  /** False for gift cards, samples, exchanges and replacements. */
  earns: z.boolean().default(true),
  /** Whose sale the platform says it was. */
  platform: z
    .object({
      creatorId: fields.id,
      campaignId: fields.id,
      contentId: fields.id.nullable().default(null),
      pays: z.boolean().default(false),
    })
    .optional(),
});
export type GenericLine = z.output<typeof line>;

const refund = z.object({
  id,
  lines: z
    .array(z.object({ lineId: id, quantity: quantity.default(0), amount: decimal.default('0') }))
    .max(500)
    .default([]),
  /** Money without pieces that belongs to no one line. */
  amount: decimal.default('0'),
});
export type GenericRefund = z.output<typeof refund>;

const addressPart = z.string().min(1).max(200);

const order = z.object({
  id: externalId,
  name: z.string().min(1).max(500).optional(),
  test: z.boolean().default(false),
  currency: z.string().optional(),
  orderAtMs: instantMs.optional(),
  clickId: z.string().optional(),
  landingSite: z.string().optional(),
  checkoutToken: z.string().optional(),
  visitorId: z.string().optional(),
  customerId: id.optional(),
  customerKind: z.enum(customerKinds).optional(),
  /** The order that this is a copy of, where it was placed. */
  copyOf: z.object({ channel: fields.channel, externalId: id }).optional(),
  email: z.string().optional(),
  /** Instead of `email`: SHA-256 in hex of the trimmed address in lower case. */
  emailSha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  /** Beside `emailSha256`: what stands behind the @. */
  emailDomain: z.hostname().max(253).optional(),
  /** The same for each order with one card, as payment providers tell it; never its number. */
  cardFingerprint: z.string().min(1).max(200).optional(),
  /** From which it was ordered. */
  ipAddress: z.union([z.ipv4(), z.ipv6()], 'must be an IPv4 or IPv6 address').optional(),
  deliveryAddress: z
    .object({ country: addressPart, postcode: addressPart, city: addressPart, street: addressPart })
    .optional(),
  lines: z.array(line).min(1).max(500).optional(),
  refunds: z.array(refund).max(500).default([]),
  cancelledAtMs: instantMs.optional(),
  deliveredAtMs: instantMs.optional(),
});
export type GenericOrder = z.output<typeof order>;

const genericEvents = [
  'order.placed',
  'order.changed',
  'order.cancelled',
  'order.refunded',
  'order.delivered',
] as const;

export const genericBody = z.object({
  event: z.enum(genericEvents),
  occurredAtMs: instantMs.optional(),
  order,
});
