import { surelyAbove } from './rates.ts';
import type { StatisticalRule } from './rule.ts';

export const timeToConversion: StatisticalRule = {
  says: 'Orders follow their clicks within a minute far more often than in the campaign as a whole.',
  parameters: ['quickOrdersMin', 'quickOrdersFactor'],
  finding({ own, campaign }, { quickOrdersMin, quickOrdersFactor }) {
    if (own.orders < quickOrdersMin) return undefined;
    const rate = { cases: own.quickOrders, of: own.orders };
    return surelyAbove(rate, { cases: campaign.quickOrders, of: campaign.orders }, quickOrdersFactor)
      ? {
          quickOrders: own.quickOrders,
          orders: own.orders,
          campaignQuickOrders: campaign.quickOrders,
          campaignOrders: campaign.orders,
        }
      : undefined;
  },
};
