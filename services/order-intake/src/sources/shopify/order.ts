import { channels, type JoinKey } from '@creditroll/contracts';
import { emailDomainOf, emailHashOf } from '@creditroll/kernel';
import type { Currency } from '@creditroll/money';
import type { LineFacts, OrderFacts } from '../../domain/delivery.ts';
import { currencyAt, minorOf } from '../amounts.ts';
import { buyerOf } from '../buyer.ts';
import { clickOfAddress, joinKeysOf } from '../join-keys.ts';
import type { SourceMessage } from '../source.ts';
import type { FulfillmentBody, LineItem, OrderBody } from './schema.ts';

const ownChannels: ReadonlySet<string> = new Set(['web', 'shopify', 'woocommerce']);
const platforms = channels.filter((channel) => channel.length > 1 && !ownChannels.has(channel));

export function orderFactsOf(body: OrderBody, { topic, test }: Pick<SourceMessage, 'topic' | 'test'>): OrderFacts {
  const currency = currencyAt(body.currency, 'currency');
  const codes = codesOf(body);
  return {
    name: body.name ?? String(body.id),
    test: test || (body.test ?? false),
    currency,
    orderAtMs: body.processed_at ?? body.created_at,
    joinKeys: keysOf(body),
    customerRef: textOf(body.customer?.id) ?? null,
    customerKind: kindOf(body, topic),
    ...copyOf(body),
    ...buyerFactsOf(body),
    // A line that was edited down to nothing is no line any more; an order of which that is true of all has none left.
    lines: body.line_items.flatMap((line, index) =>
      line.quantity === 0
        ? []
        : [lineOf(line, `line_items.${index}`, { currency, codes, taxIncluded: body.taxes_included ?? false })],
    ),
  };
}

/**
 * By the number of the buyer's orders, which webhooks have up to version 2025-01 of the API. It counts this order, or not
 * yet. Later it counts later orders as well, so that more than one says something only when the order is made.
 */
function kindOf({ customer }: OrderBody, topic: string): OrderFacts['customerKind'] {
  const orders = customer?.orders_count ?? undefined;
  if (orders === undefined) return null;
  if (orders <= 1) return 'new';
  return topic === 'orders/create' ? 'returning' : null;
}

interface Codes {
  /** Code of a discount application by its index; undefined where the discount came without a code. */
  readonly byApplication: readonly (string | undefined)[];
  /** Codes that were entered and took nothing off any line, such as free shipping: they count on every line. */
  readonly withoutAllocation: readonly string[];
}

function codesOf(body: OrderBody): Codes {
  const byApplication = (body.discount_applications ?? []).map(({ type, code }) =>
    (type ?? 'discount_code') === 'discount_code' ? (code ?? undefined) : undefined,
  );
  const allocated = new Set(
    body.line_items.flatMap((line) =>
      (line.discount_allocations ?? []).map(({ discount_application_index: index }) => byApplication[index ?? -1]),
    ),
  );
  const entered = new Set([
    ...(body.discount_codes ?? []).map(({ code }) => code),
    ...byApplication.filter((code) => code !== undefined),
  ]);
  return { byApplication, withoutAllocation: [...entered].filter((code) => code !== '' && !allocated.has(code)) };
}

interface OrderWide {
  readonly currency: Currency;
  readonly codes: Codes;
  readonly taxIncluded: boolean;
}

const skuCharactersMax = 200;

