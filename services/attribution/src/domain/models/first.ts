import type { AttributionModel } from './model.ts';

/** The earliest touch has it all; among touches of that instant the first in canonical order. */
export const first: AttributionModel = (touches) => {
  const earliestMs = touches.at(-1)?.occurredAtMs;
  return touches
    .filter((touch) => touch.occurredAtMs === earliestMs)
    .slice(0, 1)
    .map((touch) => ({ touch, weight: 1 }));
};
