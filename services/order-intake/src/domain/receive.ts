import type { Order } from '@creditroll/contracts';
import type { Delivery } from './delivery.ts';
import { notCounted } from './not-counted.ts';
import { isRepeat, type OrderState, withDelivery } from './order-state.ts';
import { orderOf } from './order-view.ts';

/** What happened to an order, the most important first. */
export type Change = 'placed' | 'cancelled' | 'refunded' | 'delivered' | 'changed';

export interface Received {
  /** The one before when the delivery says nothing that counts. */
  readonly state: OrderState;
  /** Undefined when the order that others see is the same as before. */
  readonly said: { readonly change: Change; readonly order: Order } | undefined;
  /** What contradicts what is known of the order, and why it does not count; undefined: nothing does. */
  readonly notCounted: string | undefined;
}

/** Takes a delivery in. Undefined: it says nothing new. */
export function receive(before: OrderState | undefined, delivery: Delivery): Received | undefined {
  if (before && isRepeat(before, delivery)) return undefined;
  const state = withDelivery(before, delivery);
  const aside = notCounted(before, delivery, state);
  if (!state || (state === before && aside === undefined)) return undefined;
  if (state === before) return { state, said: undefined, notCounted: aside };
  const earlier = before && orderOf(before);
  const order = orderOf(state);
  const change = order && changeOf(earlier, order);
  if (!change) return { state, said: undefined, notCounted: aside };
  const revision = state.revision + 1;
  return { state: { ...state, revision }, said: { change, order: { ...order, revision } }, notCounted: aside };
}

function changeOf(before: Order | undefined, after: Order): Change | undefined {
  if (!before) return 'placed';
  if (before.cancelledAtMs === null && after.cancelledAtMs !== null) return 'cancelled';
  if (refundsOf(before) !== refundsOf(after)) return 'refunded';
  if (before.deliveredAtMs === null && after.deliveredAtMs !== null) return 'delivered';
  return JSON.stringify(before) === JSON.stringify(after) ? undefined : 'changed';
}

const refundsOf = (order: Order): string =>
  JSON.stringify(
    order.lines.flatMap((line) =>
      line.refundedQuantity + line.refundedMinor > 0 ? [[line.lineId, line.refundedQuantity, line.refundedMinor]] : [],
    ),
  );