function lineOf(line: LineItem, field: string, { currency, codes, taxIncluded }: OrderWide): LineFacts {
  const unitPriceMinor = minorOf(String(line.price), currency, `${field}.price`);
  const allocations = (line.discount_allocations ?? []).map(({ amount, discount_application_index: index }, at) => ({
    discountMinor: minorOf(String(amount), currency, `${field}.discount_allocations.${at}.amount`),
    code: codes.byApplication[index ?? -1],
  }));
  // The allocations are the whole discount; `total_discount` may be "0.00" beside them.
  const discountMinor =
    allocations.length > 0
      ? allocations.reduce((sum, allocation) => sum + allocation.discountMinor, 0)
      : minorOf(String(line.total_discount ?? 0), currency, `${field}.total_discount`);
  const sku = (line.sku ?? '').trim().slice(0, skuCharactersMax);
  return {
    ...(sku === '' ? {} : { sku }),
    lineId: String(line.id),
    productId: textOf(line.product_id) ?? `line:${line.id}`,
    title: (line.title ?? '').slice(0, 500),
    quantity: line.quantity,
    unitPriceMinor,
    discountMinor,
    platformDiscountMinor: 0,
    // No webhook of an order says which collections a product is in.
    collectionIds: [],
    codes: codesOfLine(allocations, codes.withoutAllocation),
    taxMinor: (line.tax_lines ?? []).reduce(
      (sum, { price }, at) => sum + minorOf(String(price), currency, `${field}.tax_lines.${at}.price`),
      0,
    ),
    taxIncluded,
    earns: !(line.gift_card ?? false) && !isTip(line),
  };
}

/** Shopify makes a line of a tip: it has no product, and names the gateway that it was paid by, or null. */
const isTip = (line: LineItem): boolean => (line.product_id ?? null) === null && line.tip_payment_gateway !== undefined;

function codesOfLine(
  allocations: readonly { code: string | undefined; discountMinor: number }[],
  others: readonly string[],
): LineFacts['codes'] {
  const sums = new Map(others.map((code) => [code, 0]));
  for (const { code, discountMinor } of allocations) {
    if (code !== undefined && code !== '') sums.set(code, (sums.get(code) ?? 0) + discountMinor);
  }
  return [...sums].map(([code, discountMinor]) => ({ code, discountMinor })).sort((a, b) => (a.code < b.code ? -1 : 1));
}

function keysOf(body: OrderBody): JoinKey[] {
  const noted = (body.note_attributes ?? []).find(({ name }) => name === 'crl_click')?.value;
  return joinKeysOf([
    ['note_attribute', typeof noted === 'string' ? noted.trim() : undefined],
    ['landing_site', clickOfAddress(body.landing_site ?? '')],
    ['checkout_token', body.checkout_token ?? undefined],
    ['checkout_token', body.cart_token ?? undefined],
    ['customer', textOf(body.customer?.id)],
    ['email_hash', emailHashOf(emailOf(body))],
  ]);
}

const emailOf = (body: OrderBody): string => body.email ?? body.contact_email ?? body.customer?.email ?? '';

function buyerFactsOf(body: OrderBody): Pick<OrderFacts, 'buyer'> {
  const { shipping_address: to, payment_details: card } = body;
  return buyerOf({
    emailDomain: emailDomainOf(emailOf(body)),
    card: card ? [card.credit_card_company, card.credit_card_bin, card.credit_card_number] : [],
    delivery: to ? [to.country_code, to.zip, to.city, `${to.address1 ?? ''} ${to.address2 ?? ''}`] : [],
  });
}

const textOf = (id: string | number | null | undefined): string | undefined =>
  id === null || id === undefined ? undefined : String(id);

/** A connector names the platform, and the platform's own id of the order that it copied. */
function copyOf({ source_name: name, source_identifier: externalId }: OrderBody): Pick<OrderFacts, 'copyOf'> {
  const channel = platforms.find((known) => name?.toLowerCase().startsWith(known));
  return channel !== undefined && externalId ? { copyOf: { channel, externalId } } : {};
}

/** When the first parcel arrived. */
export function deliveredOf(fulfillments: readonly FulfillmentBody[]): number | undefined {
  const times = fulfillments.flatMap(({ shipment_status: status, updated_at: updated, created_at: created }) =>
    status === 'delivered' ? [updated ?? created ?? 0] : [],
  );
  return times.length === 0 ? undefined : Math.min(...times);
}
