import { orderCancelled, orderChanged, orderDelivered, orderPlaced, orderRefunded } from '@creditroll/contracts';
import type { Change } from '../domain/receive.ts';

/** The event that tells each change. */
export const orderEventOf = {
  placed: orderPlaced,
  cancelled: orderCancelled,
  refunded: orderRefunded,
  delivered: orderDelivered,
  changed: orderChanged,
} as const satisfies Record<Change, typeof orderPlaced>;
