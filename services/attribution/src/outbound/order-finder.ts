import type { OrderIntakeDefinition } from '@creditroll/contracts/grpc/creditroll/order_intake/v1/OrderIntake';
import { order } from '@creditroll/contracts';
import { createGrpcClient, loadProto, type Tls } from '@creditroll/service-kit';

/** Ids of a brand's orders that the shop calls so, with or without `#` before it. Throws `unavailable` when order-intake does not answer. */
export type FindOrders = (question: {
  readonly brandId: string;
  readonly reference: string;
}) => Promise<readonly string[]>;

export interface OrderFinder {
  readonly find: FindOrders;
  stop(): Promise<void>;
}

export function orderFinder({
  address,
  tls,
  timeoutMs = 5_000,
}: {
  readonly address: string;
  readonly tls?: Tls | undefined;
  readonly timeoutMs?: number;
}): OrderFinder {
  const definition = loadProto('creditroll/order_intake/v1/order_intake.proto').service(
    'creditroll.order_intake.v1.OrderIntake',
  );
  const client = createGrpcClient<OrderIntakeDefinition>({ definition, address, tls });
  return {
    async find({ brandId, reference }) {
      const found = await Promise.all(
        [reference, `#${reference}`].map((externalId) =>
          client.call.GetOrder({ orderId: '', brandId, externalId }, { timeoutMs }),
        ),
      );
      const ids = found.flatMap(({ ordersJson }) => ordersJson.map((json) => order.parse(JSON.parse(json)).orderId));
      return [...new Set(ids)];
    },
    stop: () => client.stop(),
  };
}
