import { clickFlooding } from './click-flooding.ts';
import { couponLeak } from './coupon-leak.ts';
import { refundRate } from './refund-rate.ts';
import type { StatisticalRule } from './rule.ts';
import { timeToConversion } from './time-to-conversion.ts';
import { viewThroughShare } from './view-through-share.ts';

/** Rules on a creator's figures. */
export const statisticalRules = {
  click_flooding: clickFlooding,
  time_to_conversion: timeToConversion,
  refund_rate: refundRate,
  coupon_leak: couponLeak,
  view_through_share: viewThroughShare,
} satisfies Record<string, StatisticalRule>;

const byName: ReadonlyMap<string, StatisticalRule> = new Map(Object.entries(statisticalRules));
export const statisticalRuleOf = (name: string): StatisticalRule | undefined => byName.get(name);
