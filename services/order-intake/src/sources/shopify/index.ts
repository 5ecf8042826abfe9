import { AppError } from '@creditroll/kernel';
import { Poison } from '@creditroll/processing';
import { hmacBase64, secretsEqual } from '@creditroll/service-kit';
import type { DeliveryFacts, Refund } from '../../domain/delivery.ts';
import { checked } from '../amounts.ts';
import { headerOf, idTextOf, memberOf, type OrderSource, type SourceFacts, type SourceMessage } from '../source.ts';
import { deliveredOf, orderFactsOf } from './order.ts';
import { refundOf } from './refund.ts';
import { deletionBody, editBody, fulfillmentBody, orderBody, type OrderBody, refundBody } from './schema.ts';

/** Webhooks of a Shopify app: https://shopify.dev/docs/apps/build/webhooks */
export const shopify: OrderSource = {
  channel: 'shopify',
  secret: 'given',
  backfillTopic: 'orders/updated',

  verify(request, secret) {
    const given = headerOf(request, 'x-shopify-hmac-sha256');
    if (given === undefined || !secretsEqual(given, hmacBase64(secret, request.rawBody))) {
      throw new AppError('unauthenticated', 'X-Shopify-Hmac-Sha256 is missing or wrong.');
    }
  },

  deliveryId(request) {
    const event = headerOf(request, 'x-shopify-event-id') ?? headerOf(request, 'x-shopify-webhook-id');
    // One act of a merchant may be told under several topics with one event id.
    return event && `${headerOf(request, 'x-shopify-topic') ?? ''}:${event}`;
  },

  topic: (request) => headerOf(request, 'x-shopify-topic') ?? 'unknown',
  isTest: (request) => headerOf(request, 'x-shopify-test') === 'true',
  externalId(topic, body) {
    if (topic === 'orders/edited') return idTextOf(memberOf(memberOf(body, 'order_edit'), 'order_id'));
    return idTextOf(memberOf(body, topic.startsWith('orders/') ? 'id' : 'order_id'));
  },

  parse(message) {
    const { topic, body } = message;
    if (orderTopics.has(topic)) return ofOrder(message, checked(orderBody, body));
    if (topic === 'refunds/create') return ofRefund(message);
    if (topic === 'fulfillments/create' || topic === 'fulfillments/update') return ofFulfillment(message);
    if (topic === 'orders/edited') return nothingAbout(checked(editBody, body).order_edit.order_id);
    if (topic === 'orders/delete') return nothingAbout(checked(deletionBody, body).id);
    throw new Poison(`topic: ${JSON.stringify(topic)} is not understood; subscribe to ${subscriptions.join(', ')}`);
  },
};

/** What says all that counts. */
const subscriptions = [
  'orders/create',
  'orders/updated',
  'orders/cancelled',
  'refunds/create',
  'fulfillments/create',
  'fulfillments/update',
];

/** Topics that carry a whole order. */
const orderTopics: ReadonlySet<string> = new Set([
  'orders/create',
  'orders/updated',
  'orders/cancelled',
  'orders/paid',
  'orders/fulfilled',
  'orders/partially_fulfilled',
]);

/**
 * An edit is told by what it added and removed, and `orders/updated` comes with every one and has the order as it is then. A
 * shop deletes an order from its books, which says nothing about what was sold: it was cancelled before if nothing was.
 */
const nothingAbout = (orderId: string | number): SourceFacts => ({
  externalId: String(orderId),
  versionMs: 0,
  order: undefined,
  refunds: [],
  cancelledAtMs: undefined,
  deliveredAtMs: undefined,
});

function ofOrder(message: SourceMessage, body: OrderBody): SourceFacts {
  const versionMs = body.updated_at ?? body.processed_at ?? body.created_at;
  const order = orderFactsOf(body, message);
  const cancelledAtMs = body.cancelled_at ?? (message.topic === 'orders/cancelled' ? versionMs : undefined);
  return {
    externalId: String(body.id),
    versionMs,
    order,
    refunds: (body.refunds ?? []).map((refund, index) =>
      withoutGone(refundOf(refund, `refunds.${index}`, order.currency, versionMs), body),
    ),
    cancelledAtMs,
    deliveredAtMs: deliveredOf(body.fulfillments ?? []),
    networkAddress: body.browser_ip ?? undefined,
  };
}

/** The edit that takes a line out refunds it, too, when nothing is left that this could be of. */
function withoutGone(refund: Refund, { line_items: lines }: OrderBody): Refund {
  if (refund.lines.length === 0 || lines.every(({ quantity }) => quantity > 0)) return refund;
  const gone = new Set(lines.flatMap(({ id, quantity }) => (quantity === 0 ? [String(id)] : [])));
  return { ...refund, lines: refund.lines.filter(({ lineId }) => !gone.has(lineId)) };
}

/** Comes on its own and often before the order; amounts are in the shop's currency as the order's are. */
function ofRefund({ body }: SourceMessage): DeliveryFacts {
  const refund = checked(refundBody, body);
  if (refund.order_id === undefined || refund.order_id === null) throw new Poison('order_id: is missing');
  const versionMs = refund.processed_at ?? refund.created_at ?? 0;
  return {
    externalId: String(refund.order_id),
    versionMs,
    order: undefined,
    refunds: [refundOf(refund, 'refund', undefined, versionMs)],
    cancelledAtMs: undefined,
    deliveredAtMs: undefined,
  };
}

function ofFulfillment({ body, receivedAtMs }: SourceMessage): DeliveryFacts {
  const fulfillment = checked(fulfillmentBody, body);
  if (fulfillment.order_id === undefined || fulfillment.order_id === null) throw new Poison('order_id: is missing');
  return {
    externalId: String(fulfillment.order_id),
    versionMs: fulfillment.updated_at ?? receivedAtMs,
    order: undefined,
    refunds: [],
    cancelledAtMs: undefined,
    deliveredAtMs: deliveredOf([fulfillment]),
  };
}
