import type { attributionLocked, DataOf, orderAttributed } from '@creditroll/contracts';
import type { OrderState } from '../domain/order-state.ts';

export const toOrderAttributed = ({
  order,
  revision,
  lines,
  holds,
  lockAtMs,
}: OrderState): DataOf<typeof orderAttributed> => ({
  order,
  revision,
  lines: [...lines],
  holds: holds.map(({ creatorId, effect, rules }) => ({ creatorId, effect, rules: [...rules] })),
  lockAtMs,
});

export const toAttributionLocked = (orderId: string, lockedAtMs: number): DataOf<typeof attributionLocked> => ({
  orderId,
  lockedAtMs,
});
