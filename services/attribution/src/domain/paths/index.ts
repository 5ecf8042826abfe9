import { halfLifeHoursDefault } from '../models/time-decay.ts';
import { markov } from './markov.ts';
import type { PathReport, ReportSettings } from './path.ts';
import { first, last, linear, linearUnique, position, sharedBy, timeDecay } from './shared.ts';

export { halfLifeHoursDefault };
export { type PathNode, pathNodes } from './journeys.ts';
export type { NameCredit, Path, PathReport, ReportSettings } from './path.ts';

/** Every model that a path report can be asked for. */
export const pathModels = {
  first: sharedBy(first),
  last: sharedBy(last),
  linear: sharedBy(linear),
  linear_unique: sharedBy(linearUnique),
  position: sharedBy(position),
  time_decay: sharedBy(timeDecay),
  markov,
} satisfies Record<string, (settings: ReportSettings) => PathReport>;

export type PathModelName = keyof typeof pathModels;
export const isPathModel = (name: string): name is PathModelName => Object.hasOwn(pathModels, name);

/** Settings as somebody gave them; undefined when they are out of range. No half-life is the usual one. */
export function pathSettings(given: {
  readonly order: number;
  readonly halfLifeHours: number;
}): ReportSettings | undefined {
  const halfLifeHours = given.halfLifeHours === 0 ? halfLifeHoursDefault : given.halfLifeHours;
  const order = ([1, 2, 3] as const).find((one) => one === given.order);
  return order && halfLifeHours > 0 && halfLifeHours <= halfLifeHoursMax ? { order, halfLifeHours } : undefined;
}

/** The setting that was given although its model is another one, and what is wrong with that; 0 is not given. */
export function unusedSetting(
  model: PathModelName,
  given: { readonly order: number; readonly halfLifeHours: number },
): { readonly setting: keyof typeof modelOfSetting; readonly problem: string } | undefined {
  for (const setting of ['order', 'halfLifeHours'] as const) {
    const only = modelOfSetting[setting];
    if (given[setting] !== 0 && model !== only)
      return { setting, problem: `is for the model ${only}; leave it out for ${model}` };
  }
  return undefined;
}

const modelOfSetting = { order: 'markov', halfLifeHours: 'time_decay' } as const satisfies Record<
  string,
  PathModelName
>;

export const halfLifeHoursMax = 100_000;
/** Touches of one path; a longer one is no journey but a robot's or a mistake of whoever joined the data. */
export const touchesPerPathMax = 1_000;
/** Distinct names in a report. */
export const namesMax = 5_000;
