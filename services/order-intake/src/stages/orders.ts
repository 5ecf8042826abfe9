import { deliveryReceived } from '@creditroll/contracts';
import { inbound, type Stage, stage } from '@creditroll/processing';
import type { NetworkKeyOf } from '@creditroll/service-kit';
import { orders as books } from '../collections.ts';
import type { Delivery } from '../domain/delivery.ts';
import { receive } from '../domain/receive.ts';
import { toDelivery } from '../inbound/delivery-received.ts';
import { orderEventOf } from '../outbound/order-events.ts';

/**
 * Deliveries in, orders out. A repeat of a delivery says nothing new, so nothing is written or said. What contradicts what is
 * known of the order is put aside, and the rest of the delivery counts.
 */
export const orders = (networkKeyOf: NetworkKeyOf): Stage =>
  stage<Delivery, undefined>({
    name: 'order-intake.orders',
    topic: 'deliveries',
    collections: [books],
    inbound: [inbound(deliveryReceived, (data, envelope) => toDelivery(data, envelope, networkKeyOf))],
    async read(inputs, reader) {
      await reader.getMany(
        books,
        inputs.map((input) => input.in.orderId),
      );
      return undefined;
    },
    decide(delivery, unit) {
      const before = unit.get(books, delivery.orderId);
      const received = receive(before, delivery);
      if (!received) return;
      if (received.notCounted !== undefined) unit.setAside(received.notCounted);
      if (received.state !== before) unit.put(books, received.state);
      if (received.said)
        unit.emit(orderEventOf[received.said.change], delivery.orderId, { order: received.said.order });
    },
  });
