import type { AttributionModel } from './model.ts';

/** Every visit has the same part. */
export const linear: AttributionModel = (visits) => visits.map((touch) => ({ touch, weight: 1 }));
