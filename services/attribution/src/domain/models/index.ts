import type { AttributionPolicy } from '@creditroll/contracts';
import { first } from './first.ts';
import { last } from './last.ts';
import { linear } from './linear.ts';
import type { AttributionModel } from './model.ts';

/** Every model that a policy can name. The laws in `models.spec.ts` hold for each that is listed here. */
export const models = { first, last, linear } satisfies Record<AttributionPolicy['model'], AttributionModel>;
