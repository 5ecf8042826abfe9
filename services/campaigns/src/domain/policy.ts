import { DAY_MS, MINUTE_MS } from '@creditroll/kernel';
import type { Problems } from './problems.ts';

export const attributionModels = [
  'first',
  'last',
  'last_non_view',
  'linear',
  'linear_unique',
  'position',
  'time_decay',
] as const;
type AttributionModel = (typeof attributionModels)[number];
export const couponPolicies = ['coupon_wins', 'requires_touch', 'split', 'link_wins'] as const;
type CouponPolicy = (typeof couponPolicies)[number];

/** What decides, without a name. A window of 0: touches of that tier do not count at all. */
interface PolicyRules {
  readonly model: AttributionModel;
  readonly clickWindowMs: number;
  readonly probabilisticClickWindowMs: number;
  readonly engagedViewWindowMs: number;
  readonly viewWindowMs: number;
  readonly cartHoldMs: number;
  readonly viewWeightPpm: number;
  readonly couponPolicy: CouponPolicy;
  readonly couponSharePpm: number;
  readonly waitAfterOrderMs: number;
  readonly waitAfterDeliveryMs: number;
}

const base: PolicyRules = {
  model: 'last',
  clickWindowMs: 7 * DAY_MS,
  probabilisticClickWindowMs: DAY_MS,
  engagedViewWindowMs: DAY_MS,
  viewWindowMs: DAY_MS,
  cartHoldMs: 0,
  viewWeightPpm: 0,
  couponPolicy: 'coupon_wins',
  couponSharePpm: 500_000,
  waitAfterOrderMs: 30 * DAY_MS,
  waitAfterDeliveryMs: 15 * DAY_MS,
};
const withoutViews = { engagedViewWindowMs: 0, viewWindowMs: 0 } as const;

/** What the field calls them; a campaign's policy is one of these with its own changes. */
export const presets = {
  social: base,
  affiliate: { ...base, ...withoutViews, clickWindowMs: 30 * DAY_MS },
  long: { ...base, ...withoutViews, clickWindowMs: 90 * DAY_MS },
  amazon: { ...base, ...withoutViews, clickWindowMs: DAY_MS, cartHoldMs: 90 * DAY_MS },
} as const satisfies Record<string, PolicyRules>;

type Preset = keyof typeof presets;
export const presetNames: readonly [Preset, ...Preset[]] = ['social', 'affiliate', 'long', 'amazon'];

/** A preset by name, and what is to be otherwise. */
export interface PolicyWish extends Partial<Readonly<Record<NumberField, number | undefined>>> {
  /** Empty is `social`. */
  readonly preset: string;
  readonly model?: string | undefined;
  readonly couponPolicy?: string | undefined;
}

/** How a campaign's orders are attributed; a version never changes. */
export interface AttributionPolicy extends PolicyRules {
  readonly policyId: string;
  readonly preset: Preset;
}

const ppm = 1_000_000;
const windowMsMax = 400 * DAY_MS;
const waitMsMax = 90 * DAY_MS;
const window = { min: 0, max: windowMsMax, unit: 'ms' };
const wait = { min: 0, max: waitMsMax, unit: 'ms' };

const numbers = {
  clickWindowMs: { ...window, min: MINUTE_MS },
  probabilisticClickWindowMs: window,
  engagedViewWindowMs: window,
  viewWindowMs: window,
  cartHoldMs: window,
  viewWeightPpm: { min: 0, max: ppm, unit: 'ppm' },
  couponSharePpm: { min: 1, max: ppm - 1, unit: 'ppm' },
  waitAfterOrderMs: wait,
  waitAfterDeliveryMs: wait,
} as const satisfies Partial<Record<keyof PolicyRules, { min: number; max: number; unit: string }>>;

export type NumberField = keyof typeof numbers;
const numberFields = Object.keys(numbers).flatMap((name) => (name in numbers ? [name as NumberField] : []));

/**
 * What is not wished is the preset's: a field left out never reads as 0, because a wait of 0 by mistake releases money at
 * once. Undefined when there are problems, which are then noted.
 */
export function policyOf(wish: PolicyWish, policyId: string, problems: Problems): AttributionPolicy | undefined {
  const preset = presetNames.find((known) => known === (wish.preset || 'social'));
  const rules = presets[preset ?? 'social'];
  const model = attributionModels.find((known) => known === (wish.model ?? rules.model));
  const couponPolicy = couponPolicies.find((known) => known === (wish.couponPolicy ?? rules.couponPolicy));
  problems.unless(preset !== undefined, 'policy.preset', `must be one of ${presetNames.join(', ')}`);
  problems.unless(model !== undefined, 'policy.model', `must be one of ${attributionModels.join(', ')}`);
  problems.unless(couponPolicy !== undefined, 'policy.couponPolicy', `must be one of ${couponPolicies.join(', ')}`);
  const wished: Partial<Record<NumberField, number>> = {};
  for (const field of numberFields) {
    const { min, max, unit } = numbers[field];
    const value = wish[field] ?? rules[field];
    problems.wholeNumber(`policy.${field}`, value, min, max, unit);
    wished[field] = value;
  }
  if (!preset || !model || !couponPolicy) return undefined;
  return { ...rules, ...wished, policyId, preset, model, couponPolicy };
}

/** Whether two versions decide alike. */
export const sameRules = (a: AttributionPolicy, b: AttributionPolicy): boolean =>
  a.preset === b.preset &&
  a.model === b.model &&
  a.couponPolicy === b.couponPolicy &&
  numberFields.every((field) => a[field] === b[field]);
