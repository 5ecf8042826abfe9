import { surelyAbove } from './rates.ts';
import type { StatisticalRule } from './rule.ts';

export const refundRate: StatisticalRule = {
  says: 'Orders are refunded far more often than in the campaign as a whole.',
  parameters: ['refundOrdersMin', 'refundFactor'],
  finding({ own, campaign }, { refundOrdersMin, refundFactor }) {
    if (own.orders < refundOrdersMin) return undefined;
    const rate = { cases: own.refundedOrders, of: own.orders };
    return surelyAbove(rate, { cases: campaign.refundedOrders, of: campaign.orders }, refundFactor)
      ? {
          refundedOrders: own.refundedOrders,
          orders: own.orders,
          campaignRefundedOrders: campaign.refundedOrders,
          campaignOrders: campaign.orders,
        }
      : undefined;
  },
};
