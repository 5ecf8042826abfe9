import type { AttributionPolicy, Touch } from '@creditroll/contracts';
import type { Evidence, FoundTouch } from './evidence.ts';
import { tierOf } from './tiers.ts';

/** Whether a click whose window is over counts all the same. */
type CartHold = (click: Touch, policy: AttributionPolicy) => boolean;

const never: CartHold = () => false;

/**
 * A click counts beyond its window when its visitor filled the cart within the click window, and ordered while the cart
 * was held. An earlier order, or the link of another creator in between, closes it.
 */
export function cartHold({ order: { orderAtMs }, carts }: Evidence, found: readonly FoundTouch[]): CartHold {
  if (carts.length === 0) return never;
  const open = carts.filter(({ closedBy }) => closedBy === undefined);
  const rivals = rivalClicks(found);
  return (click, { cartHoldMs, clickWindowMs }) => {
    if (cartHoldMs === 0) return false;
    const held = open.some(({ atMs }) => {
      const toCartMs = atMs - click.occurredAtMs;
      const toOrderMs = orderAtMs - atMs;
      return toCartMs >= 0 && toCartMs <= clickWindowMs && toOrderMs >= 0 && toOrderMs <= cartHoldMs;
    });
    return (
      held &&
      !rivals.some(
        ({ creatorId, occurredAtMs }) =>
          creatorId !== click.creatorId && occurredAtMs > click.occurredAtMs && occurredAtMs <= orderAtMs,
      )
    );
  };
}

/** Valid clicks of the order's visitors, newest first. */
const rivalClicks = (found: readonly FoundTouch[]): readonly Touch[] =>
  found.flatMap(({ touch }) => (touch.invalidBy === null && tierOf(touch) === 'click' ? [touch] : []));
