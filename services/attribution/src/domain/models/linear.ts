import type { AttributionModel } from './model.ts';
import { visitsOf } from './visits.ts';

/** Every visit has the same part. */
export const linear: AttributionModel = (touches) => visitsOf(touches).map((touch) => ({ touch, weight: 1 }));
