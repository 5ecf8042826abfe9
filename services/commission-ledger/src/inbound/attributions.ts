import type { attributionLocked, DataOf, orderAttributed } from '@creditroll/contracts';
import type { Attributed } from '../domain/commissions.ts';

export type CommissionInput =
  | { readonly kind: 'attributed'; readonly orderId: string; readonly fact: Attributed }
  | { readonly kind: 'locked'; readonly orderId: string; readonly lockedAtMs: number };

export const toAttributed = (fact: DataOf<typeof orderAttributed>): CommissionInput => ({
  kind: 'attributed',
  orderId: fact.order.orderId,
  fact,
});

export const toLocked = ({ orderId, lockedAtMs }: DataOf<typeof attributionLocked>): CommissionInput => ({
  kind: 'locked',
  orderId,
  lockedAtMs,
});
