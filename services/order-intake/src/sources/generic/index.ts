import { emailDomainOf, emailHashOf } from '@creditroll/kernel';
import { type Currency } from '@creditroll/money';
import { Poison } from '@creditroll/processing';
import { verifyWebhook } from '@creditroll/service-kit';
import type { LineFacts, OrderFacts, Refund } from '../../domain/delivery.ts';
import { checked, currencyAt, minorOf } from '../amounts.ts';
import { buyerOf } from '../buyer.ts';
import { clickOfAddress, joinKeysOf } from '../join-keys.ts';
import { headerOf, idTextOf, memberOf, type OrderSource, type SourceFacts } from '../source.ts';
import { genericBody, type GenericLine, type GenericOrder, type GenericRefund } from './schema.ts';

/** Any shop that can send our own JSON, signed by Standard Webhooks. */
export const generic: OrderSource = {
  channel: 'web',
  secret: 'minted',
  backfillTopic: 'order.changed',

  verify({ headers, rawBody, nowMs }, secret) {
    verifyWebhook([secret], { headers, body: rawBody, nowMs });
  },

  deliveryId: (request) => headerOf(request, 'webhook-id'),
  topic(_request, body) {
    const event = memberOf(body, 'event');
    return typeof event === 'string' && event !== '' ? event : 'unknown';
  },
  isTest: () => false,
  externalId: (_topic, body) => idTextOf(memberOf(memberOf(body, 'order'), 'id')),

  parse({ body, receivedAtMs }): SourceFacts {
    const { event, occurredAtMs, order } = checked(genericBody, body);
    const atMs = occurredAtMs ?? receivedAtMs;
    if (event === 'order.placed' && !order.lines)
      throw new Poison('order.lines: an order that is placed must have them');
    if (event === 'order.refunded' && order.refunds.length === 0)
      throw new Poison('order.refunds: a refund must name what was refunded');
    const currency = order.currency === undefined ? undefined : currencyAt(order.currency, 'order.currency');
    return {
      externalId: order.id,
      versionMs: atMs,
      order: order.lines && describedOrder(order, order.lines, currency),
      refunds: order.refunds.map((refund, index) => refundOf(refund, `order.refunds.${index}`, currency, atMs)),
      cancelledAtMs: order.cancelledAtMs ?? (event === 'order.cancelled' ? atMs : undefined),
      deliveredAtMs: order.deliveredAtMs ?? (event === 'order.delivered' ? atMs : undefined),
      networkAddress: order.ipAddress,
    };
  },
};

function describedOrder(
  order: GenericOrder,
  lines: readonly GenericLine[],
  currency: Currency | undefined,
): OrderFacts {
  if (currency === undefined) throw new Poison('order.currency: is missing');
  if (order.orderAtMs === undefined) throw new Poison('order.orderAtMs: is missing');
  return {
    name: order.name ?? order.id,
    test: order.test,
    currency,
    orderAtMs: order.orderAtMs,
    joinKeys: joinKeysOf([
      ['note_attribute', order.clickId],
      ['landing_site', clickOfAddress(order.landingSite ?? '')],
      ['checkout_token', order.checkoutToken],
      ['visitor', order.visitorId],
      ['customer', order.customerId],
      ['email_hash', order.emailSha256 ?? emailHashOf(order.email ?? '')],
    ]),
    customerRef: order.customerId ?? null,
    customerKind: order.customerKind ?? null,
    ...(order.copyOf ? { copyOf: order.copyOf } : {}),
    ...buyerFactsOf(order),
    lines: lines.map((line, index) => lineOf(line, `order.lines.${index}`, currency)),
  };
}

function buyerFactsOf(order: GenericOrder): Pick<OrderFacts, 'buyer'> {
  const { cardFingerprint: card, deliveryAddress: to } = order;
  return buyerOf({
    emailDomain: order.emailDomain?.toLowerCase() ?? emailDomainOf(order.email ?? ''),
    card: card === undefined ? [] : [card],
    delivery: to ? [to.country, to.postcode, to.city, to.street] : [],
  });
}

function lineOf(line: GenericLine, field: string, currency: Currency): LineFacts {
  const discountMinor = minorOf(line.discount, currency, `${field}.discount`);
  const platformDiscountMinor = minorOf(line.platformDiscount, currency, `${field}.platformDiscount`);
  if (platformDiscountMinor > discountMinor)
    throw new Poison(`${field}.platformDiscount: is part of discount and cannot be more`);
  return {
    lineId: line.id,
    productId: line.productId,
    title: line.title,
    quantity: line.quantity,
    unitPriceMinor: minorOf(line.unitPrice, currency, `${field}.unitPrice`),
    discountMinor,
    platformDiscountMinor,
    collectionIds: line.collectionIds,
    codes: line.codes.map(({ code, discount }, index) => ({
      code,
      discountMinor: minorOf(discount, currency, `${field}.codes.${index}.discount`),
    })),
    taxMinor: minorOf(line.tax, currency, `${field}.tax`),
    taxIncluded: line.taxIncluded,
    earns: line.earns,
    ...(line.sku === undefined ? {} : { sku: line.sku }),
    ...(line.platform ? { platform: line.platform } : {}),
  };
}

function refundOf(refund: GenericRefund, field: string, currency: Currency | undefined, versionMs: number): Refund {
  const hasAmount = [refund.amount, ...refund.lines.map(({ amount }) => amount)].some((amount) => amount !== '0');
  if (hasAmount && currency === undefined) throw new Poison(`order.currency: is missing, and ${field} has an amount`);
  const minor = (amount: string, at: string): number => (currency === undefined ? 0 : minorOf(amount, currency, at));
  return {
    refundId: refund.id,
    versionMs,
    lines: refund.lines.map(({ lineId, quantity, amount }, index) => ({
      lineId,
      quantity,
      amountMinor: minor(amount, `${field}.lines.${index}.amount`),
    })),
    amountMinor: minor(refund.amount, `${field}.amount`),
    currency: currency ?? null,
  };
}
