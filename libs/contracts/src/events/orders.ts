import { z } from 'zod';
import { defineEvent } from '../define.ts';
import { channel, id, instantMs } from '../fields.ts';
import { order } from '../order.ts';

export const deliveryReceived = defineEvent({
  type: 'DeliveryReceived',
  topic: 'deliveries',
  says: 'A shop told us something about an order: verified at the door, otherwise untouched.',
  data: z.object({
    deliveryId: id,
    connectionId: id,
    brandId: id,
    /** Folder of `order-intake/src/sources/` that understands it. */
    source: id,
    /** The source's own word for what happened, e.g. `orders/create`. */
    topic: z.string().max(100),
    /** Where the connection's orders are placed. */
    channel: channel.default('web'),
    /** The source said that this is a trial of the webhook. */
    test: z.boolean().default(false),
    orderId: id,
    receivedAtMs: instantMs,
    body: z.string().max(900_000),
    bodyEncoding: z.enum(['utf8', 'base64']),
  }),
});

const orderData = z.object({ order });
const says = 'The order as it stands now; the name tells what changed last.';
const orderEvent = (type: string) => defineEvent({ type, topic: 'orders', says, data: orderData });

export const orderPlaced = orderEvent('OrderPlaced');
export const orderChanged = orderEvent('OrderChanged');
export const orderDelivered = orderEvent('OrderDelivered');
export const orderRefunded = orderEvent('OrderRefunded');
export const orderCancelled = orderEvent('OrderCancelled');
export const orderEvents = [orderPlaced, orderChanged, orderDelivered, orderRefunded, orderCancelled] as const;
