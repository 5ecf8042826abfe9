import { surelyAbove } from './rates.ts';
import type { StatisticalRule } from './rule.ts';

export const viewThroughShare: StatisticalRule = {
  says: 'Orders are credited for views alone far more often than in the campaign as a whole.',
  parameters: ['viewOrdersMin', 'viewFactor'],
  finding({ own, campaign }, { viewOrdersMin, viewFactor }) {
    if (own.orders < viewOrdersMin) return undefined;
    const rate = { cases: own.viewOrders, of: own.orders };
    return surelyAbove(rate, { cases: campaign.viewOrders, of: campaign.orders }, viewFactor)
      ? {
          viewOrders: own.viewOrders,
          orders: own.orders,
          campaignViewOrders: campaign.viewOrders,
          campaignOrders: campaign.orders,
        }
      : undefined;
  },
};
