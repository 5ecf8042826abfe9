import type { AttributionPolicy } from '@creditroll/contracts';
import { first } from './first.ts';
import { lastNonView } from './last-non-view.ts';
import { last } from './last.ts';
import { linearUnique } from './linear-unique.ts';
import { linear } from './linear.ts';
import type { AttributionModel } from './model.ts';
import { position } from './position.ts';
import { timeDecay } from './time-decay.ts';

/** Every model that a policy can name. The laws in `laws.spec.ts` hold for each that is listed here. */
export const models = {
  first,
  last,
  last_non_view: lastNonView,
  linear,
  linear_unique: linearUnique,
  position,
  time_decay: timeDecay,
} satisfies Record<AttributionPolicy['model'], AttributionModel>;
