import type { AttributionPolicy, Touch } from '@creditroll/contracts';
import type { FoundTouch } from './evidence.ts';
import { tierOf } from './tiers.ts';

interface Hold {
  readonly orderAtMs: number;
  /** When the order's visitors filled a cart. */
  readonly carts: readonly number[];
  /** Valid clicks of the order's visitors, newest first. */
  readonly rivals: readonly Touch[];
}

export const rivalClicks = (found: readonly FoundTouch[]): readonly Touch[] =>
  found.flatMap(({ touch }) => (touch.invalidBy === null && tierOf(touch) === 'click' ? [touch] : []));

/**
 * Whether a click counts because its visitor filled the cart within the click window, and ordered while the cart was
 * held. The link of another creator in between closes it.
 */
export function cartHolds(click: Touch, policy: AttributionPolicy, { orderAtMs, carts, rivals }: Hold): boolean {
  const { cartHoldMs, clickWindowMs } = policy;
  if (cartHoldMs === 0 || carts.length === 0) return false;
  const held = carts.some((cartAtMs) => {
    const toCartMs = cartAtMs - click.occurredAtMs;
    const toOrderMs = orderAtMs - cartAtMs;
    return toCartMs >= 0 && toCartMs <= clickWindowMs && toOrderMs >= 0 && toOrderMs <= cartHoldMs;
  });
  return (
    held &&
    !rivals.some(
      ({ creatorId, occurredAtMs }) =>
        creatorId !== click.creatorId && occurredAtMs > click.occurredAtMs && occurredAtMs <= orderAtMs,
    )
  );
}
