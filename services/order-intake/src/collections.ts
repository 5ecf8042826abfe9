import { customerKinds, fields } from '@creditroll/contracts';
import { type Collection, collection } from '@creditroll/store';
import { z } from 'zod';
import type { OrderState } from './domain/order-state.ts';
import { orderFacts } from './order-facts.ts';
import { sourceNames } from './sources/index.ts';

const { amountMinor, channel, currency, id, instantMs, quantity, text } = fields;

const connection = z.object({
  connectionId: id,
  brandId: id,
  source: z.enum(sourceNames),
  channel,
  /** Signs what the shop sends. It never leaves this service but in the answer to whoever made the connection. */
  secret: z.string(),
  createdAtMs: instantMs,
});
export type Connection = z.infer<typeof connection>;

/** Written by commands only. */
export const connections = collection<Connection>({
  name: 'order-intake.connections',
  schema: connection,
  key: (doc) => doc.connectionId,
  indexes: { by_brand: ['brandId', 'createdAtMs'] },
});

const described = z.object({ versionMs: instantMs, order: orderFacts });

const refund = z.object({
  refundId: id,
  versionMs: instantMs,
  lines: z.array(z.object({ lineId: id, quantity, amountMinor })),
  amountMinor,
  currency: currency.nullable(),
});

/** Written by the stage `order-intake.orders` only. */
export const orders: Collection<OrderState> = collection<OrderState>({
  name: 'order-intake.orders',
  schema: z.object({
    orderId: id,
    brandId: id,
    connectionId: id,
    channel,
    externalId: id,
    names: z.array(text),
    described: described.nullable(),
    customer: z.object({ versionMs: instantMs, kind: z.enum(customerKinds) }).nullable(),
    refunds: z.array(refund),
    cancelledAtMs: instantMs.nullable(),
    deliveredAtMs: instantMs.nullable(),
    revision: z.int(),
    deliveryIds: z.array(id),
  }),
  key: (doc) => doc.orderId,
  indexes: { by_name: ['brandId', 'names'] },
});
