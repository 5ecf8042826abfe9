import { z } from 'zod';

const DAY_MS = 86_400_000;

/** Rules that a brand can switch off: those that run on every decision, and those on the figures of creators. */
export const fraudRules = [
  'click_burst',
  'click_velocity',
  'link_velocity',
  'paid_ad',
  'banned_referrer',
  'click_after_checkout',
  'stand_down',
  'duplicate_click',
  'self_purchase',
  'shared_email_domain',
  'disposable_email',
  'click_to_order',
  'coupon_poaching',
  'order_velocity',
  'shared_payout_method',
  'shared_network',
  'shared_device',
  'click_flooding',
  'time_to_conversion',
  'refund_rate',
  'coupon_leak',
  'view_through_share',
] as const;
export const fraudRule = z.enum(fraudRules);
export type FraudRule = z.infer<typeof fraudRule>;

/** Parameters of an advertisement network that a link may be followed with. Their values are kept nowhere. */
export const adParameters = ['gclid', 'fbclid', 'ttclid', 'msclkid', 'twclid'] as const;
export const adParameter = z.enum(adParameters);

const host = z
  .string()
  .max(253)
  .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'must be a host name in lower case, without scheme, port and path');

/** What a brand may set, each within its limits. */
export const fraudParameters = z.object({
  duplicateClickMs: z.int().min(0).max(DAY_MS),
  burstMs: z.int().min(100).max(60_000),
  burstCreatorsMin: z.int().min(2).max(50),
  clicksPerMinuteMax: z.int().min(2).max(200),
  clicksPerHourMax: z.int().min(5).max(200),
  clickToOrderMsMin: z
    .int()
    .min(0)
    .max(10 * 60_000),
  checkoutMs: z.int().min(0).max(DAY_MS),
  standDownMs: z.int().min(0).max(DAY_MS),
  paidAdIds: z.array(adParameter).max(adParameters.length),
  paidAdsForbidden: z.int().min(0).max(1),
  bannedReferrers: z.array(host).max(200),
  publicEmailDomains: z.array(host).max(200),
  disposableEmailDomains: z.array(host).max(200),
  poachingMs: z.int().min(0).max(DAY_MS),
  ordersPerDayMax: z.int().min(1).max(100),
  sharedNetworkMs: z.int().min(0).max(DAY_MS),
  floodingClicksMin: z.int().min(100).max(1_000_000),
  floodingFactor: z.int().min(2).max(100),
  quickOrdersMin: z.int().min(10).max(10_000),
  quickOrdersFactor: z.int().min(2).max(20),
  refundOrdersMin: z.int().min(10).max(10_000),
  refundFactor: z.int().min(2).max(20),
  leakDaysMin: z.int().min(7).max(27),
  leakRedemptionsMin: z.int().min(5).max(10_000),
  leakSigmas: z.int().min(2).max(20),
  viewOrdersMin: z.int().min(10).max(10_000),
  viewFactor: z.int().min(2).max(20),
});
export type FraudParameters = z.infer<typeof fraudParameters>;

/** One version of a brand's own rules; it never changes. What it does not name is as everywhere. */
export const fraudPolicy = z.object({
  policyId: z.string().min(1).max(200),
  /** Rules that do not run. */
  off: z.array(fraudRule).max(fraudRules.length),
  parameters: fraudParameters.partial(),
});
export type FraudPolicy = z.infer<typeof fraudPolicy>;
