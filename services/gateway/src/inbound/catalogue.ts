import type { Route } from '@creditroll/service-kit';
import { bonusRoutes } from './bonuses.ts';
import { brandRoutes } from './brands.ts';
import { campaignRoutes, policyRoutes } from './campaigns.ts';
import type { RouteDeps } from './context.ts';
import { couponRoutes } from './coupons.ts';
import { creatorRoutes } from './creators.ts';
import { depositRoutes } from './deposits.ts';
import { leaderboardRoutes } from './leaderboards.ts';
import { fraudRuleRoutes } from './fraud-rules.ts';
import { membershipRoutes } from './memberships.ts';
import { termsRoutes } from './terms.ts';

/** Brands, creators, campaigns, memberships, terms and coupons: what was agreed. */
export function catalogueRoutes(deps: RouteDeps): Route[] {
  return [
    ...brandRoutes(deps),
    ...depositRoutes(deps),
    ...fraudRuleRoutes(deps),
    ...creatorRoutes(deps),
    ...campaignRoutes(deps),
    ...policyRoutes(deps),
    ...bonusRoutes(deps),
    ...leaderboardRoutes(deps),
    ...membershipRoutes(deps),
    ...termsRoutes(deps),
    ...couponRoutes(deps),
  ];
}
