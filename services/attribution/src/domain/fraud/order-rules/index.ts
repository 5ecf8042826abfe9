import { clickToOrder } from './click-to-order.ts';
import { couponPoaching } from './coupon-poaching.ts';
import { disposableEmail } from './disposable-email.ts';
import { orderVelocity } from './order-velocity.ts';
import type { OrderRule } from './rule.ts';
import { selfPurchase } from './self-purchase.ts';
import { sharedEmailDomain } from './shared-email-domain.ts';
import { sharedDevice } from './shared-device.ts';
import { sharedNetwork } from './shared-network.ts';
import { sharedPayoutMethod } from './shared-payout-method.ts';

/** Rules that hold or refuse a creator's money on an order. Each says what it found; nothing hides behind another. */
export const orderRules = {
  self_purchase: selfPurchase,
  shared_email_domain: sharedEmailDomain,
  disposable_email: disposableEmail,
  click_to_order: clickToOrder,
  coupon_poaching: couponPoaching,
  order_velocity: orderVelocity,
  shared_payout_method: sharedPayoutMethod,
  shared_network: sharedNetwork,
  shared_device: sharedDevice,
} satisfies Record<string, OrderRule>;
