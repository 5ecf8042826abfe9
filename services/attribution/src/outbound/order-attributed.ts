import type { AgreedRecompute, attributionLocked, DataOf, orderAttributed } from '@creditroll/contracts';
import type { OrderState } from '../domain/order-state.ts';

export function toOrderAttributed(
  { order, revision, lines, holds, lockAtMs }: OrderState,
  recompute?: AgreedRecompute,
): DataOf<typeof orderAttributed> {
  const fact = {
    order,
    revision,
    lines: [...lines],
    holds: holds.map(({ creatorId, effect, rules }) => ({ creatorId, effect, rules: [...rules] })),
    lockAtMs,
  };
  return recompute ? { ...fact, recompute } : fact;
}

export const toAttributionLocked = (orderId: string, lockedAtMs: number): DataOf<typeof attributionLocked> => ({
  orderId,
  lockedAtMs,
});
