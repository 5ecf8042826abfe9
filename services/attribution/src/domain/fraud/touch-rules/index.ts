import { bannedReferrer } from './banned-referrer.ts';
import { clickAfterCheckout } from './click-after-checkout.ts';
import { clickBurst } from './click-burst.ts';
import { clickVelocity } from './click-velocity.ts';
import { duplicateClick } from './duplicate-click.ts';
import { linkVelocity } from './link-velocity.ts';
import { paidAd } from './paid-ad.ts';
import type { TouchRule } from './rule.ts';
import { standDown } from './stand-down.ts';

/** Rules that say which touches do not count, before attribution. Of several that find one touch the first is told. */
export const touchRules = {
  click_burst: clickBurst,
  click_velocity: clickVelocity,
  link_velocity: linkVelocity,
  paid_ad: paidAd,
  banned_referrer: bannedReferrer,
  click_after_checkout: clickAfterCheckout,
  stand_down: standDown,
  duplicate_click: duplicateClick,
} satisfies Record<string, TouchRule>;
