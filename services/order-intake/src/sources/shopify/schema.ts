import { z } from 'zod';
import { externalIdLengthMax } from '../source.ts';

/** Only what we read of https://shopify.dev/docs/api/admin-rest/latest/resources/order; the rest passes by. */

/** A text, or a whole number, which becomes text where it is used. */
const id = z.union([z.string().min(1).max(externalIdLengthMax), z.int().min(0)]);

/** A decimal; some versions of the API write numbers. */
const decimal = z.union([z.string(), z.number()]);

/** RFC 3339 as milliseconds. */
const time = z.string().transform((text, context) => {
  const instantMs = Date.parse(text);
  if (instantMs >= 0) return instantMs;
  context.addIssue('must be a time in RFC 3339');
  return z.NEVER;
});

// Transformations would be dearer than all the rest of this schema, so null stays null.
const maybe = <Shape extends z.ZodType>(shape: Shape) => shape.nullish();

const lineItem = z.object({
  id,
  product_id: maybe(id),
  sku: maybe(z.string()),
  title: maybe(z.string()),
  quantity: z.int().min(0).max(1_000_000),
  price: decimal,
  total_discount: maybe(decimal),
  discount_allocations: maybe(z.array(z.object({ amount: decimal, discount_application_index: maybe(z.int()) }))),
  tax_lines: maybe(z.array(z.object({ price: decimal }))),
  gift_card: maybe(z.boolean()),
  /** Present only on tips. */
  tip_payment_gateway: maybe(z.string()),
});
export type LineItem = z.output<typeof lineItem>;

const moneySet = maybe(z.object({ shop_money: z.object({ amount: decimal, currency_code: z.string() }) }));

export const refundBody = z.object({
  id,
  order_id: maybe(id),
  created_at: maybe(time),
  processed_at: maybe(time),
  refund_line_items: maybe(z.array(z.object({ line_item_id: id, quantity: z.int().min(0).max(1_000_000) }))),
  order_adjustments: maybe(z.array(z.object({ amount: decimal, kind: maybe(z.string()), amount_set: moneySet }))),
  transactions: maybe(
    z.array(
      z.object({
        kind: maybe(z.string()),
        status: maybe(z.string()),
        amount: maybe(decimal),
        currency: maybe(z.string()),
      }),
    ),
  ),
});
export type RefundBody = z.output<typeof refundBody>;

export const fulfillmentBody = z.object({
  order_id: maybe(id),
  shipment_status: maybe(z.string()),
  created_at: maybe(time),
  updated_at: maybe(time),
});
export type FulfillmentBody = z.output<typeof fulfillmentBody>;

export const editBody = z.object({ order_edit: z.object({ order_id: id }) });
export const deletionBody = z.object({ id });

export const orderBody = z.object({
  id,
  name: maybe(z.string()),
  test: maybe(z.boolean()),
  currency: z.string(),
  created_at: time,
  processed_at: maybe(time),
  updated_at: maybe(time),
  cancelled_at: maybe(time),
  email: maybe(z.string()),
  contact_email: maybe(z.string()),
  customer: maybe(z.object({ id: maybe(id), email: maybe(z.string()), orders_count: maybe(z.int().min(0)) })),
  shipping_address: maybe(
    z.object({
      country_code: maybe(z.string()),
      zip: maybe(z.string()),
      city: maybe(z.string()),
      address1: maybe(z.string()),
      address2: maybe(z.string()),
    }),
  ),
  /** Of a card its first and last digits; later versions of the API leave it out. */
  payment_details: maybe(
    z.object({
      credit_card_company: maybe(z.string()),
      credit_card_bin: maybe(z.string()),
      credit_card_number: maybe(z.string()),
    }),
  ),
  /** Of whoever ordered; null where no browser was. */
  browser_ip: maybe(z.string()),
  note_attributes: maybe(z.array(z.object({ name: z.string(), value: z.unknown() }))),
  landing_site: maybe(z.string()),
  /** The channel that made the order, and its id there. */
  source_name: maybe(z.string()),
  source_identifier: maybe(z.string().max(120)),
  checkout_token: maybe(z.string()),
  cart_token: maybe(z.string()),
  taxes_included: maybe(z.boolean()),
  discount_codes: maybe(z.array(z.object({ code: z.string() }))),
  discount_applications: maybe(z.array(z.object({ type: maybe(z.string()), code: maybe(z.string()) }))),
  line_items: z.array(lineItem).min(1).max(500),
  fulfillments: maybe(z.array(fulfillmentBody)),
  refunds: maybe(z.array(refundBody).max(500)),
});
export type OrderBody = z.output<typeof orderBody>;
