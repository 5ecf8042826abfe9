import type { AttributionModel } from './model.ts';

/** The latest touch has it all. */
export const last: AttributionModel = (touches) => touches.slice(0, 1).map((touch) => ({ touch, weight: 1 }));
