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
export const couponPolicies = ['coupon_wins', 'requires_touch', 'link_wins'] as const;
type CouponPolicy = (typeof couponPolicies)[number];

export interface PolicyDraft {
  readonly model: string;
  readonly clickWindowMs: number;
  readonly couponPolicy: string;
  readonly waitAfterOrderMs: number;
  readonly waitAfterDeliveryMs: number;
}

/** How a campaign's orders are attributed; a version never changes. */
export interface AttributionPolicy extends PolicyDraft {
  readonly policyId: string;
  readonly model: AttributionModel;
  readonly couponPolicy: CouponPolicy;
}

const clickWindowMsMin = MINUTE_MS;
const clickWindowMsMax = 400 * DAY_MS;
const waitMsMax = 90 * DAY_MS;

export const defaultPolicy: PolicyDraft = {
  model: 'last',
  clickWindowMs: 7 * DAY_MS,
  couponPolicy: 'coupon_wins',
  waitAfterOrderMs: 30 * DAY_MS,
  waitAfterDeliveryMs: 15 * DAY_MS,
};

/**
 * A policy comes whole: a field left out would read as 0, and a wait of 0 by mistake releases money at once.
 * Undefined when there are problems, which are then noted.
 */
export function policyOf(draft: PolicyDraft, policyId: string, problems: Problems): AttributionPolicy | undefined {
  const model = attributionModels.find((known) => known === draft.model);
  const couponPolicy = couponPolicies.find((known) => known === draft.couponPolicy);
  problems.unless(model !== undefined, 'policy.model', `must be one of ${attributionModels.join(', ')}`);
  problems.unless(couponPolicy !== undefined, 'policy.couponPolicy', `must be one of ${couponPolicies.join(', ')}`);
  problems.wholeNumber('policy.clickWindowMs', draft.clickWindowMs, clickWindowMsMin, clickWindowMsMax, 'ms');
  problems.wholeNumber('policy.waitAfterOrderMs', draft.waitAfterOrderMs, 0, waitMsMax, 'ms');
  problems.wholeNumber('policy.waitAfterDeliveryMs', draft.waitAfterDeliveryMs, 0, waitMsMax, 'ms');
  if (!model || !couponPolicy) return undefined;
  const { clickWindowMs, waitAfterOrderMs, waitAfterDeliveryMs } = draft;
  return { policyId, model, clickWindowMs, couponPolicy, waitAfterOrderMs, waitAfterDeliveryMs };
}

/** Whether two versions decide alike. */
export const sameRules = (a: PolicyDraft, b: PolicyDraft): boolean =>
  a.model === b.model &&
  a.clickWindowMs === b.clickWindowMs &&
  a.couponPolicy === b.couponPolicy &&
  a.waitAfterOrderMs === b.waitAfterOrderMs &&
  a.waitAfterDeliveryMs === b.waitAfterDeliveryMs;
