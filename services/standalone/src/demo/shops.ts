import { createHmac } from 'node:crypto';
import { formatDecimal } from '@creditroll/money';
import type { BrandPlan, OrderPlan } from '@creditroll/testing';
import { isoTime } from '@creditroll/kernel';

/** A shop as it looks from outside: it sends signed webhooks about its orders. */
export interface Shop {
  readonly url: string;
  readonly secret: string;
  readonly brand: BrandPlan;
}

/** What the shop knows of an order so far. */
export interface OrderState {
  readonly plan: OrderPlan;
  readonly placedAtMs: number;
  readonly clickId: string | undefined;
  /** Who bought before; without it everybody buys once, and is numbered by the order. */
  readonly customer?: number | undefined;
  readonly deliveredAtMs: number | undefined;
  readonly cancelledAtMs: number | undefined;
  readonly refunds: readonly {
    readonly id: number;
    readonly line: number;
    readonly quantity: number;
    readonly atMs: number;
  }[];
}

export type Event = 'placed' | 'delivered' | 'cancelled' | 'refunded';

export interface Delivery {
  readonly headers: Record<string, string>;
  readonly body: string;
}

/** Sends one webhook; throws when the door does not accept it, as a shop would send it again. */
export async function tell(shop: Shop, event: Event, state: OrderState, atMs: number): Promise<void> {
  const response = await send(shop, deliveryOf(shop, event, state, atMs));
  if (!response.ok)
    throw new Error(
      `${shop.brand.name}: ${event} of order ${state.plan.number} was answered ${response.status}: ${await response.text()}`,
    );
}

/** The signed webhook of an event: the same arguments give the same bytes. */
export const deliveryOf = (shop: Shop, event: Event, state: OrderState, atMs: number): Delivery =>
  shop.brand.source === 'shopify' ? shopify(shop, event, state, atMs) : generic(shop, event, state, atMs);

export const send = (shop: Shop, { headers, body }: Delivery): Promise<Response> =>
  fetch(shop.url, { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body });

const shopifyTopics: Readonly<Record<Event, string>> = {
  placed: 'orders/create',
  delivered: 'orders/fulfilled',
  cancelled: 'orders/cancelled',
  refunded: 'orders/updated',
};

/** Shopify's ids are beyond 2^53 now and then; the demo's always are. */
const shopifyId = (number: number): string => `9007199254${(740_993 + number).toString().padStart(6, '0')}`;

function shopify(shop: Shop, event: Event, state: OrderState, atMs: number): Delivery {
  const body = JSON.stringify(shopifyOrder(shop.brand, state, atMs))
    .replaceAll(/"id":"n(\d+)"/g, '"id":$1')
    .replaceAll(/"line_item_id":"n(\d+)"/g, '"line_item_id":$1');
  return {
    body,
    headers: {
      'x-shopify-topic': shopifyTopics[event],
      'x-shopify-event-id': `${shop.brand.host}-${state.plan.number}-${event}-${atMs}`,
      'x-shopify-webhook-id': `${shop.brand.host}-${state.plan.number}-${event}-${atMs}`,
      'x-shopify-test': String(state.plan.test),
      'x-shopify-hmac-sha256': createHmac('sha256', shop.secret).update(body).digest('base64'),
    },
  };
}

function shopifyOrder(brand: BrandPlan, state: OrderState, atMs: number): object {
  const { plan } = state;
  const money = (amountMinor: number): string => formatDecimal({ amountMinor, currency: brand.currency });
  const lineId = (line: number): string => `n${shopifyId(plan.number)}${line}`;
  return {
    id: `n${shopifyId(plan.number)}`,
    name: `#${plan.number}`,
    test: plan.test,
    currency: brand.currency,
    created_at: isoTime(state.placedAtMs),
    processed_at: isoTime(state.placedAtMs),
    updated_at: isoTime(atMs),
    cancelled_at: state.cancelledAtMs === undefined ? null : isoTime(state.cancelledAtMs),
    email: plan.email ?? `buyer${plan.number}@mail.example`,
    customer: { id: 40_000 + (state.customer ?? plan.number) },
    checkout_token: `chk${plan.number}`,
    note_attributes: state.clickId ? [{ name: 'crl_click', value: state.clickId }] : [],
    taxes_included: true,
    discount_codes: plan.code
      ? [
          {
            code: plan.code,
            amount: money(plan.lines.reduce((sum, line) => sum + line.discountMinor, 0)),
            type: 'percentage',
          },
        ]
      : [],
    discount_applications: plan.code
      ? [{ type: 'discount_code', code: plan.code, value: '10.0', value_type: 'percentage' }]
      : [],
    line_items: plan.lines.map((line, index) => ({
      id: lineId(index),
      product_id: line.product.productId,
      title: line.product.title,
      quantity: line.quantity,
      price: money(line.product.priceMinor),
      total_discount: '0.00',
      discount_allocations:
        line.discountMinor > 0 ? [{ amount: money(line.discountMinor), discount_application_index: 0 }] : [],
      tax_lines: [
        { price: money(Math.round((line.product.priceMinor * line.quantity - line.discountMinor) / 6)), rate: 0.2 },
      ],
      gift_card: false,
    })),
    fulfillments:
      state.deliveredAtMs === undefined
        ? []
        : [{ shipment_status: 'delivered', updated_at: isoTime(state.deliveredAtMs) }],
    fulfillment_status: state.deliveredAtMs === undefined ? null : 'fulfilled',
    refunds: state.refunds.map((refund) => ({
      id: `n${700_000 + refund.id}`,
      created_at: isoTime(refund.atMs),
      refund_line_items: [{ line_item_id: lineId(refund.line), quantity: refund.quantity, subtotal: '0.00' }],
      order_adjustments: [],
    })),
  };
}

/** Standard Webhooks, https://www.standardwebhooks.com */
function generic(shop: Shop, event: Event, state: OrderState, atMs: number): Delivery {
  const { plan } = state;
  const money = (amountMinor: number): string => formatDecimal({ amountMinor, currency: shop.brand.currency });
  const body = JSON.stringify({
    event: `order.${event}`,
    occurredAtMs: atMs,
    order: {
      id: `BK-${plan.number}`,
      name: `BK-${plan.number}`,
      test: plan.test,
      currency: shop.brand.currency,
      orderAtMs: state.placedAtMs,
      ...(state.clickId ? { clickId: state.clickId } : {}),
      ...(plan.email ? { email: plan.email } : {}),
      customerId: `c${state.customer ?? plan.number}`,
      lines: plan.lines.map((line, index) => ({
        id: `${index + 1}`,
        productId: line.product.productId,
        title: line.product.title,
        quantity: line.quantity,
        unitPrice: money(line.product.priceMinor),
        discount: money(line.discountMinor),
        codes: plan.code && line.discountMinor > 0 ? [{ code: plan.code, discount: money(line.discountMinor) }] : [],
      })),
      refunds: state.refunds.map((refund) => ({
        id: `r${refund.id}`,
        lines: [{ lineId: `${refund.line + 1}`, quantity: refund.quantity }],
      })),
      ...(state.cancelledAtMs === undefined ? {} : { cancelledAtMs: state.cancelledAtMs }),
      ...(state.deliveredAtMs === undefined ? {} : { deliveredAtMs: state.deliveredAtMs }),
    },
  });
  const id = `${shop.brand.host}-${plan.number}-${event}-${atMs}`;
  const timestamp = Math.floor(atMs / 1_000).toString();
  const key = Buffer.from(shop.secret.replace(/^whsec_/, ''), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return {
    body,
    headers: { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` },
  };
}
