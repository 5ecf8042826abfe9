import { channels, type JoinKey } from '@creditroll/contracts';
import { emailHashOf } from '@creditroll/kernel';
import type { Currency } from '@creditroll/money';
import type { LineFacts, OrderFacts } from '../../domain/delivery.ts';
import { currencyAt, minorOf } from '../amounts.ts';
import { clickOfAddress, joinKeysOf } from '../join-keys.ts';
import type { FulfillmentBody, LineItem, OrderBody } from './schema.ts';

const ownChannels: ReadonlySet<string> = new Set(['web', 'shopify', 'woocommerce']);
const platforms = channels.filter((channel) => channel.length > 1 && !ownChannels.has(channel));

export function orderFactsOf(body: OrderBody, test: boolean): OrderFacts {
  const currency = currencyAt(body.currency, 'currency');
  const codes = codesOf(body);
  return {
    name: body.name ?? String(body.id),
    test: test || (body.test ?? false),
    currency,
    orderAtMs: body.processed_at ?? body.created_at,
    joinKeys: keysOf(body),
    customerRef: textOf(body.customer?.id) ?? null,
    // The webhook does not say whether the buyer bought before, nor which collections a product is in.
    customerKind: null,
    ...copyOf(body),
    // A line that was edited down to nothing is no line any more.
    lines: body.line_items.flatMap((line, index) =>
      line.quantity === 0
        ? []
        : [lineOf(line, `line_items.${index}`, { currency, codes, taxIncluded: body.taxes_included ?? false })],
    ),
  };
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
    collectionIds: [],
    codes: codesOfLine(allocations, codes.withoutAllocation),
    taxMinor: (line.tax_lines ?? []).reduce(
      (sum, { price }, at) => sum + minorOf(String(price), currency, `${field}.tax_lines.${at}.price`),
      0,
    ),
    taxIncluded,
    earns: !(line.gift_card ?? false),
  };
}

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
    ['email_hash', emailHashOf(body.email ?? body.contact_email ?? body.customer?.email ?? '')],
  ]);
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
